package vn.lensong.adapters.web.policy;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.policy.CalculatorShapes.HouseholdHiAnswer;
import vn.lensong.adapters.web.policy.CalculatorShapes.HouseholdHiAsk;
import vn.lensong.adapters.web.policy.CalculatorShapes.MaternityAnswer;
import vn.lensong.adapters.web.policy.CalculatorShapes.MaternityAsk;
import vn.lensong.adapters.web.policy.CalculatorShapes.PensionAnswer;
import vn.lensong.adapters.web.policy.CalculatorShapes.PensionAsk;
import vn.lensong.adapters.web.policy.CalculatorShapes.VoluntarySiAnswer;
import vn.lensong.adapters.web.policy.CalculatorShapes.VoluntarySiAsk;
import vn.lensong.application.policy.Calculator;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.Contribution;
import vn.lensong.domain.policy.HouseholdHi;
import vn.lensong.domain.policy.Maternity;
import vn.lensong.domain.policy.Pension;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.policy.VoluntarySi;

/** Calculators for everybody: without a login, keeping nothing, as often as {@link CalculatorLimit} allows. */
@Tag(name = "calculators")
@Controller("/api/v1/calculators")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CalculatorController {

    private static final int MONTHS_A_YEAR = 12;
    private static final int MOST_YEARS = 100;

    private final Calculator calculator;
    private final Sentences sentences;

    CalculatorController(Calculator calculator, Sentences sentences) {
        this.calculator = calculator;
        this.sentences = sentences;
    }

    /**
     * By the law of the day of payment; all amounts are whole đồng. Errors: field.missing, field.bad-number, field.bad-day,
     * field.bad-choice, calculation.one-way, calculation.below-floor, calculation.above-cap, calculation.periods,
     * calculation.missing-months, calculation.months-before, policy.pending, policy.unknown, province.not-found,
     * calculation.too-often (429). Roles: anybody.
     */
    @Operation(summary = "Work out a contribution to voluntary social insurance")
    @Post("/voluntary-si")
    VoluntarySiAnswer voluntarySi(HttpRequest<?> request, @Body VoluntarySiAsk ask) {
        Contribution found = calculator.voluntarySi(
                new VoluntarySi.Ask(
                        Fields.day("date", ask.date()),
                        whole("monthlyIncome", ask.monthlyIncome()),
                        Fields.choice("group", ask.group(), SupportGroup.class),
                        way(ask),
                        count("supportedMonthsBefore", ask.supportedMonthsBefore(), 0)),
                ask.provinceCode());
        return new VoluntarySiAnswer(
                found.gross(),
                found.support(),
                found.net(),
                found.stateSupport(),
                found.provincialSupport(),
                sentences.of(found.steps(), request),
                Sentences.used(found.parameters()));
    }

    private static VoluntarySi.Way way(VoluntarySiAsk ask) {
        long given = Stream.of(ask.months(), ask.yearsAhead(), ask.missingMonths())
                .filter(Objects::nonNull)
                .count();
        if (given != 1) {
            throw Refusal.field("months", "calculation.one-way", Map.of());
        }
        if (ask.yearsAhead() != null) {
            return new VoluntarySi.Way.YearsAhead(count("yearsAhead", ask.yearsAhead()));
        }
        return ask.missingMonths() != null
                ? new VoluntarySi.Way.Missing(count("missingMonths", ask.missingMonths()))
                : new VoluntarySi.Way.Months(count("months", ask.months()));
    }

    /**
     * By the base salary of the day of payment; all amounts are whole đồng. Errors: field.missing, field.bad-number, field.bad-day,
     * calculation.members, calculation.already-covered, calculation.periods, policy.pending, policy.unknown,
     * calculation.too-often (429). Roles: anybody.
     */
    @Operation(summary = "Work out a household's contribution to health insurance")
    @Post("/household-hi")
    HouseholdHiAnswer householdHi(HttpRequest<?> request, @Body HouseholdHiAsk ask) {
        HouseholdHi.Premium found = calculator.householdHi(new HouseholdHi.Ask(
                Fields.day("date", ask.date()),
                count("members", ask.members()),
                count("months", ask.months()),
                count("alreadyCovered", ask.alreadyCovered(), 0)));
        return new HouseholdHiAnswer(
                found.total(),
                found.perMember(),
                new CalculatorShapes.Benefit(
                        found.benefit(), found.smallBill(), found.copayThreshold(), found.waitingDays()),
                sentences.of(found.steps(), request),
                Sentences.used(found.parameters()));
    }

    /**
     * An estimate, before past incomes are indexed. birthMonth is a month such as 1970-05; years and months are what
     * will have been paid when the age is reached. Errors: field.missing, field.bad-number, field.bad-day, field.bad-choice,
     * calculation.birth-month, calculation.years, calculation.income, policy.pending, policy.unknown,
     * calculation.too-often (429). Roles: anybody.
     */
    @Operation(summary = "Estimate a pension from voluntary social insurance")
    @Post("/pension")
    PensionAnswer pension(HttpRequest<?> request, @Body PensionAsk ask) {
        Pension.Estimate found = calculator.pension(new Pension.Ask(
                Fields.day("date", ask.date()),
                Fields.choice("sex", ask.sex(), Pension.Sex.class),
                month("birthMonth", ask.birthMonth()),
                months(ask),
                whole("averageIncome", ask.averageIncome()),
                Boolean.TRUE.equals(ask.voluntaryBefore2021())));
        return new PensionAnswer(
                found.missingMonths() == 0,
                found.ageMonths() / MONTHS_A_YEAR,
                found.ageMonths() % MONTHS_A_YEAR,
                found.reached().toString(),
                found.missingMonths(),
                found.rate(),
                found.monthly(),
                sentences.of(found.steps(), request),
                Sentences.used(found.parameters()));
    }

    private static int months(PensionAsk ask) {
        int years = count("years", ask.years());
        int months = count("months", ask.months(), 0);
        if (years < 0 || years > MOST_YEARS || months < 0 || months >= MONTHS_A_YEAR) {
            throw Refusal.field("years", "calculation.years", Map.of("most", MOST_YEARS));
        }
        return years * MONTHS_A_YEAR + months;
    }

    private static YearMonth month(String field, @Nullable String text) {
        try {
            return YearMonth.parse(Fields.required(field, text));
        } catch (DateTimeParseException e) {
            throw Refusal.field(field, "field.bad-month", Map.of("field", field));
        }
    }

    /**
     * The date is that of the birth. Errors: field.missing, field.bad-number, field.bad-day, calculation.months-paid,
     * calculation.children, policy.pending, policy.unknown, calculation.too-often (429). Roles: anybody.
     */
    @Operation(summary = "Work out the allowance for a birth from voluntary social insurance")
    @Post("/maternity")
    MaternityAnswer maternity(HttpRequest<?> request, @Body MaternityAsk ask) {
        Maternity.Allowance found = calculator.maternity(new Maternity.Ask(
                Fields.day("date", ask.date()),
                count("monthsPaid", ask.monthsPaid()),
                count("children", ask.children(), 1)));
        return new MaternityAnswer(
                found.eligible(),
                found.total(),
                sentences.of(found.steps(), request),
                Sentences.used(found.parameters()));
    }

    private static int count(String field, @Nullable BigDecimal value, int otherwise) {
        return value == null ? otherwise : count(field, value);
    }

    private static int count(String field, @Nullable BigDecimal value) {
        // Numbers that no calculator takes are refused there by name, so they may come out as the nearest int.
        return Math.clamp(whole(field, value), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long whole(String field, @Nullable BigDecimal value) {
        try {
            return Fields.required(field, value).longValueExact();
        } catch (ArithmeticException e) {
            throw Refusal.field(field, "field.bad-number", Map.of("field", field));
        }
    }
}
