package vn.lensong.domain.script;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.lensong.domain.Refusal;

/** What a framework script says: its segments in order, the work before air, and what to do when something happens. */
public record ScriptContent(
        List<ScriptSegment> segments, List<PreparationTemplate> preparation, List<ContingencyCard> contingencies) {

    public ScriptContent {
        segments = List.copyOf(segments);
        preparation = List.copyOf(preparation);
        contingencies = List.copyOf(contingencies);
        if (segments.isEmpty()) {
            throw Refusal.field("segments", "script.empty", Map.of());
        }
        List<Integer> numbers = segments.stream().map(ScriptSegment::no).toList();
        if (!numbers.equals(IntStream.rangeClosed(1, segments.size()).boxed().toList())) {
            throw Refusal.field("segments.no", "script.numbering", Map.of("numbers", numbers.toString()));
        }
        requireOnce("segments.key", segments, ScriptSegment::key);
        requireOnce("preparation.key", preparation, PreparationTemplate::key);
        requireOnce("contingencies.key", contingencies, ContingencyCard::key);
        for (ContingencyCard card : contingencies) {
            String substitute = card.substituteSegment();
            if (substitute != null && segments.stream().noneMatch(segment -> stands(segment, substitute))) {
                throw Refusal.field(
                        "contingencies.substituteSegment",
                        "contingency.unknown-segment",
                        Map.of("key", card.key(), "segment", substitute));
            }
        }
    }

    public static ScriptContent of(List<ScriptSegment> segments) {
        return new ScriptContent(segments, List.of(), List.of());
    }

    private static boolean stands(ScriptSegment segment, String key) {
        return segment.type() == SegmentType.CONTINGENCY && segment.key().equals(key);
    }

    private static <T> void requireOnce(String field, List<T> parts, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (T part : parts) {
            if (!seen.add(key.apply(part))) {
                throw Refusal.field(field, "script.key-twice", Map.of("key", key.apply(part)));
            }
        }
    }
}
