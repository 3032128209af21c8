package vn.lensong.adapters.facebook.simulator;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many people follow each Page, and the Page as a node with that figure. */
final class Followers {

    private static final int USUAL = 1_204;
    private static final FieldSelection DEFAULT_FIELDS = FieldSelection.parse("name,id");

    private final Map<String, @Nullable Integer> byPage = new HashMap<>();

    /** Null takes the field away, as a version that does not know it. */
    void set(DemoPage page, @Nullable Integer people) {
        byPage.put(page.id(), people);
    }

    void reset() {
        byPage.clear();
    }

    Map<String, Object> node(DemoPage page, GraphRequest request) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", page.name());
        node.put("id", page.id());
        Integer people = byPage.containsKey(page.id()) ? byPage.get(page.id()) : (Integer) USUAL;
        if (people != null) {
            node.put("followers_count", people);
        }
        return request.param("fields")
                .map(FieldSelection::parse)
                .orElse(DEFAULT_FIELDS)
                .of("Page", people == null ? Set.of("id", "name") : Set.of("id", "name", "followers_count"), node);
    }
}
