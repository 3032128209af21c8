package vn.lensong.adapters.facebook.simulator;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to comment.
 *
 * @param message null for a sticker alone
 * @param anonymous whether Facebook keeps the author from the app
 * @param lowQuality whether Facebook leaves it out unless asked for everything
 */
record CommentDraft(
        String authorId,
        String authorName,
        @Nullable String message,
        boolean anonymous,
        boolean lowQuality,
        boolean sticker) {

    static CommentDraft of(String authorId, String authorName, String message) {
        return new CommentDraft(authorId, authorName, message, false, false, false);
    }
}
