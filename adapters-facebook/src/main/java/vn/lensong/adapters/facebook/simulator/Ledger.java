package vn.lensong.adapters.facebook.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What truly happened, kept apart from whatever the product believes: the oracle of end-to-end tests. */
public final class Ledger {

    /** Whether a comment can be seen. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        REMOVED
    }

    /**
     * A comment or reply that was ever written, as it is now.
     *
     * @param id as the edges give it
     * @param webhookId as webhooks give it; only what follows the last underscore is sure to be the same
     * @param canonicalId what both ids end in
     * @param parentCanonicalId of the comment this replies to, null for one on the broadcast itself
     * @param text null for a sticker alone
     * @param byPage whether the Page wrote it
     */
    public record Comment(
            String id,
            String webhookId,
            String canonicalId,
            String liveVideoId,
            @Nullable String parentCanonicalId,
            String authorId,
            String authorName,
            boolean anonymous,
            boolean lowQuality,
            boolean byPage,
            @Nullable String text,
            boolean edited,
            Visibility visibility,
            Instant createdAt) {}

    /** A live video that exists, under its three ids; status as Graph reads it. */
    public record Broadcast(String id, String videoId, String postId, String pageId, String title, String status) {}

    /** A post in a Page's feed; link null for words alone. */
    public record Post(
            String id, String pageId, String message, @Nullable String link, Instant createdAt) {}

    /**
     * A private message between a Page and a person.
     *
     * @param commentId the canonical id of the comment it answers privately, null for any other
     */
    public record Message(
            String id,
            String pageId,
            String personId,
            boolean byPage,
            String text,
            @Nullable String commentId,
            Instant at) {}

    /** A call that changed something, tokens left out. */
    public record Write(Instant at, String endpoint, Map<String, String> params) {}

    /** One attempt to deliver one webhook post; status 0 when nobody answered. */
    public record Delivery(int post, int attempt, Instant at, int status, String body) {}

    /** An update that W-DROP lost for ever. */
    public record Lost(Instant at, String field, String value) {}

    private final World world;
    private final List<Write> writes = new ArrayList<>();
    private final List<Delivery> deliveries = new ArrayList<>();
    private final List<Lost> lost = new ArrayList<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private Supplier<List<Comment>> comments = List::of;
    private Supplier<List<Broadcast>> broadcasts = List::of;
    private Supplier<List<Post>> posts = List::of;
    private Supplier<List<Message>> messages = List::of;

    Ledger(World world) {
        this.world = world;
    }

    /** Everything ever written, by viewers and Pages, oldest first. */
    public List<Comment> comments() {
        return world.exclusively(comments);
    }

    /** What viewers wrote. */
    public List<Comment> fromViewers() {
        return comments().stream().filter(comment -> !comment.byPage()).toList();
    }

    /** What Pages replied, removed replies too. */
    public List<Comment> replies() {
        return comments().stream()
                .filter(comment -> comment.byPage() && comment.parentCanonicalId() != null)
                .toList();
    }

    /** What is hidden now. */
    public List<Comment> hidden() {
        return comments().stream()
                .filter(comment -> comment.visibility() == Visibility.HIDDEN)
                .toList();
    }

    /** Live videos of all Pages, oldest first. */
    public List<Broadcast> broadcasts() {
        return world.exclusively(broadcasts);
    }

    /** What Pages posted, oldest first. */
    public List<Post> posts() {
        return world.exclusively(posts);
    }

    /** What Pages and people wrote to each other in private, oldest first. */
    public List<Message> messages() {
        return world.exclusively(messages);
    }

    /** Every write that was accepted, also when its answer was lost. */
    public List<Write> writes() {
        return world.exclusively(() -> List.copyOf(writes));
    }

    /** How many calls were made to such an endpoint, written as {@code "GET /2210/comments"}, refused ones too. */
    public int calls(String endpoint) {
        return world.exclusively(() -> calls.getOrDefault(endpoint, 0));
    }

    /** Every attempt, in order. */
    public List<Delivery> deliveries() {
        return world.exclusively(() -> List.copyOf(deliveries));
    }

    /** Updates that were never delivered on purpose. */
    public List<Lost> lost() {
        return world.exclusively(() -> List.copyOf(lost));
    }

    void readFrom(
            Supplier<List<Comment>> commentSource,
            Supplier<List<Broadcast>> broadcastSource,
            Supplier<List<Post>> postSource,
            Supplier<List<Message>> messageSource) {
        comments = commentSource;
        broadcasts = broadcastSource;
        posts = postSource;
        messages = messageSource;
    }

    void write(GraphRequest request) {
        writes.add(new Write(world.now(), request.endpoint(), request.publicParams()));
    }

    void call(GraphRequest request) {
        calls.merge(request.endpoint(), 1, Integer::sum);
    }

    void delivery(int post, int attempt, Instant at, int status, String body) {
        deliveries.add(new Delivery(post, attempt, at, status, body));
    }

    void lost(String field, String value) {
        lost.add(new Lost(world.now(), field, value));
    }

    void reset() {
        writes.clear();
        deliveries.clear();
        lost.clear();
        calls.clear();
    }
}
