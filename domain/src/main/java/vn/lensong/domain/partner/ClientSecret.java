package vn.lensong.domain.partner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a client logs in with; only its digest is known here.
 *
 * @param until from when on it is refused; null as long as none follows
 */
public record ClientSecret(String digest, Instant madeAt, @Nullable Instant until) {

    public boolean valid(Instant now) {
        return until == null || now.isBefore(until);
    }

    ClientSecret endingBy(Instant end) {
        return until != null && until.isBefore(end) ? this : new ClientSecret(digest, madeAt, end);
    }
}
