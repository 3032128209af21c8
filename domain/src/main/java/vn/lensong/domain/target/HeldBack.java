package vn.lensong.domain.target;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadState;

/** Why somebody whom a rule finds is handed out to nobody; the first that is so counts. */
public enum HeldBack {
    OPTED_OUT,
    JOINED,
    COMPLAINT,
    /** Left in peace: somebody tried to reach the person less than a day ago, or there is a reason that is not told. */
    CONTACTED;

    /** How long somebody is left in peace. */
    public static final Duration PEACE = Duration.ofHours(24);

    /** Null for somebody who is handed out. */
    public static @Nullable HeldBack of(LeadFacts facts, boolean complains, Instant now) {
        if (facts.optedOut()) {
            return OPTED_OUT;
        }
        if (facts.state() == LeadState.ENROLLED) {
            return JOINED;
        }
        if (complains) {
            return COMPLAINT;
        }
        Instant contact = facts.lastContactAt();
        return contact != null && contact.isAfter(now.minus(PEACE)) ? CONTACTED : null;
    }
}
