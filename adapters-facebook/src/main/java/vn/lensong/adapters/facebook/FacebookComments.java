package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.domain.intake.Arrival;

/** Comments of live videos: read whole, answered and hidden as the page. */
@Singleton
final class FacebookComments implements CommentCalls {

    private static final int MOST_PAGES = 20;

    private final Graph graph;
    private final CommentReader reader;
    private final Clock clock;

    FacebookComments(Graph graph, CommentReader reader, Clock clock) {
        this.graph = graph;
        this.reader = reader;
        this.clock = clock;
    }

    /** Asks for replies and for what Facebook deems of low quality, both left out unless asked for. */
    @Override
    public CommentPage page(
            String pageId,
            String broadcastId,
            @Nullable Instant since,
            @Nullable String cursor,
            Arrival.Source source) {
        GraphCall call = GraphCall.readEdge(
                        broadcastId,
                        "comments",
                        Map.of(
                                "filter", "stream",
                                "live_filter", "no_filter",
                                "order", "chronological",
                                "summary", "true",
                                "limit", "100",
                                "fields", GraphComment.FIELDS))
                .with("since", since == null ? null : String.valueOf(since.getEpochSecond()))
                .with("after", cursor);
        GraphPage page = GraphPage.of(graph.call(pageId, call));
        CommentReader.Read read =
                reader.read(page.items(), new CommentReader.Listing(pageId, broadcastId, source, clock.instant()));
        return new CommentPage(read.arrivals(), read.malformed(), page.after(), page.total(), graph.slowDown(pageId));
    }

    @Override
    public String reply(String pageId, String address, String text) {
        JsonNode answer = graph.call(pageId, GraphCall.writeEdge(address, "comments", Map.of("message", text)));
        String id = Json.text(answer.get("id"));
        if (id == null) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.UNREACHABLE, "facebook POST " + address + "/comments: no id in the answer");
        }
        return CommentId.canonical(id);
    }

    @Override
    public @Nullable String findReply(String pageId, String address, String text) {
        GraphCall list = GraphCall.readEdge(
                address,
                "comments",
                Map.of(
                        "order", "reverse_chronological",
                        "live_filter", "no_filter",
                        "limit", "100",
                        "fields", "id,message,from{id}"));
        String cursor = null;
        for (int count = 0; count < MOST_PAGES; count++) {
            GraphPage page = GraphPage.of(graph.call(pageId, list.with("after", cursor)), cursor);
            for (JsonNode item : page.items()) {
                String found = replyIn(item, pageId, text);
                if (found != null) {
                    return found;
                }
            }
            cursor = page.after();
            if (cursor == null) {
                return null;
            }
        }
        throw new OutsideFailure(
                OutsideFailure.Kind.UNREACHABLE, "facebook GET " + address + "/comments: a list without end");
    }

    @Override
    public void hide(String pageId, String address) {
        setHidden(pageId, address, true);
    }

    @Override
    public void unhide(String pageId, String address) {
        setHidden(pageId, address, false);
    }

    /** A refusal counts as done when the comment already is as it should be. */
    private void setHidden(String pageId, String address, boolean hidden) {
        try {
            graph.call(pageId, GraphCall.write(address, Map.of("is_hidden", String.valueOf(hidden))));
        } catch (OutsideFailure refused) {
            if (refused.kind() != OutsideFailure.Kind.REJECTED || isHidden(pageId, address) != hidden) {
                throw refused;
            }
        }
    }

    private boolean isHidden(String pageId, String address) {
        JsonNode answer = graph.call(pageId, GraphCall.read(address, Map.of("fields", "is_hidden")));
        JsonNode hidden = answer.get("is_hidden");
        return hidden != null && hidden.isBoolean() && hidden.getBooleanValue();
    }

    private @Nullable String replyIn(JsonNode item, String pageId, String text) {
        try {
            GraphComment comment = reader.comment(item);
            return comment.id() != null && comment.isBy(pageId, text) ? CommentId.canonical(comment.id()) : null;
        } catch (UnreadableException e) {
            return null;
        }
    }
}
