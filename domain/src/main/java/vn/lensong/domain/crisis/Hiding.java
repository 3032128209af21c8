package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * A comment that the public no longer sees, hidden while an incident's switch was on: it has a reason, or wants one.
 *
 * @param reason empty as long as nobody gave one
 */
public record Hiding(UUID incidentId, UUID itemId, Instant at, String reason, @Nullable UUID by) {

    /** The reason of what the platform hides by itself, because it carries a phone number. */
    public static final String PHONE_NUMBER = "PHONE_NUMBER";

    public boolean silent() {
        return reason.isEmpty();
    }

    /** Refuses {@code hiding.explained} where there is a reason already. */
    public Hiding explained(@Nullable String why, UUID who) {
        if (!silent()) {
            throw Refusal.conflict("hiding.explained", Map.of());
        }
        return new Hiding(incidentId, itemId, at, Text.required("reason", why, 500), who);
    }
}
