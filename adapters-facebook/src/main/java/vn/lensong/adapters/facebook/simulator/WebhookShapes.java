package vn.lensong.adapters.facebook.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * W-SHAPE: bends an entry into one of the odd shapes seen in the wild. No shape takes words away from a comment; what
 * is malformed is a sibling of what is well formed.
 */
final class WebhookShapes {

    private final Faults faults;

    WebhookShapes(Faults faults) {
        this.faults = faults;
    }

    /** Bends the entry in place; the bare variant gives a further body to be sent beside it. */
    Optional<String> bend(Map<String, Object> entry) {
        String field = String.valueOf(changes(entry).getFirst().get("field"));
        Optional<String> variant =
                faults.draw(FaultKind.W_SHAPE, field).map(faults::variant);
        if (variant.isEmpty()) {
            return Optional.empty();
        }
        List<Map<String, Object>> changes = changes(entry);
        Map<String, Object> first = ownValue(changes.getFirst());
        switch (variant.get()) {
            case "unknown-verb" ->
                changes.addFirst(change("feed", Map.of("item", "constellation", "verb", "shine", "star_id", "7")));
            case "unknown-field" -> changes.addFirst(change("page_weather", Map.of("sky", "clear")));
            case "unknown-members" -> {
                first.put("is_echoed_by", Map.of("depth", 2, "of", List.of(1, "two", false)));
                changes.getFirst().put("uid", "0");
            }
            case "numeric-ids" -> {
                entry.put("id", Long.valueOf(String.valueOf(entry.get("id"))));
                from(first).ifPresent(from -> first.put("from", numeric(from)));
            }
            case "flat-sender" ->
                from(first).ifPresent(from -> {
                    first.remove("from");
                    first.put("sender_id", Long.valueOf(String.valueOf(from.get("id"))));
                    first.put("sender_name", String.valueOf(from.get("name")));
                });
            case "no-from" -> first.remove("from");
            case "value-text" -> changes.addFirst(change("feed", "unexpected words"));
            case "value-array" -> changes.addFirst(change("feed", List.of(Map.of("item", "comment"))));
            case "value-missing" -> changes.addFirst(new LinkedHashMap<>(Map.of("field", "feed")));
            case "malformed-change" ->
                changes.addFirst(change(
                        "feed",
                        Map.of("item", "comment", "verb", "add", "comment_id", Map.of("odd", true), "from", "nobody")));
            case "time-milliseconds" -> entry.put("time", 1000L * Long.parseLong(String.valueOf(entry.get("time"))));
            case "bare" -> {
                return Optional.of(GraphJson.webhook(changes.getFirst()));
            }
            default ->
                throw new IllegalArgumentException("variant: " + variant.get() + " (expected: one of "
                        + FaultKind.W_SHAPE.variants() + ")");
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> changes(Map<String, Object> entry) {
        return (List<Map<String, Object>>) entry.get("changes");
    }

    /** A copy, since the same value may also travel in a second batch. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> ownValue(Map<String, Object> change) {
        Map<String, Object> own = new LinkedHashMap<>((Map<String, Object>) change.get("value"));
        change.put("value", own);
        return own;
    }

    private static Optional<Map<?, ?>> from(Map<String, Object> value) {
        return value.get("from") instanceof Map<?, ?> from ? Optional.of(from) : Optional.empty();
    }

    private static Map<String, Object> numeric(Map<?, ?> from) {
        Map<String, Object> numeric = new LinkedHashMap<>();
        numeric.put("id", Long.valueOf(String.valueOf(from.get("id"))));
        numeric.put("name", from.get("name"));
        return numeric;
    }

    private static Map<String, Object> change(String field, Object value) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("field", field);
        change.put("value", value);
        return change;
    }
}
