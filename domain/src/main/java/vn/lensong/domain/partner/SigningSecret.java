package vn.lensong.domain.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What messages to an endpoint are signed with.
 *
 * @param value {@code whsec_} and the key in Base64
 * @param until from when on it signs no more; null as long as none follows
 */
public record SigningSecret(String value, Instant madeAt, @Nullable Instant until) {

    boolean valid(Instant now) {
        return until == null || now.isBefore(until);
    }

    SigningSecret endingBy(Instant end) {
        return until != null && until.isBefore(end) ? this : new SigningSecret(value, madeAt, end);
    }

    /** Stays out of logs. */
    @Override
    public String toString() {
        return "SigningSecret[" + madeAt + ", " + until + "]";
    }
}
