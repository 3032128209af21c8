package vn.lensong.adapters.web.policy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.policy.Unit;
import vn.lensong.domain.policy.UsedRow;

/** What calculators are asked and what they answer; a number with a fraction is refused and never cut off. */
final class CalculatorShapes {

    private CalculatorShapes() {}

    /** A contribution to work out; exactly one of months, yearsAhead and missingMonths. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record VoluntarySiAsk(
            @Nullable String date,
            @Schema(implementation = Long.class) @Nullable BigDecimal monthlyIncome,
            @Nullable String group,
            @Schema(implementation = Integer.class) @Nullable BigDecimal months,
            @Schema(implementation = Integer.class) @Nullable BigDecimal yearsAhead,
            @Schema(implementation = Integer.class) @Nullable BigDecimal missingMonths,
            @Nullable String provinceCode,
            @Schema(implementation = Integer.class) @Nullable BigDecimal supportedMonthsBefore) {}

    /** A household's contribution to work out. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record HouseholdHiAsk(
            @Nullable String date,
            @Schema(implementation = Integer.class) @Nullable BigDecimal members,
            @Schema(implementation = Integer.class) @Nullable BigDecimal months,
            @Schema(implementation = Integer.class) @Nullable BigDecimal alreadyCovered) {}

    /** A pension to estimate. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record PensionAsk(
            @Nullable String date,
            @Nullable String sex,
            @Nullable String birthMonth,
            @Schema(implementation = Integer.class) @Nullable BigDecimal years,
            @Schema(implementation = Integer.class) @Nullable BigDecimal months,
            @Schema(implementation = Long.class) @Nullable BigDecimal averageIncome,
            @Nullable Boolean voluntaryBefore2021) {}

    /** An allowance for a birth to work out. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record MaternityAsk(
            @Nullable String date,
            @Schema(implementation = Integer.class) @Nullable BigDecimal monthsPaid,
            @Schema(implementation = Integer.class) @Nullable BigDecimal children) {}

    /** A row that the result follows from. */
    @Serdeable
    record Used(
            String key,
            @Schema(types = {"number", "string", "boolean", "array"}) Object value,
            Unit unit,
            LocalDate validFrom,
            String legalBasis) {

        static Used of(UsedRow row) {
            return new Used(
                    row.key(), Values.shown(row.unit(), row.value()), row.unit(), row.validFrom(), row.legalBasis());
        }
    }

    /** A contribution: support is what state and province pay together. */
    @Serdeable
    record VoluntarySiAnswer(
            long gross,
            long support,
            long net,
            long stateSupport,
            long provincialSupport,
            List<String> steps,
            List<Used> parameters) {}

    /** A household's contribution, and what the card gives. */
    @Serdeable
    record HouseholdHiAnswer(
            long total,
            List<Long> perMember,
            Benefit benefit,
            List<String> steps,
            List<Used> parameters) {}

    /** What a card gives: the share of costs, and from where on all of them. */
    @Serdeable
    record Benefit(BigDecimal share, long smallBill, long copayThreshold, int waitingDays) {}

    /** A pension; rate and monthly are missing for who has not paid long enough. */
    @Serdeable
    record PensionAnswer(
            boolean eligible,
            int retirementAgeYears,
            int retirementAgeMonths,
            String reachedIn,
            int missingMonths,
            @Nullable BigDecimal rate,
            @Nullable Long monthly,
            List<String> steps,
            List<Used> parameters) {}

    /** An allowance; the total is 0 for who has not paid long enough. */
    @Serdeable
    record MaternityAnswer(boolean eligible, long total, List<String> steps, List<Used> parameters) {}
}
