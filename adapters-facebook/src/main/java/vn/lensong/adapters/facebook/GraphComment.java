package vn.lensong.adapters.facebook;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/**
 * A comment as Graph lists it; any member may be missing.
 *
 * @param from absent for many people, by their privacy or our permissions
 * @param message absent for a sticker or a photo alone
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record GraphComment(
        @Nullable String id,
        @Nullable String message,
        @Nullable String createdTime,
        @Nullable Person from,
        @Nullable Parent parent) {

    static final String FIELDS = "id,message,created_time,from{id,name},parent{id},is_hidden,can_hide,"
            + "can_reply_privately,like_count,comment_count,attachment,message_tags,permalink_url,"
            + "live_broadcast_timestamp,application";

    /** Who wrote it, as far as Facebook tells. */
    @Serdeable.Deserializable
    record Person(@Nullable String id, @Nullable String name) {}

    /** The comment it answers. */
    @Serdeable.Deserializable
    record Parent(@Nullable String id) {}

    /** Whether the page itself wrote exactly this. */
    boolean isBy(String pageId, String text) {
        return from != null
                && pageId.equals(from.id())
                && message != null
                && message.strip().equals(text.strip());
    }
}
