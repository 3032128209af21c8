package vn.lensong.domain.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one check found, and who let it pass nevertheless.
 *
 * @param value as measured, null while it is not
 * @param against the second figure of a rule that needs one
 * @param note what the figure leaves out, such as the permissions that are missing
 * @param by the person who measured, null for the machine
 * @param at when it was measured, null when it never was
 */
public record Outcome(
        Check check,
        @Nullable Double value,
        @Nullable Double against,
        String note,
        @Nullable UUID by,
        @Nullable Instant at,
        @Nullable Waiver waiver) {

    /** A named person's word that the programme goes on in spite of it. */
    public record Waiver(UUID by, String reason, Instant at) {}

    static Outcome unknown(Check check) {
        return new Outcome(check, null, null, "", null, null, null);
    }

    public Verdict verdict() {
        return check.verdict(value, against);
    }

    /** Whether it keeps the programme from being ready. */
    public boolean blocks() {
        return check.stage() == Check.Stage.BEFORE && verdict() == Verdict.FAIL && waiver == null;
    }

    /** The waiver was for what was measured then: another value needs another word. */
    Outcome measured(Measured found, @Nullable UUID who, Instant now) {
        boolean same = verdict() == check.verdict(found.value(), found.against());
        return new Outcome(check, found.value(), found.against(), found.note(), who, now, same ? waiver : null);
    }

    Outcome waived(Waiver word) {
        return new Outcome(check, value, against, note, by, at, word);
    }
}
