package vn.lensong.domain.platform;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a platform does not let us work on one page any more, and what stands still for it.
 *
 * @param pageId the page's id on the platform
 * @param permission the one that is missing, null when the token itself is dead or nobody named it
 */
public record PageTrouble(
        String platform, String pageId, Stopped stopped, @Nullable String permission, Instant since) {

    /** A token may come back to life; a permission is given by a person. */
    private static final Duration TOKEN_PAUSE = Duration.ofSeconds(30);

    private static final Duration PERMISSION_PAUSE = Duration.ofMinutes(5);

    /** Calls that stand still; all others go on. */
    public enum Stopped {
        /** The token is dead. */
        EVERYTHING,
        /** Comments cannot be read; webhooks still arrive. */
        READING,
        /** Comments can be neither answered nor hidden. */
        WRITING,
        /** Broadcasts can be neither planned nor run. */
        BROADCASTING,
        /** Posts can be neither published nor counted. */
        POSTING,
        /** Nobody can be written to privately. */
        MESSAGING
    }

    /** Whether calls of this kind have to wait. */
    public boolean stops(Stopped purpose) {
        return stopped == Stopped.EVERYTHING || stopped == purpose;
    }

    /** Whether it is time to ask the platform if the trouble is over. */
    public boolean worthChecking(Instant now) {
        Duration pause = stopped == Stopped.EVERYTHING ? TOKEN_PAUSE : PERMISSION_PAUSE;
        return !since.plus(pause).isAfter(now);
    }
}
