package vn.lensong.adapters.web.complaint;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.complaint.WorkingCalendarDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.ClockRule;
import vn.lensong.domain.complaint.WorkingHours;
import vn.lensong.domain.privacy.CalendarDay;

/** The days, hours and rules that the clocks of complaints are set by. */
@Tag(name = "complaints")
@Controller("/api/v1/working-calendar")
@ExecuteOn(TaskExecutors.BLOCKING)
@SerdeImport(ClockRule.class)
final class WorkingCalendarController {

    private final WorkingCalendarDesk desk;
    private final Once once;

    WorkingCalendarController(WorkingCalendarDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Of this year in the caller's widest scope, where nothing is said. A holiday that is not confirmed counts as worked.
     * Errors: scope.malformed, scope.not-found, role.missing. Roles: ADMIN, PROVINCE_MANAGER, CARE_OFFICER, CRISIS_LEAD,
     * AUDITOR.
     */
    @Operation(summary = "Show the days, hours and rules that clocks are set by")
    @Get
    @Secured({"ADMIN", "PROVINCE_MANAGER", "CARE_OFFICER", "CRISIS_LEAD", "AUDITOR"})
    CalendarAnswer show(
            @Parameter(hidden = true) Actor actor, @QueryValue @Nullable String scope, @QueryValue @Nullable Integer year) {
        return CalendarAnswer.of(desk.show(actor, scope == null ? null : new Scope(scope), year));
    }

    /**
     * Over what is known of that date, from now on; clocks that run already keep their time. Errors: field.missing,
     * field.too-long, field.bad-choice, field.bad-day, scope.malformed, scope.not-found, role.missing. Roles: ADMIN,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter a holiday, or a day that is worked in the place of another")
    @Post("/days")
    @Secured({"ADMIN", "PROVINCE_MANAGER"})
    HttpResponse<?> enter(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewDay body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            Scope scope = new Scope(Fields.required("scope", body.scope()));
            LocalDate day = Fields.day("day", body.day());
            desk.enter(
                    actor,
                    scope,
                    new CalendarDay(
                            day,
                            Fields.required("name", body.name()),
                            Fields.choice("kind", body.kind(), CalendarDay.Kind.class),
                            Boolean.TRUE.equals(body.confirmed())));
            return CalendarAnswer.of(desk.show(actor, scope, day.getYear()));
        });
    }

    /** A day as it is entered. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewDay(
            @Nullable String scope,
            @Nullable String day,
            @Nullable String name,
            @Nullable String kind,
            @Nullable Boolean confirmed) {}

    /** What clocks are set by. */
    @Serdeable
    record CalendarAnswer(
            String scope, int year, List<DayAnswer> days, List<HoursAnswer> hours, List<ClockRule> rules) {

        static CalendarAnswer of(WorkingCalendarDesk.Shown shown) {
            return new CalendarAnswer(
                    shown.scope().path(),
                    shown.year(),
                    shown.days().stream().map(DayAnswer::of).toList(),
                    shown.hours().stream().map(HoursAnswer::of).toList(),
                    shown.rules());
        }
    }

    /** One day; {@code from} is the scope that entered it, null where it comes with the product. */
    @Serdeable
    record DayAnswer(LocalDate day, String name, CalendarDay.Kind kind, boolean confirmed, @Nullable String from) {

        static DayAnswer of(WorkingCalendarDesk.Day day) {
            return new DayAnswer(
                    day.day().day(),
                    day.day().name(),
                    day.day().kind(),
                    day.day().confirmed(),
                    day.from() == null ? null : day.from().path());
        }
    }

    /** Working hours from a day on. */
    @Serdeable
    record HoursAnswer(
            LocalDate validFrom,
            LocalTime morningFrom,
            LocalTime morningUntil,
            LocalTime afternoonFrom,
            LocalTime afternoonUntil,
            String basis,
            boolean confirmed) {

        static HoursAnswer of(WorkingHours hours) {
            return new HoursAnswer(
                    hours.validFrom(),
                    hours.morning().from(),
                    hours.morning().until(),
                    hours.afternoon().from(),
                    hours.afternoon().until(),
                    hours.basis(),
                    hours.confirmed());
        }
    }
}
