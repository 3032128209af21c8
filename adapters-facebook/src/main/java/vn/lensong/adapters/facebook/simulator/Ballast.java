package vn.lensong.adapters.facebook.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** W-BIG: fills a post with changes that tell of no comment, so that what it does tell must be found among them. */
final class Ballast {

    private static final int MOST_CHANGES = 1_000;
    private static final int DEPTH = 500;
    private static final String HEAVY = "tons of nothing ".repeat(180);

    private Ballast() {}

    static void load(String variant, List<Map<String, Object>> changes) {
        switch (variant) {
            case "full" -> {
                for (int number = 0; changes.size() < MOST_CHANGES; number++) {
                    // Around the true ones, before and behind.
                    changes.add(number % 2 == 0 ? 0 : changes.size(), change(HEAVY + number));
                }
            }
            case "nested" -> changes.addFirst(change(nested()));
            case "separators" -> changes.addFirst(change("one\u2028two\u2029three\u202efour\ufeff"));
            case "nul" -> changes.addFirst(change("nothing\u0000at all"));
            default ->
                throw new IllegalArgumentException(
                        "variant: " + variant + " (expected: one of " + FaultKind.W_BIG.variants() + ")");
        }
    }

    private static Object nested() {
        Object inner = "at last";
        for (int depth = 0; depth < DEPTH; depth++) {
            inner = depth % 2 == 0 ? List.of(inner) : Map.of("deeper", inner);
        }
        return inner;
    }

    private static Map<String, Object> change(Object weight) {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("field", "feed");
        change.put("value", Map.of("item", "reaction", "verb", "add", "weight", weight));
        return change;
    }
}
