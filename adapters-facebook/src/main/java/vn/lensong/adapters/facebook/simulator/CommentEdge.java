package vn.lensong.adapters.facebook.simulator;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One page of a comments edge: filters, order, cursors, summary. */
final class CommentEdge {

    private static final String CURSOR = "sim:";

    private final GraphRequest request;
    private final String baseUrl;
    private final Weather weather;
    private final boolean reverse;
    private final boolean everyQuality;
    private final boolean repliesInline;

    CommentEdge(GraphRequest request, String baseUrl, Weather weather) {
        this.request = request;
        this.baseUrl = baseUrl;
        this.weather = weather;
        this.reverse = choice("order", Set.of("chronological", "reverse_chronological"), "chronological")
                .equals("reverse_chronological");
        this.everyQuality = choice("live_filter", Set.of("filter_low_quality", "no_filter"), "filter_low_quality")
                .equals("no_filter");
        this.repliesInline = choice("filter", Set.of("toplevel", "stream"), "toplevel").equals("stream");
    }

    /** The comments of a live video, oldest first as stored. */
    Map<String, Object> ofLive(List<Comment> comments) {
        return page(comments.stream()
                .filter(comment -> repliesInline || comment.parent == null)
                .toList());
    }

    /** The replies to a comment, oldest first as stored. */
    Map<String, Object> ofComment(List<Comment> replies) {
        return page(replies);
    }

    private Map<String, Object> page(List<Comment> stored) {
        int limit = request.limit(25);
        Optional<Instant> since = request.param("since").map(text -> GraphTime.parse("since", text));
        Optional<Long> after = request.param("after").map(CommentEdge::position);
        if (weather.oddity().equals("cursor-expired")) {
            throw GraphFailure.invalid(
                    "(#100) The After Cursor specified exceeds the max limit supported by this endpoint");
        }
        List<Comment> candidates = (reverse ? stored.reversed() : stored)
                .stream()
                        .filter(comment -> since.map(from -> !comment.createdAt.isBefore(from))
                                .orElse(true))
                        .filter(comment -> !comment.createdAt.isAfter(weather.listedUntil()))
                        .filter(comment -> after.map(mark -> reverse ? comment.order < mark : comment.order > mark)
                                .orElse(true))
                        .toList();
        boolean nothing = weather.oddity().equals("empty");
        List<Comment> window = nothing ? List.of() : candidates.subList(0, Math.min(limit, candidates.size()));
        // Facebook cuts the page first and leaves things out of it afterwards: pages may be short or empty.
        List<Comment> shown = window.stream().filter(this::visible).toList();

        Map<String, Object> body = new LinkedHashMap<>();
        FieldSelection fields =
                request.param("fields").map(FieldSelection::parse).orElse(Comment.DEFAULT_FIELDS);
        body.put(
                "data",
                shown.stream()
                        .map(comment -> fields.of("Comment", Comment.FIELDS, comment.node(weather.named())))
                        .toList());
        if (nothing) {
            String same = cursor(after.orElse(reverse ? Long.MAX_VALUE : 0L) + ":" + weather.draw());
            body.put("paging", Map.of("cursors", Map.of("before", same, "after", same), "next", next(same)));
        } else if (weather.oddity().equals("cursor-repeated")) {
            String asked = request.required("after");
            body.put("paging", Map.of("cursors", Map.of("before", asked, "after", asked), "next", next(asked)));
        } else if (!window.isEmpty()) {
            body.put("paging", paging(window, candidates.size() > window.size()));
        }
        if (request.flag("summary")) {
            Map<String, Object> summary = new LinkedHashMap<>();
            summary.put("order", reverse ? "reverse_chronological" : "chronological");
            summary.put("total_count", stored.stream().filter(comment -> !comment.removed).count());
            summary.put("can_comment", true);
            body.put("summary", summary);
        }
        return body;
    }

    private boolean visible(Comment comment) {
        return !comment.removed && (everyQuality || !comment.draft.lowQuality());
    }

    private Map<String, Object> paging(List<Comment> window, boolean more) {
        String last = cursor(window.getLast());
        Map<String, Object> cursors = new LinkedHashMap<>();
        cursors.put("before", cursor(window.getFirst()));
        cursors.put("after", last);
        Map<String, Object> paging = new LinkedHashMap<>();
        paging.put("cursors", cursors);
        if (more) {
            paging.put("next", next(last));
        }
        return paging;
    }

    private String next(String cursor) {
        return Paging.next(request, baseUrl, cursor);
    }

    private String choice(String name, Set<String> allowed, String otherwise) {
        String value = request.param(name, otherwise);
        if (!allowed.contains(value)) {
            throw GraphFailure.invalid("(#100) Param " + name + " must be one of {"
                    + String.join(", ", allowed.stream().sorted().toList()) + "}");
        }
        return value;
    }

    private static String cursor(Comment comment) {
        return cursor(Long.toString(comment.order));
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((CURSOR + place).getBytes(StandardCharsets.US_ASCII));
    }

    private static long position(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            if (text.startsWith(CURSOR)) {
                return Long.parseLong(text.substring(CURSOR.length()).replaceFirst(":.*", ""));
            }
            throw GraphFailure.invalid("(#100) Invalid cursors values in request");
        } catch (IllegalArgumentException unreadable) {
            throw GraphFailure.invalid("(#100) Invalid cursors values in request");
        }
    }
}
