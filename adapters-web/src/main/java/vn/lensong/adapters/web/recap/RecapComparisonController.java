package vn.lensong.adapters.web.recap;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Spreadsheet;
import vn.lensong.application.Actor;
import vn.lensong.application.recap.RecapComparing;
import vn.lensong.application.recap.RecapViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.recap.Measure;

/** Frozen recaps beside one another. */
@Tag(name = "recap")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({
    "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
    "SPOKESPERSON", "AUDITOR", "ADMIN"
})
final class RecapComparisonController {

    private final RecapComparing comparing;
    private final RecapLabels labels;
    private final Clock clock;

    RecapComparisonController(RecapComparing comparing, RecapLabels labels, Clock clock) {
        this.comparing = comparing;
        this.labels = labels;
        this.clock = clock;
    }

    /**
     * The newest version of each, newest programme first, at most 500, with the medians of each province and each
     * organisation among them. Without days those of the last year. Errors: field.bad-day, recap.days,
     * scope.malformed, scope.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Compare frozen recaps")
    @Get("/recaps")
    Comparison compare(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String scope,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to) {
        return Comparison.of(compared(actor, scope, from, to), labels.of(request));
    }

    /**
     * The programmes with their figures, in UTF-8 with a byte order mark. Errors: field.bad-day, recap.days,
     * scope.malformed, scope.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Download the comparison as CSV")
    @Get(value = "/recaps.csv", produces = "text/csv")
    HttpResponse<String> csv(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String scope,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to) {
        return Spreadsheet.csvFile(
                "so-sanh-chuong-trinh.csv",
                new RecapTables(labels.of(request)).programmes(compared(actor, scope, from, to)));
    }

    /**
     * Programmes, medians and definitions. Errors: field.bad-day, recap.days, scope.malformed, scope.not-found. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR,
     * ADMIN.
     */
    @Operation(summary = "Download the comparison as a workbook")
    @Get(value = "/recaps.xlsx", produces = Spreadsheet.XLSX)
    HttpResponse<byte[]> xlsx(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String scope,
            @QueryValue @Nullable String from,
            @QueryValue @Nullable String to) {
        return Spreadsheet.xlsxFile(
                "so-sanh-chuong-trinh.xlsx",
                new RecapTables(labels.of(request)).workbook(compared(actor, scope, from, to)));
    }

    /** Days are whole ones in Vietnam, both included. */
    private RecapComparing.Compared compared(
            Actor actor, @Nullable String scope, @Nullable String from, @Nullable String to) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        LocalDate last = Objects.requireNonNullElse(Fields.optionalDay("to", to), today);
        LocalDate first = Objects.requireNonNullElseGet(Fields.optionalDay("from", from), () -> last.minusYears(1));
        if (first.isAfter(last)) {
            throw Refusal.field("from", "recap.days", Map.of());
        }
        return comparing.compare(
                actor, scope == null || scope.isBlank() ? null : new Scope(scope), start(first), start(last.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Programme.HANOI).toInstant();
    }

    /**
     * Recaps beside one another.
     *
     * @param measures what the figures are called and mean, in the caller's language
     */
    @Serdeable
    record Comparison(
            List<Line> items, List<Middle> provinces, List<Middle> organisations, List<Named> measures) {

        static Comparison of(RecapComparing.Compared compared, RecapLabels.Language in) {
            return new Comparison(
                    compared.recaps().stream().map(Line::of).toList(),
                    compared.provinces().stream().map(Middle::of).toList(),
                    compared.organisations().stream().map(Middle::of).toList(),
                    List.of(Measure.values()).stream()
                            .map(measure -> new Named(measure, in.name(measure), in.definition(measure)))
                            .toList());
        }
    }

    /** One recap; a figure that is not known is left out. */
    @Serdeable
    record Line(
            UUID programmeId,
            String title,
            Product product,
            String scope,
            String province,
            String organisation,
            Instant startedAt,
            int version,
            boolean finished,
            Map<Measure, Long> figures) {

        static Line of(RecapViews.Frozen recap) {
            Map<Measure, Long> figures = new EnumMap<>(Measure.class);
            for (Measure measure : Measure.values()) {
                Long value = recap.version().recap().value(measure);
                if (value != null) {
                    figures.put(measure, value);
                }
            }
            return new Line(
                    recap.programmeId(),
                    recap.title(),
                    recap.product(),
                    recap.scope().path(),
                    recap.province(),
                    recap.organisation(),
                    recap.startedAt(),
                    recap.version().no(),
                    recap.version().finished(),
                    figures);
        }
    }

    /** The middle of several recaps; a figure that none of them knows is left out. */
    @Serdeable
    record Middle(String name, int programmes, Map<Measure, Long> medians) {

        static Middle of(RecapComparing.Group group) {
            return new Middle(group.name(), group.programmes(), group.medians());
        }
    }

    /** What a figure is called and means. */
    @Serdeable
    record Named(Measure measure, String name, String definition) {}
}
