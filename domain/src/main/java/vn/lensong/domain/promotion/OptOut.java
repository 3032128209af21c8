package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person does not want to be invited, by whoever in the country.
 *
 * @param about the person's {@link Invitee#key()}
 * @param by who entered it, null when the person said so on the page of a link
 */
public record OptOut(UUID id, String about, @Nullable UUID by, Instant at) {

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "OptOut[" + id + "]";
    }
}
