package vn.lensong.adapters.facebook;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.PostCalls;

/** Posts in a page's feed: published, looked up and counted. */
@Singleton
final class FacebookPosts implements PostCalls {

    private static final int MOST_PAGES = 20;

    private final Graph graph;
    private final JsonMapper json;

    FacebookPosts(Graph graph, JsonMapper json) {
        this.graph = graph;
        this.json = json;
    }

    /**
     * Asks to read what it writes: the feed's reference says that it may. Where Graph answers with the id
     * alone there is no permalink, and the post is out all the same.
     */
    @Override
    public Published publish(String pageId, String text, @Nullable String link) {
        GraphCall write = GraphCall.writeEdge(pageId, "feed", Map.of("message", text, "fields", "id,permalink_url"))
                .with("link", link);
        JsonNode answer = graph.call(pageId, write);
        String id = Json.text(answer.get("id"));
        if (id == null) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.UNREACHABLE, "facebook POST " + pageId + "/feed: no id in the answer");
        }
        GraphPost post = read(answer);
        return post == null ? new Published(id, null) : post.published(id);
    }

    /** The feed holds what visitors wrote too, so the author counts; it is listed newest first. */
    @Override
    public @Nullable Published find(String pageId, String text, Instant since) {
        GraphCall list = GraphCall.readEdge(
                pageId,
                "feed",
                Map.of("fields", GraphPost.FIELDS, "since", String.valueOf(since.getEpochSecond()), "limit", "100"));
        String cursor = null;
        for (int count = 0; count < MOST_PAGES; count++) {
            GraphPage page = GraphPage.of(graph.call(pageId, list.with("after", cursor)), cursor);
            for (JsonNode item : page.items()) {
                GraphPost post = read(item);
                if (post != null && post.id() != null && post.isBy(pageId, text)) {
                    return post.published(post.id());
                }
            }
            cursor = page.after();
            if (cursor == null) {
                return null;
            }
        }
        throw new OutsideFailure(
                OutsideFailure.Kind.UNREACHABLE, "facebook GET " + pageId + "/feed: a list without end");
    }

    /** One page of the feed says enough: nobody needs to know of more than a hundred. */
    @Override
    public List<Instant> publishedSince(String pageId, Instant since) {
        JsonNode answer = graph.call(
                pageId,
                GraphCall.readEdge(
                        pageId,
                        "feed",
                        Map.of(
                                "fields", "id,created_time,from{id}",
                                "since", String.valueOf(since.getEpochSecond()),
                                "limit", "100")));
        return GraphPage.of(answer).items().stream()
                .map(this::read)
                .filter(Objects::nonNull)
                .map(post -> post.publishedBy(pageId))
                .filter(Objects::nonNull)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Override
    public Reach reach(String pageId, String postId) {
        return graph.call(pageId, GraphCall.read(postId, Map.of("fields", GraphPost.REACH)), GraphPost.class)
                .reach();
    }

    /** A post is named by its page and its number; none of a live video's other ids is. */
    @Override
    public @Nullable String carrying(String pageId, List<String> threadIds) {
        return threadIds.stream()
                .filter(id -> id.startsWith(pageId + "_"))
                .findFirst()
                .orElse(null);
    }

    private @Nullable GraphPost read(JsonNode item) {
        try {
            return json.readValueFromTree(item, GraphPost.class);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
