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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.casting.HostDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.casting.Certificate;
import vn.lensong.domain.casting.HostProfile;

/** People who present: what they have learned, may speak about, and how they did. */
@Tag(name = "casting")
@Controller("/api/v1/hosts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class HostController {

    private final HostDesk desk;
    private final Once once;

    HostController(HostDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Errors: none. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, AUDITOR. */
    @Operation(summary = "List everybody who presents inside the caller's scopes, by name")
    @Get
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "AUDITOR"})
    Page<HostAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(HostAnswer::of);
    }

    /**
     * A host sees only their own. Errors: host.not-found. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER,
     * AUDITOR, HOST.
     */
    @Operation(summary = "Show somebody who presents")
    @Get("/{id}")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "AUDITOR", "HOST"})
    HostAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return HostAnswer.of(desk.show(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, host.not-found, role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Say a few words about a host for those who cast")
    @Put("/{id}")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HostAnswer describe(@Parameter(hidden = true) Actor actor, UUID id, @Body Words words) {
        desk.describe(actor, id, words.about() == null ? "" : words.about());
        return HostAnswer.of(desk.show(actor, id));
    }

    /**
     * Errors: field.missing, field.bad-id, field.bad-day, completion.future, course.not-found, host.not-found,
     * role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter that a host finished a course")
    @Post("/{id}/completions")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> completed(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewCompletion body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.completed(actor, id, Fields.id("courseId", body.courseId()), Fields.day("on", body.on()));
            return HostAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.bad-choice, field.bad-day, certificate.one-product, certificate.days,
     * certificate.courses-missing, host.not-found, role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Certify a host for a product, first and last day included")
    @Post("/{id}/certificates")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> certify(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewCertificate body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.certify(
                    actor,
                    id,
                    Fields.choice("product", body.product(), Product.class),
                    Fields.day("from", body.from()),
                    Fields.day("until", body.until()));
            return HostAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: host-certificate.not-found, host.not-found, role.missing, stale. Roles: ADMIN, NATIONAL_EDITOR,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Take a certificate back")
    @Post("/{id}/certificates/{certificateId}/revoke")
    @Secured({"ADMIN", "NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> revoke(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, UUID certificateId) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.revoke(actor, id, certificateId);
            return HostAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.bad-id, field.bad-day, field.too-long, rehearsal.too-late, host.not-found,
     * programme.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Enter how a host rehearsed for a programme")
    @Post("/{id}/rehearsals")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> rehearsed(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewRehearsal body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.rehearsed(
                    actor,
                    id,
                    Fields.id("programmeId", body.programmeId()),
                    Fields.day("on", body.on()),
                    Fields.required("passed", body.passed()),
                    body.note() == null ? "" : body.note());
            return HostAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Once a programme and rater; given again, it replaces. Errors: field.missing, field.bad-id, field.too-long,
     * rating.stars, rating.too-early, rating.not-cast, host.not-found, programme.not-found, role.missing, stale. Roles:
     * PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Rate a host or backup after a programme, 1 to 5")
    @Post("/{id}/ratings")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> rate(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewRating body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.rate(
                    actor,
                    id,
                    Fields.id("programmeId", body.programmeId()),
                    Fields.required("stars", body.stars()),
                    body.note() == null ? "" : body.note());
            return HostAnswer.of(desk.show(actor, id));
        });
    }

    /** A few words about a host. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Words(@Nullable String about) {}

    /** A course that was finished. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewCompletion(@Nullable String courseId, @Nullable String on) {}

    /** A certificate to give. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewCertificate(@Nullable String product, @Nullable String from, @Nullable String until) {}

    /** How a rehearsal went. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewRehearsal(
            @Nullable String programmeId, @Nullable String on, @Nullable Boolean passed, @Nullable String note) {}

    /** How a show went. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewRating(@Nullable String programmeId, @Nullable Integer stars, @Nullable String note) {}

    /** Somebody who presents; with empty lists while nothing was entered. */
    @Serdeable
    record HostAnswer(
            UUID id,
            String name,
            String about,
            List<HostProfile.Completion> completions,
            List<Certificate> certificates,
            List<HostProfile.Rehearsal> rehearsals,
            List<HostProfile.Rating> ratings) {

        static HostAnswer of(HostDesk.Host host) {
            HostProfile profile = host.profile();
            if (profile == null) {
                return new HostAnswer(host.personId(), host.name(), "", List.of(), List.of(), List.of(), List.of());
            }
            return new HostAnswer(
                    host.personId(),
                    host.name(),
                    profile.about(),
                    profile.completions(),
                    profile.certificates(),
                    profile.rehearsals(),
                    profile.ratings());
        }
    }
}
