package vn.lensong.adapters.facebook;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.intake.Arrival;

/**
 * What a {@code feed} webhook says about one comment; any member may be missing.
 *
 * @param from the newer way to name who wrote it
 * @param senderId the older way
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record FeedChange(
        @Nullable String verb,
        @Nullable String commentId,
        @Nullable String postId,
        @Nullable String parentId,
        GraphComment.@Nullable Person from,
        @Nullable String senderId,
        @Nullable String senderName,
        @Nullable String message,
        @Nullable String createdTime) {

    /** The comment's id as given; unreadable without one. */
    String address() {
        if (commentId == null || CommentId.canonical(commentId).isBlank()) {
            throw new UnreadableException("feed.comment_id: missing (expected: prefix_number)");
        }
        return checked("comment_id", commentId);
    }

    /** What happened. A verb nobody knows may carry words: it goes to a person. */
    Arrival.Change change() {
        return switch (verb == null ? "" : verb) {
            case "add" -> Arrival.Change.ADDED;
            case "edited", "edit" -> Arrival.Change.EDITED;
            case "remove" -> Arrival.Change.REMOVED;
            case "hide" -> Arrival.Change.HIDDEN;
            case "unhide" -> Arrival.Change.UNHIDDEN;
            default ->
                throw new UnreadableException(
                        "feed.verb: unknown (expected: add, edited, edit, remove, hide or unhide)");
        };
    }

    /** The post it hangs on: as told, else what stands before the comment's own number. */
    @Nullable
    String thread() {
        if (postId != null && !postId.isBlank()) {
            return checked("post_id", postId);
        }
        String prefix = CommentId.prefix(address());
        return prefix.isEmpty() ? null : prefix;
    }

    /** The comment it answers; null when what it answers is the post. */
    @Nullable
    String parent() {
        if (parentId == null || parentId.isBlank()) {
            return null;
        }
        String parent = CommentId.canonical(checked("parent_id", parentId));
        String thread = thread();
        boolean post = thread != null && parent.equals(CommentId.canonical(thread))
                || parent.equals(CommentId.canonical(CommentId.prefix(address())));
        return post ? null : parent;
    }

    Arrival.@Nullable Author author() {
        if (from != null && from.id() != null && CommentId.plausible(from.id())) {
            return new Arrival.Author(from.id(), from.name());
        }
        return senderId != null && CommentId.plausible(senderId) ? new Arrival.Author(senderId, senderName) : null;
    }

    /** When it was written, for a new comment; null when Facebook does not say. */
    @Nullable
    Instant writtenAt() {
        return GraphTime.of(createdTime);
    }

    private static String checked(String member, String id) {
        if (!CommentId.plausible(id)) {
            throw new UnreadableException("feed." + member + ": " + id.length() + " characters (expected: an id)");
        }
        return id;
    }
}
