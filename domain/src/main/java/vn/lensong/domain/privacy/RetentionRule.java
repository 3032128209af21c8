package vn.lensong.domain.privacy;

import java.time.LocalDate;

/**
 * After how many days without anything to do something is erased, from a day on until a later rule counts.
 *
 * @param kind what is erased, such as {@code LEAD_NOT_JOINED}
 * @param reason why so long and no longer
 * @param legalBasis where it is written
 * @param confirmed whether a legal owner confirmed that this is how it is to be read
 */
public record RetentionRule(
        String kind, LocalDate validFrom, int days, String reason, String legalBasis, boolean confirmed) {

    public RetentionRule {
        if (days < 1) {
            throw new IllegalArgumentException("days: " + days + " (expected: > 0)");
        }
    }
}
