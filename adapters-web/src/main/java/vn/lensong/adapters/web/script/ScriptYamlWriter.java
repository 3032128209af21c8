package vn.lensong.adapters.web.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import vn.lensong.domain.script.ContingencyCard;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.PreparationTemplate;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Timing;

/** Writes a framework script so that reading the file gives the same script. */
final class ScriptYamlWriter {

    private static final int WIDTH = 110;

    private ScriptYamlWriter() {}

    static String write(FrameworkScript script) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("title", script.title());
        top.put("product", script.product().name());
        put(top, "effectiveFrom", Objects.toString(script.edition().from(), ""));
        put(top, "effectiveUntil", Objects.toString(script.edition().until(), ""));
        top.put("segments", script.segments().stream().map(ScriptYamlWriter::segment).toList());
        put(top, "preparation", script.content().preparation().stream().map(ScriptYamlWriter::item).toList());
        put(top, "contingencies", script.content().contingencies().stream().map(ScriptYamlWriter::card).toList());
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setWidth(WIDTH)
                .setSplitLines(true)
                .build();
        return new Dump(settings).dumpToString(top);
    }

    private static Map<String, Object> segment(ScriptSegment segment) {
        Timing timing = segment.timing();
        Staging staging = segment.staging();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", segment.key());
        fields.put("type", segment.type().name());
        fields.put("title", segment.title());
        if (timing.plannedOffset() != null) {
            fields.put("plannedOffset", timing.plannedOffset());
        }
        fields.put("plannedSeconds", timing.plannedSeconds());
        fields.put("lock", timing.lock().name());
        fields.put("linked", timing.linked());
        fields.put("warnSeconds", timing.warnSeconds());
        fields.put("dangerSeconds", timing.dangerSeconds());
        fields.put("endAction", timing.endAction().name());
        fields.put("mandatory", segment.mandatory());
        put(fields, "speakers", staging.speakers());
        put(fields, "script", segment.script());
        put(fields, "keyMessages", segment.keyMessages());
        put(fields, "media", staging.media());
        put(fields, "overlaySet", Objects.toString(staging.overlaySet(), ""));
        put(fields, "owners", staging.owners().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.toMap(
                        owner -> owner.getKey().name().toLowerCase(Locale.ROOT),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new)));
        if (staging.questionQuota() > 0) {
            fields.put("questionQuota", staging.questionQuota());
        }
        return fields;
    }

    private static Map<String, Object> item(PreparationTemplate item) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", item.key());
        fields.put("track", item.track().name());
        fields.put("title", item.title());
        fields.put("minutesBefore", item.minutesBefore());
        fields.put("blocking", item.blocking());
        put(fields, "evidence", item.evidence());
        put(fields, "owner", item.owner());
        return fields;
    }

    private static Map<String, Object> card(ContingencyCard card) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", card.key());
        fields.put("title", card.title());
        fields.put("trigger", card.trigger());
        fields.put("steps", card.steps());
        put(fields, "substituteSegment", Objects.toString(card.substituteSegment(), ""));
        put(fields, "wordsToViewers", card.wordsToViewers());
        fields.put("declaredBy", card.declaredBy().name());
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, Object value) {
        boolean empty = switch (value) {
            case String text -> text.isEmpty();
            case List<?> list -> list.isEmpty();
            case Map<?, ?> map -> map.isEmpty();
            default -> false;
        };
        if (!empty) {
            fields.put(key, value);
        }
    }
}
