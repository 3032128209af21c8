package vn.lensong.adapters.facebook.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What Pages post, beside the posts that carry live videos, and what people do with both. */
final class Posts {

    private static final int LONGEST_MESSAGE = 63_206;

    private final World world;
    private final Webhooks webhooks;
    private final LiveVideos liveVideos;
    private final Comments comments;
    private final List<Post> published = new ArrayList<>();
    private final Map<String, Post.Counts> counts = new HashMap<>();

    Posts(World world, Webhooks webhooks, LiveVideos liveVideos, Comments comments) {
        this.world = world;
        this.webhooks = webhooks;
        this.liveVideos = liveVideos;
        this.comments = comments;
    }

    /** Publishes; the same words as the Page's newest post are refused as Facebook refuses them. */
    Map<String, Object> publish(DemoPage page, GraphRequest request) {
        String message = request.param("message", "").strip();
        String link = request.param("link", "").strip();
        if (message.isEmpty() && link.isEmpty()) {
            throw GraphFailure.invalid("(#100) Missing message or attachment");
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw GraphFailure.invalid("(#100) Param message must be at most " + LONGEST_MESSAGE + " characters long");
        }
        if (!link.isEmpty() && !link.matches("https?://\\S+")) {
            throw GraphFailure.invalid("(#100) link is not a valid URL");
        }
        List<Post> before = of(page);
        if (!before.isEmpty() && message.equals(before.getFirst().message())) {
            throw new GraphFailure(400, "OAuthException", 506, 0, "(#506) Duplicate status message");
        }
        Post post = new Post(
                page.id() + "_" + world.ids().next(SimulatedIds.Kind.POST),
                page,
                message,
                link.isEmpty() ? null : link,
                world.now());
        published.add(post);
        webhooks.emit(page, "feed", post.change());
        return request.param("fields").isPresent() ? selected(request, post) : Map.of("id", post.id());
    }

    /** The feed as it is listed until that moment, newest first. */
    Map<String, Object> feed(DemoPage page, GraphRequest request, String baseUrl, Instant listedUntil) {
        Instant since = request.param("since")
                .map(text -> GraphTime.parse("since", text))
                .orElse(Instant.MIN);
        List<Post> listed = of(page).stream()
                .filter(post -> !post.createdAt().isBefore(since))
                .filter(post -> !post.createdAt().isAfter(listedUntil))
                .toList();
        return Paging.page(request, baseUrl, listed, Post::id, post -> selected(request, post));
    }

    /** A post, or the post that carries a live video. */
    Optional<Post> find(String id) {
        return published.stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .or(() -> carried(id).map(live -> new Post(id, live.page, null, null, live.createdAt)));
    }

    Map<String, Object> selected(GraphRequest request, Post post) {
        return request.param("fields")
                .map(FieldSelection::parse)
                .orElse(Post.DEFAULT_FIELDS)
                .of("Post", Post.FIELDS, post.node(countsOf(post)));
    }

    /** People have done so much with it, all told. */
    void reached(String postId, Post.Counts now) {
        Post post = find(postId)
                .orElseThrow(() -> new IllegalArgumentException("post: " + postId + " (expected: one that exists)"));
        counts.put(post.id(), now);
    }

    List<Ledger.Post> entries() {
        return published.stream()
                .map(post -> new Ledger.Post(
                        post.id(),
                        post.page().id(),
                        post.message() == null ? "" : post.message(),
                        post.link(),
                        post.createdAt()))
                .toList();
    }

    void reset() {
        published.clear();
        counts.clear();
    }

    private List<Post> of(DemoPage page) {
        return published.stream()
                .filter(post -> post.page().equals(page))
                .toList()
                .reversed();
    }

    private Optional<LiveVideo> carried(String postId) {
        return liveVideos.all().stream()
                .filter(live -> live.postId().equals(postId))
                .findFirst();
    }

    /** A live video's comments are counted, whatever anybody set. */
    private Post.Counts countsOf(Post post) {
        Post.Counts set = counts.getOrDefault(post.id(), Post.Counts.NONE);
        return carried(post.id())
                .map(live -> comments.under(live).stream()
                        .filter(comment -> !comment.removed)
                        .count())
                .map(written -> new Post.Counts(set.reactions(), written, set.shares()))
                .orElse(set);
    }
}
