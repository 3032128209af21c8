package vn.lensong.adapters.facebook.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All comments ever written, removed ones too, and what may be done with them; each deed goes out as a webhook. */
final class Comments {

    private static final int LONGEST_MESSAGE = 8_000;

    private final World world;
    private final Webhooks webhooks;
    private final Map<String, Comment> bySuffix = new LinkedHashMap<>();

    Comments(World world, Webhooks webhooks) {
        this.world = world;
        this.webhooks = webhooks;
    }

    Comment add(LiveVideo live, @Nullable Comment parent, CommentDraft draft) {
        String suffix = world.ids().next(SimulatedIds.Kind.COMMENT);
        Comment comment = new Comment(bySuffix.size() + 1L, suffix, live, parent, draft, world.now());
        bySuffix.put(suffix, comment);
        if (parent != null) {
            parent.replies++;
        }
        tell(comment, "add");
        return comment;
    }

    /** A reply by the Page; the same words under the same comment are refused as Facebook refuses them. */
    Comment reply(Comment parent, String message) {
        checkMessage(message);
        DemoPage page = parent.live.page;
        boolean repeated = bySuffix.values().stream()
                .anyMatch(other ->
                        other.parent == parent && !other.removed && other.byPage() && message.equals(other.message));
        if (repeated) {
            throw new GraphFailure(400, "OAuthException", 506, 0, "(#506) Duplicate status message");
        }
        return add(parent.live, parent, CommentDraft.of(page.id(), page.name(), message));
    }

    void edit(Comment comment, String message) {
        checkMessage(message);
        comment.message = message;
        comment.edited = true;
        tell(comment, "edited");
    }

    void hide(Comment comment, boolean hidden) {
        if (comment.byPage()) {
            throw GraphFailure.permission(200, "A Page cannot hide its own comment");
        }
        if (comment.hidden != hidden) {
            comment.hidden = hidden;
            tell(comment, hidden ? "hide" : "unhide");
        }
    }

    /** Takes the replies with it. */
    void remove(Comment comment) {
        if (comment.removed) {
            return;
        }
        comment.removed = true;
        if (comment.parent != null) {
            comment.parent.replies--;
        }
        tell(comment, "remove");
        repliesTo(comment).forEach(this::remove);
    }

    /** By either of its ids, unless it is gone. */
    Optional<Comment> find(String id) {
        return known(id).filter(comment -> !comment.removed && !comment.live.gone && id.endsWith("_" + comment.suffix))
                .filter(comment -> id.startsWith(comment.live.postNumber + "_")
                        || id.startsWith(comment.live.videoId + "_"));
    }

    /** By any of its ids or the digits they share, gone or not. */
    Comment comment(String id) {
        return known(id)
                .orElseThrow(() -> new IllegalArgumentException("comment: " + id + " (expected: one that exists)"));
    }

    List<Comment> all() {
        return List.copyOf(bySuffix.values());
    }

    /** Everything under a live video, replies inline; removed ones keep their place. */
    List<Comment> under(LiveVideo live) {
        return matching(comment -> comment.live == live);
    }

    List<Comment> repliesTo(Comment parent) {
        return matching(comment -> comment.parent == parent);
    }

    void reset() {
        bySuffix.clear();
    }

    private List<Comment> matching(Predicate<Comment> wanted) {
        return bySuffix.values().stream().filter(wanted).toList();
    }

    private Optional<Comment> known(String id) {
        return Optional.ofNullable(bySuffix.get(id.substring(id.lastIndexOf('_') + 1)));
    }

    private void tell(Comment comment, String verb) {
        webhooks.emit(comment.live.page, "feed", comment.change(verb, world.now()));
    }

    private static void checkMessage(String message) {
        if (message.isBlank()) {
            throw GraphFailure.invalid("(#100) Missing message or attachment");
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw GraphFailure.invalid("(#100) Param message must be at most " + LONGEST_MESSAGE + " characters long");
        }
    }
}
