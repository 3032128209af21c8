package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * How far a lead is.
 *
 * @param before what it comes back to when the person is reached, null unless it was put aside
 * @param attempts how often nobody was reached, since the person was last heard or reached
 * @param until what it was postponed to, null otherwise
 * @param note what is to be known of this state, such as why somebody is ineligible; may be empty
 * @param mergedInto null unless merged
 * @param askedOnly whether the person opted out and then asked for something: that may be answered, and nothing else
 * @param enrolment what came of it, null until then
 */
public record Progress(
        LeadState state,
        @Nullable LeadState before,
        int attempts,
        @Nullable Instant until,
        String note,
        @Nullable UUID mergedInto,
        boolean askedOnly,
        @Nullable Enrolment enrolment) {

    static final Progress BEGUN = new Progress(LeadState.CAPTURED, null, 0, null, "", null, false, null);

    public Progress {
        if ((state == LeadState.ENROLLED) != (enrolment != null)) {
            throw new IllegalArgumentException("enrolment: " + enrolment + " (expected: one just when ENROLLED)");
        }
    }

    /** The next state. Refuses {@code lead.state} where the table knows no such way. */
    Progress to(LeadState next) {
        demand(next);
        return new Progress(next, null, next.aside() ? attempts : 0, null, "", null, askedOnly, null);
    }

    /** Put aside, to come back to where it was. */
    Progress aside(LeadState next, int tries, @Nullable Instant day, String why) {
        demand(next);
        return new Progress(next, resumed(), tries, day, why, null, askedOnly, null);
    }

    /** Somebody talked to the person: it goes on where it was, with CONTACTED at least. */
    Progress reached() {
        LeadState back = resumed();
        return to(back.compareTo(LeadState.CONTACTED) < 0 ? LeadState.CONTACTED : back);
    }

    Progress reopened(boolean owned) {
        LeadState next = owned ? LeadState.ASSIGNED : LeadState.CAPTURED;
        demand(next);
        return new Progress(next, null, 0, null, "", null, askedOnly || state == LeadState.OPTED_OUT, null);
    }

    /** Insured under this number since then. Refuses {@code lead.already-enrolled} and {@code lead.enrolled-when}. */
    Progress enrolled(String number, Instant at, Instant earliest, Instant now) {
        if (enrolment != null) {
            throw Refusal.conflict("lead.already-enrolled", Map.of());
        }
        if (at.isAfter(now) || at.isBefore(earliest)) {
            throw Refusal.field("at", "lead.enrolled-when", Map.of());
        }
        Enrolment under = Enrolment.under(number, at);
        demand(LeadState.ENROLLED);
        return new Progress(LeadState.ENROLLED, null, 0, null, "", null, askedOnly, under);
    }

    Progress merged(UUID into) {
        demand(LeadState.MERGED);
        return new Progress(LeadState.MERGED, null, 0, null, "", into, askedOnly, null);
    }

    /** What was entered by mistake is put right. Refuses {@code lead.no-correction}. */
    Progress corrected(LeadState right, String why) {
        if (!state.correctable(right)) {
            throw Refusal.conflict("lead.no-correction", Map.of("state", state.name(), "to", right.name()));
        }
        return new Progress(right, null, 0, null, why, null, askedOnly, null);
    }

    private LeadState resumed() {
        return state.open() ? state : before == null ? LeadState.ASSIGNED : before;
    }

    private void demand(LeadState next) {
        if (!state.leadsTo(next)) {
            throw Refusal.conflict("lead.state", Map.of("state", state.name(), "to", next.name()));
        }
    }
}
