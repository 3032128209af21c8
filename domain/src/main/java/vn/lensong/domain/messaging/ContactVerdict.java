package vn.lensong.domain.messaging;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * Whether somebody may be contacted.
 *
 * @param reason why not; null when they may
 * @param next the first moment at which they may, as far as is known now; null when waiting does not help, and
 *     when they may at the moment that was asked about
 */
public record ContactVerdict(@Nullable Reason reason, @Nullable Instant next) {

    /** That they may. */
    public static final ContactVerdict YES = new ContactVerdict(null, null);

    /** Why not. */
    public enum Reason {
        NO_BASIS("contact.no-basis"),
        /** The person does not want it. */
        OPTED_OUT("contact.opted-out"),
        /** The number is on a do-not-call list. */
        DO_NOT_CALL("contact.do-not-call"),
        OUTSIDE_HOURS("contact.outside-hours"),
        TOO_OFTEN("contact.too-often");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** The code of the refusal that says so. */
        public String code() {
            return code;
        }
    }

    public static ContactVerdict never(Reason reason) {
        return new ContactVerdict(reason, null);
    }

    public static ContactVerdict notBefore(Instant next, Reason reason) {
        return new ContactVerdict(reason, next);
    }

    public boolean may() {
        return reason == null;
    }

    /** Whether waiting does not help. */
    public boolean never() {
        return reason != null && next == null;
    }

    /** Refuses with the code of the {@link Reason}, and with {@code next} where there is one. */
    public void require() {
        if (reason != null) {
            throw Refusal.conflict(reason.code(), next == null ? Map.of() : Map.of("next", next.toString()));
        }
    }
}
