package vn.lensong.domain.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * How long a page may write to a person, counted from the person's last message.
 *
 * @param heardAt when the person last wrote, null when they never did
 */
public record MessengerWindow(@Nullable Instant heardAt) {

    /** So long anything may be written that answers. */
    public static final Duration STANDARD = Duration.ofHours(24);

    /** So long a person of ours may still answer what was asked. */
    public static final Duration HUMAN_AGENT = Duration.ofDays(7);

    /** What may be written now. */
    public enum Stage {
        STANDARD,
        /** Only what a person writes, and only in answer: no invitation, nothing prepared. */
        HUMAN_AGENT,
        CLOSED
    }

    /** The stage at a moment; the end of each belongs to the next. */
    public Stage at(Instant now) {
        if (heardAt == null) {
            return Stage.CLOSED;
        }
        if (now.isBefore(heardAt.plus(STANDARD))) {
            return Stage.STANDARD;
        }
        return now.isBefore(heardAt.plus(HUMAN_AGENT)) ? Stage.HUMAN_AGENT : Stage.CLOSED;
    }

    /** When the stage of a moment ends; null when it is closed, which only the person can change. */
    public @Nullable Instant until(Instant now) {
        return heardAt == null
                ? null
                : switch (at(now)) {
                    case STANDARD -> heardAt.plus(STANDARD);
                    case HUMAN_AGENT -> heardAt.plus(HUMAN_AGENT);
                    case CLOSED -> null;
                };
    }

    /** The stage in which a person of ours answers. Refuses {@code messenger.window-closed}. */
    public Stage requireOpen(Instant now) {
        Stage stage = at(now);
        if (stage == Stage.CLOSED) {
            throw Refusal.conflict("messenger.window-closed", Map.of());
        }
        return stage;
    }

    /** For what answers nothing, as an invitation does. Refuses {@code messenger.window-closed}. */
    public void requireStandard(Instant now) {
        if (at(now) != Stage.STANDARD) {
            throw Refusal.conflict("messenger.window-closed", Map.of());
        }
    }

    /** Names nobody and no moment in logs. */
    @Override
    public String toString() {
        return "MessengerWindow";
    }
}
