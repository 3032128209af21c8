package vn.lensong.domain.messaging;

import java.time.Instant;
import java.util.UUID;

/**
 * A call that was begun and counts against what one number may get in a day.
 *
 * @param phone E.164
 */
public record ContactCall(UUID id, String phone, ContactBasis basis, UUID by, Instant at) {

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "ContactCall[" + id + "]";
    }
}
