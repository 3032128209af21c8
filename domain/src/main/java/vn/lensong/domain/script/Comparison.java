package vn.lensong.domain.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.lensong.domain.script.Difference.Kind;
import vn.lensong.domain.script.Difference.Part;

/** Two scripts side by side. What has the same key is the same thing, wherever it stands and whatever it is called. */
public final class Comparison {

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    /** From one to the other: segments in the order of the later one, what was removed at the end of its part. */
    public static List<Difference> of(ScriptContent before, ScriptContent after) {
        Comparison comparison = new Comparison();
        comparison.segments(before.segments(), after.segments());
        comparison.parts(
                Part.PREPARATION,
                before.preparation(),
                after.preparation(),
                PreparationTemplate::key,
                PreparationTemplate::title,
                Comparison::fields);
        comparison.parts(
                Part.CONTINGENCY,
                before.contingencies(),
                after.contingencies(),
                ContingencyCard::key,
                ContingencyCard::title,
                Comparison::fields);
        return List.copyOf(comparison.differences);
    }

    /** What became of some segments, in the order of the later ones. */
    public static List<Difference> ofSegments(List<ScriptSegment> before, List<ScriptSegment> after) {
        Comparison comparison = new Comparison();
        comparison.segments(before, after);
        return List.copyOf(comparison.differences);
    }

    private void segments(List<ScriptSegment> before, List<ScriptSegment> after) {
        parts(Part.SEGMENT, before, after, ScriptSegment::key, ScriptSegment::title, Comparison::fields);
        moves(before, after);
    }

    private <T> void parts(
            Part part,
            List<T> before,
            List<T> after,
            Function<T, String> key,
            Function<T, String> title,
            Function<T, Map<String, String>> fields) {
        Map<String, T> known = before.stream().collect(Collectors.toMap(key, one -> one, (a, b) -> a, LinkedHashMap::new));
        for (T later : after) {
            T earlier = known.remove(key.apply(later));
            if (earlier == null) {
                add(Kind.ADDED, part, key.apply(later), title.apply(later), "", "", title.apply(later));
            } else {
                changed(part, key.apply(later), title.apply(later), fields.apply(earlier), fields.apply(later));
            }
        }
        known.values().forEach(gone -> add(Kind.REMOVED, part, key.apply(gone), title.apply(gone), "", title.apply(gone), ""));
    }

    private void changed(Part part, String key, String title, Map<String, String> before, Map<String, String> after) {
        after.forEach((field, value) -> {
            String was = before.getOrDefault(field, "");
            if (!was.equals(value)) {
                add(Kind.CHANGED, part, key, title, field, was, value);
            }
        });
    }

    /** The fewest segments that, taken out and put in elsewhere, turn the earlier order into the later one. */
    private void moves(List<ScriptSegment> before, List<ScriptSegment> after) {
        List<String> was = shared(before, after);
        List<String> is = shared(after, before);
        Set<String> stayed = longestInOrder(is, was);
        for (String key : is) {
            if (!stayed.contains(key)) {
                ScriptSegment segment = named(after, key);
                add(Kind.MOVED, Part.SEGMENT, key, segment.title(), "", place(before, key), place(after, key));
            }
        }
    }

    /** The longest run of keys that follow one another in both orders. */
    private static Set<String> longestInOrder(List<String> is, List<String> was) {
        List<List<String>> endingAt = new ArrayList<>();
        List<String> longest = List.of();
        for (int i = 0; i < is.size(); i++) {
            List<String> best = List.of();
            for (int j = 0; j < i; j++) {
                if (was.indexOf(is.get(j)) < was.indexOf(is.get(i)) && endingAt.get(j).size() > best.size()) {
                    best = endingAt.get(j);
                }
            }
            List<String> run = new ArrayList<>(best);
            run.add(is.get(i));
            endingAt.add(run);
            longest = run.size() > longest.size() ? run : longest;
        }
        return Set.copyOf(longest);
    }

    private static List<String> shared(List<ScriptSegment> of, List<ScriptSegment> with) {
        return of.stream()
                .map(ScriptSegment::key)
                .filter(key -> with.stream().anyMatch(other -> other.key().equals(key)))
                .toList();
    }

    private static String place(List<ScriptSegment> segments, String key) {
        return String.valueOf(named(segments, key).no());
    }

    private static ScriptSegment named(List<ScriptSegment> segments, String key) {
        return segments.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
    }

    private static Map<String, String> fields(ScriptSegment segment) {
        Timing timing = segment.timing();
        Staging staging = segment.staging();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("type", segment.type().name());
        fields.put("title", segment.title());
        fields.put("plannedOffset", Objects.toString(timing.plannedOffset(), ""));
        fields.put("plannedSeconds", String.valueOf(timing.plannedSeconds()));
        fields.put("lock", timing.lock().name());
        fields.put("linked", String.valueOf(timing.linked()));
        fields.put("warnSeconds", String.valueOf(timing.warnSeconds()));
        fields.put("dangerSeconds", String.valueOf(timing.dangerSeconds()));
        fields.put("endAction", timing.endAction().name());
        fields.put("mandatory", String.valueOf(segment.mandatory()));
        fields.put("speakers", String.join(", ", staging.speakers()));
        fields.put("script", segment.script());
        fields.put("keyMessages", String.join("\n", segment.keyMessages()));
        fields.put("media", String.join(", ", staging.media()));
        fields.put("overlaySet", Objects.toString(staging.overlaySet(), ""));
        fields.put(
                "owners",
                staging.owners().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(owner -> owner.getKey() + ": " + owner.getValue())
                        .collect(Collectors.joining(", ")));
        fields.put("questionQuota", String.valueOf(staging.questionQuota()));
        return fields;
    }

    private static Map<String, String> fields(PreparationTemplate item) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("track", item.track().name());
        fields.put("title", item.title());
        fields.put("minutesBefore", String.valueOf(item.minutesBefore()));
        fields.put("blocking", String.valueOf(item.blocking()));
        fields.put("evidence", item.evidence());
        fields.put("owner", item.owner());
        return fields;
    }

    private static Map<String, String> fields(ContingencyCard card) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", card.title());
        fields.put("trigger", card.trigger());
        fields.put("steps", String.join("\n", card.steps()));
        fields.put("substituteSegment", Objects.toString(card.substituteSegment(), ""));
        fields.put("wordsToViewers", card.wordsToViewers());
        fields.put("declaredBy", card.declaredBy().name());
        return fields;
    }

    private void add(Kind kind, Part part, String key, String title, String field, String before, String after) {
        differences.add(new Difference(kind, part, key, title, field, before, after));
    }
}
