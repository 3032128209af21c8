package vn.lensong.adapters.web.casting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.casting.CourseDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.casting.Course;

/** Training courses for hosts. */
@Tag(name = "casting")
@Controller("/api/v1/courses")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CourseController {

    private final CourseDesk desk;
    private final Once once;

    CourseController(CourseDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Errors: none. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, HOST, AUDITOR. */
    @Operation(summary = "List the courses of the caller's scopes and of those above them, by title")
    @Get
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "HOST", "AUDITOR"})
    Page<CourseAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(CourseAnswer::of);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-id, field.bad-choice, course.hours, organisation.not-found,
     * role.missing. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter a course for the hosts of an organisation")
    @Post
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> add(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewCourse course) {
        return once.answer(
                request,
                actor,
                course,
                HttpStatus.CREATED,
                () -> CourseAnswer.of(desk.add(
                        actor,
                        Fields.id("organisationId", course.organisationId()),
                        content(course.title(), course.product(), course.hours(), course.required()))));
    }

    /**
     * Certificates that were given before stay. Errors: version.missing (428), version.outdated (412),
     * course.not-found, and those of entering. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Change a course; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    CourseAnswer change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body ChangedCourse course) {
        return CourseAnswer.of(desk.change(
                actor,
                id,
                SeenVersion.of(request),
                content(course.title(), course.product(), course.hours(), course.required())));
    }

    private static CourseDesk.Content content(
            @Nullable String title, @Nullable String product, @Nullable Integer hours, @Nullable Boolean required) {
        return new CourseDesk.Content(
                Fields.required("title", title),
                Fields.choice("product", product, Product.class),
                Fields.required("hours", hours),
                Fields.required("required", required));
    }

    /** A course to enter. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewCourse(
            @Nullable String organisationId,
            @Nullable String title,
            @Nullable String product,
            @Nullable Integer hours,
            @Nullable Boolean required) {}

    /** What a course is changed to. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record ChangedCourse(
            @Nullable String title, @Nullable String product, @Nullable Integer hours, @Nullable Boolean required) {}

    /** A course. */
    @Serdeable
    record CourseAnswer(
            UUID id, long version, String scope, String title, Product product, int hours, boolean required) {

        static CourseAnswer of(Course course) {
            return new CourseAnswer(
                    course.id(),
                    course.version(),
                    course.scope().path(),
                    course.title(),
                    course.product(),
                    course.hours(),
                    course.required());
        }
    }
}
