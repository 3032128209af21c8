package vn.lensong.adapters.facebook.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A post in a Page's feed.
 *
 * @param message null for the post that carries a live video
 */
record Post(
        String id,
        DemoPage page,
        @Nullable String message,
        @Nullable String link,
        Instant createdAt) {

    static final Set<String> FIELDS =
            Set.of("id", "message", "created_time", "from", "permalink_url", "shares", "reactions", "comments");

    /** What Graph sends when nobody asks for fields. */
    static final FieldSelection DEFAULT_FIELDS = FieldSelection.parse("created_time,message,id");

    /** What people did with a post. */
    record Counts(long reactions, long comments, long shares) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    /** The whole node, of which a call sees what it asked for. */
    Map<String, Object> node(Counts counts) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id);
        node.put("created_time", GraphTime.print(createdAt));
        if (message != null) {
            node.put("message", message);
        }
        node.put("from", from());
        node.put("permalink_url", "https://www.facebook.com/" + id);
        if (counts.shares() > 0) {
            node.put("shares", Map.of("count", counts.shares()));
        }
        node.put("reactions", edge(Map.of("total_count", counts.reactions())));
        node.put("comments", edge(Map.of("order", "ranked", "total_count", counts.comments(), "can_comment", true)));
        return node;
    }

    /** The value of the feed change that tells of it. */
    Map<String, Object> change() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("item", link == null ? "status" : "share");
        value.put("verb", "add");
        value.put("post_id", id);
        value.put("from", from());
        value.put("message", message == null ? "" : message);
        value.put("published", 1);
        value.put("created_time", createdAt.getEpochSecond());
        return value;
    }

    private Map<String, Object> from() {
        Map<String, Object> from = new LinkedHashMap<>();
        from.put("id", page.id());
        from.put("name", page.name());
        return from;
    }

    private static Map<String, Object> edge(Map<String, Object> summary) {
        Map<String, Object> edge = new LinkedHashMap<>();
        edge.put("data", List.of());
        edge.put("summary", summary);
        return edge;
    }
}
