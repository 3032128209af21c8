package vn.lensong.adapters.facebook;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.platform.PostCalls.Published;
import vn.lensong.application.platform.PostCalls.Reach;

/**
 * A post as Graph describes it; any member may be missing.
 *
 * @param shares left out while nobody has shared it, as far as anybody has seen; no document says so
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record GraphPost(
        @Nullable String id,
        @Nullable String message,
        @Nullable String createdTime,
        @Nullable Author from,
        @Nullable String permalinkUrl,
        @Nullable Shares shares,
        @Nullable Edge reactions,
        @Nullable Edge comments) {

    static final String FIELDS = "id,message,created_time,from{id},permalink_url";

    /** The summaries alone: neither who reacted nor what anybody wrote. */
    static final String REACH = "shares,reactions.summary(true).limit(0),comments.summary(true).limit(0)";

    /** Who posted it. */
    @Serdeable.Deserializable
    record Author(@Nullable String id) {}

    /** How often it was shared to where everybody may see it. */
    @Serdeable.Deserializable
    record Shares(@Nullable Long count) {}

    /** An edge of which only the count was asked for. */
    @Serdeable.Deserializable
    record Edge(@Nullable Summary summary) {

        private @Nullable Long total() {
            return summary == null ? null : summary.totalCount();
        }
    }

    /** Graph's own count. */
    @Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
    record Summary(@Nullable Long totalCount) {}

    /** Whether this is the page's post with those words; Facebook trims what is published. */
    boolean isBy(String pageId, String text) {
        return from != null
                && pageId.equals(from.id())
                && message != null
                && message.strip().equals(text.strip());
    }

    /** When the page published it; null for what somebody else wrote, or where nobody can read the time. */
    @Nullable Instant publishedBy(String pageId) {
        return from != null && pageId.equals(from.id()) ? GraphTime.of(createdTime) : null;
    }

    Published published(String postId) {
        boolean absolute = permalinkUrl != null && permalinkUrl.startsWith("https://");
        return new Published(postId, absolute ? permalinkUrl : null);
    }

    Reach reach() {
        return new Reach(
                reactions == null ? null : reactions.total(),
                comments == null ? null : comments.total(),
                shares == null ? null : shares.count());
    }
}
