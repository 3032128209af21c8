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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.complaint.CareTrainingDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CareTraining;
import vn.lensong.domain.organisation.Role;

/** Courses about care, brand and who may say what, and who was sent to them. */
@Tag(name = "complaints")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CareTrainingController {

    private final CareTrainingDesk desk;
    private final Once once;

    CareTrainingController(CareTrainingDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, CARE_OFFICER, CRISIS_LEAD, AUDITOR. */
    @Operation(summary = "List the courses about care, by title")
    @Get("/care-courses")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "CARE_OFFICER", "CRISIS_LEAD", "AUDITOR"})
    Page<CourseAnswer> courses(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.courses(actor).stream().map(CourseAnswer::of).toList(), null);
    }

    /**
     * {@code audience} are roles; for everybody where it is left out. Errors: field.missing, field.too-long,
     * field.bad-choice, scope.malformed, scope.not-found, role.missing. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter a course about care")
    @Post("/care-courses")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> add(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewCourse body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> CourseAnswer.of(desk.add(
                        actor,
                        new Scope(Fields.required("scope", body.scope())),
                        Fields.choice("subject", body.subject(), CareTraining.Subject.class),
                        Fields.required("title", body.title()),
                        roles(body.audience()))));
    }

    /**
     * Unfinished ones first, by the day they are due; at most 200. What one follows from is told only to who may know of
     * it. Errors: field.bad-id, complaint.not-found, role.missing. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER,
     * CARE_OFFICER, CRISIS_LEAD, AUDITOR.
     */
    @Operation(summary = "List who was sent to courses about care")
    @Get("/care-trainings")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "CARE_OFFICER", "CRISIS_LEAD", "AUDITOR"})
    Page<OrderAnswer> orders(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String personId,
            @QueryValue @Nullable String complaintId) {
        return new Page<>(
                desk.orders(actor, Fields.optionalId("personId", personId), Fields.optionalId("complaintId", complaintId))
                        .stream()
                        .map(OrderAnswer::of)
                        .toList(),
                null);
    }

    /**
     * After a complaint, or without one. Errors: field.missing, field.bad-id, field.bad-day, scope.malformed,
     * scope.not-found, care-course.not-found, person.not-found, complaint.not-found, role.missing. Roles:
     * PROVINCE_MANAGER, CARE_OFFICER.
     */
    @Operation(summary = "Send somebody to a course about care")
    @Post("/care-trainings")
    @Secured({"PROVINCE_MANAGER", "CARE_OFFICER"})
    HttpResponse<?> send(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewOrder body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> OrderAnswer.of(desk.send(
                        actor,
                        new Scope(Fields.required("scope", body.scope())),
                        Fields.id("courseId", body.courseId()),
                        Fields.id("personId", body.personId()),
                        Fields.optionalId("complaintId", body.complaintId()),
                        Fields.day("dueOn", body.dueOn()))));
    }

    /**
     * Errors: field.missing, field.bad-day, care-training.completed (409), care-training.future,
     * care-training.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, CARE_OFFICER.
     */
    @Operation(summary = "Enter that somebody finished a course about care")
    @Post("/care-trainings/{id}/completed")
    @Secured({"PROVINCE_MANAGER", "CARE_OFFICER"})
    HttpResponse<?> completed(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Completion body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.OK,
                () -> OrderAnswer.of(desk.completed(actor, id, Fields.day("on", body.on()))));
    }

    private static Set<Role> roles(@Nullable List<String> given) {
        return Fields.list(given).stream()
                .map(role -> Fields.choice("audience", role, Role.class))
                .collect(Collectors.toSet());
    }

    /** A course as it is entered. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewCourse(
            @Nullable String scope, @Nullable String subject, @Nullable String title, @Nullable List<String> audience) {}

    /** Who is sent where, and by when. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewOrder(
            @Nullable String scope,
            @Nullable String courseId,
            @Nullable String personId,
            @Nullable String complaintId,
            @Nullable String dueOn) {}

    /** On which day. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Completion(@Nullable String on) {}

    /** A course. */
    @Serdeable
    record CourseAnswer(UUID id, String scope, CareTraining.Subject subject, String title, List<Role> audience) {

        static CourseAnswer of(CareTraining.Course course) {
            return new CourseAnswer(
                    course.id(),
                    course.scope().path(),
                    course.subject(),
                    course.title(),
                    course.audience().stream().sorted().toList());
        }
    }

    /** Somebody who was sent to a course; {@code completedOn} is null until it is finished. */
    @Serdeable
    record OrderAnswer(
            UUID id,
            String scope,
            UUID courseId,
            UUID personId,
            @Nullable UUID complaintId,
            LocalDate dueOn,
            @Nullable LocalDate completedOn) {

        static OrderAnswer of(CareTraining.Order order) {
            return new OrderAnswer(
                    order.id(),
                    order.scope().path(),
                    order.courseId(),
                    order.personId(),
                    order.complaintId(),
                    order.dueOn(),
                    order.completedOn());
        }
    }
}
