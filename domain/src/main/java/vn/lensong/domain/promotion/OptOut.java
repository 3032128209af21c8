package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * A person does not want to be invited, by whoever in the country.
 *
 * @param about the person's {@link Invitee#key()}
 * @param by who entered it, null when the person said so on the page of a link
 */
public record OptOut(UUID id, String about, @Nullable UUID by, Instant at) {

    /** What is kept when it counts no more; refuses {@code field.missing} and {@code field.too-long} for the reason. */
    public Lifted lifted(UUID who, Instant when, String reason) {
        return new Lifted(this, who, when, reason);
    }

    /** The number, E.164, that it is about; null when it is about somebody known by the platform's key. */
    public @Nullable String phone() {
        String mark = Invitee.phoneKey("");
        return about.startsWith(mark) ? about.substring(mark.length()) : null;
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "OptOut[" + id + "]";
    }

    /** That the person may be invited again, by whose word and why. */
    public record Lifted(OptOut optOut, UUID by, Instant at, String reason) {

        public Lifted {
            reason = Text.required("reason", reason, 300);
        }
    }
}
