package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;

/**
 * One page of a Graph list.
 *
 * @param items in Graph's order; may be empty although there is a next page
 * @param after the cursor of the next page, null on the last
 * @param total Graph's own count, null when it does not say
 */
record GraphPage(
        List<JsonNode> items,
        @Nullable String after,
        @Nullable Integer total) {

    /**
     * As {@link #of(JsonNode)}, of a list that is searched: where its cursor leads to itself the list
     * cannot be searched to the end, and nobody may conclude that something is not in it.
     */
    static GraphPage of(JsonNode answer, @Nullable String cursor) {
        GraphPage page = of(answer);
        if (cursor != null && cursor.equals(page.after)) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.UNREACHABLE, "facebook: a cursor that leads to itself (expected: the next page's)");
        }
        return page;
    }

    /**
     * Reads an answer. The address under {@code paging.next} is never followed, since it may lead
     * anywhere: only its cursor is taken.
     */
    static GraphPage of(JsonNode answer) {
        JsonNode data = answer.get("data");
        List<JsonNode> items = data != null && data.isArray()
                ? StreamSupport.stream(data.values().spliterator(), false).toList()
                : List.of();
        String after = after(answer.get("paging"));
        JsonNode summary = answer.get("summary");
        int total = summary != null && summary.isObject() ? Json.integer(summary.get("total_count"), -1) : -1;
        return new GraphPage(items, after, total < 0 ? null : total);
    }

    private static @Nullable String after(@Nullable JsonNode paging) {
        String next = paging != null && paging.isObject() ? Json.text(paging.get("next")) : null;
        if (next == null) {
            return null;
        }
        JsonNode cursors = paging.get("cursors");
        String after = cursors != null && cursors.isObject() ? Json.text(cursors.get("after")) : null;
        return after != null ? after : afterIn(next);
    }

    private static @Nullable String afterIn(String address) {
        for (String member : address.substring(address.indexOf('?') + 1).split("&")) {
            if (member.startsWith("after=")) {
                return URLDecoder.decode(member.substring("after=".length()), StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
