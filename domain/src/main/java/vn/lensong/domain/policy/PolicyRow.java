package vn.lensong.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * What a parameter is from one day on, and where that is written.
 *
 * @param value as the parameter's unit writes it
 * @param validFrom the first day it counts, in Vietnam
 * @param validTo the last day, null while no successor is known
 * @param legalBasis the article that says so
 * @param source where the text was seen
 * @param evidence how good that source is, such as an official text or a secondary one
 * @param confirmation who looked it up in the official text; null when it came confirmed or is pending
 */
public record PolicyRow(
        UUID id,
        String value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        String source,
        String evidence,
        Status status,
        @Nullable Confirmation confirmation) {

    /** Whether a figure may be told. */
    public enum Status {
        /** It counts from its first day on. */
        CONFIRMED,
        /** Nobody has seen it in the official text yet: it is told as pending, and nothing follows from it. */
        UNCONFIRMED
    }

    /**
     * Somebody stood up for a row.
     *
     * @param reason what was looked up and where
     */
    public record Confirmation(UUID by, String byName, Instant at, String reason) {

        public Confirmation {
            reason = Text.required("reason", reason, 500);
        }
    }

    public PolicyRow {
        value = Text.required("value", value, 200);
        legalBasis = Text.required("legalBasis", legalBasis, 300);
        source = Text.required("source", source, 500);
        evidence = Text.required("evidence", evidence, 300);
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.field(
                    "validTo", "policy.days", Map.of("from", validFrom.toString(), "to", validTo.toString()));
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public boolean pending() {
        return status == Status.UNCONFIRMED;
    }

    PolicyRow until(LocalDate lastDay) {
        return new PolicyRow(
                id, value, validFrom, lastDay, legalBasis, source, evidence, status, confirmation);
    }

    PolicyRow confirmed(Confirmation by) {
        return new PolicyRow(
                id, value, validFrom, validTo, legalBasis, source, evidence, Status.CONFIRMED, by);
    }

    PolicyRow cleaned(Unit unit) {
        return new PolicyRow(
                id, unit.clean(value), validFrom, validTo, legalBasis, source, evidence, status, confirmation);
    }
}
