package vn.lensong.adapters.facebook.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How many people follow each Page and whether Facebook vouches for it, and the Page as a node with both. */
final class Followers {

    private static final int USUAL = 1_204;
    private static final FieldSelection DEFAULT_FIELDS = FieldSelection.parse("name,id");

    private final Map<String, @Nullable Integer> byPage = new HashMap<>();
    private final Map<String, @Nullable Boolean> vouched = new HashMap<>();

    /** Null takes the field away, as a version that does not know it. */
    void set(DemoPage page, @Nullable Integer people) {
        byPage.put(page.id(), people);
    }

    /** Null takes the mark away, as a version that does not know it. */
    void vouch(DemoPage page, @Nullable Boolean verified) {
        vouched.put(page.id(), verified);
    }

    void reset() {
        byPage.clear();
        vouched.clear();
    }

    Map<String, Object> node(DemoPage page, GraphRequest request) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("name", page.name());
        node.put("id", page.id());
        node.put("link", "https://www.facebook.com/" + page.id());
        Set<String> known = new HashSet<>(Set.of("id", "name", "link"));
        Boolean verified = vouched.containsKey(page.id()) ? vouched.get(page.id()) : (Boolean) false;
        if (verified != null) {
            node.put("verification_status", verified ? "blue_verified" : "not_verified");
            known.add("verification_status");
        }
        Integer people = byPage.containsKey(page.id()) ? byPage.get(page.id()) : (Integer) USUAL;
        if (people != null) {
            node.put("followers_count", people);
            known.add("followers_count");
        }
        return request.param("fields")
                .map(FieldSelection::parse)
                .orElse(DEFAULT_FIELDS)
                .of("Page", known, node);
    }
}
