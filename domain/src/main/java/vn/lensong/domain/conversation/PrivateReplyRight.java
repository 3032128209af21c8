package vn.lensong.domain.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import vn.lensong.domain.Refusal;

/**
 * The one private message that may answer a comment, within seven days of it.
 *
 * @param writtenAt when the comment was written
 * @param used whether it was sent, or is on its way
 * @param visible whether the comment is still there, and not the page's own
 */
public record PrivateReplyRight(Instant writtenAt, boolean used, boolean visible) {

    public static final Duration LASTS = Duration.ofDays(7);

    /** What stands in the way, if anything. */
    public enum State {
        OPEN,
        USED,
        LATE,
        GONE
    }

    public State at(Instant now) {
        if (used) {
            return State.USED;
        }
        if (!visible) {
            return State.GONE;
        }
        return now.isBefore(until()) ? State.OPEN : State.LATE;
    }

    public Instant until() {
        return writtenAt.plus(LASTS);
    }

    /** Refuses {@code private-reply.used}, {@code private-reply.late}, {@code private-reply.gone}. */
    public void requireOpen(Instant now) {
        switch (at(now)) {
            case OPEN -> {}
            case USED -> throw Refusal.conflict("private-reply.used", Map.of());
            case LATE -> throw Refusal.conflict("private-reply.late", Map.of());
            case GONE -> throw Refusal.conflict("private-reply.gone", Map.of());
        }
    }
}
