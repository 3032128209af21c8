package vn.lensong.adapters.web.privacy;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.privacy.BreachDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.privacy.Breach;

/** Breaches of personal data, and the 72 hours within which the authority has to know. */
@Tag(name = "privacy")
@Controller("/api/v1/privacy/breaches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROVINCE_MANAGER", "ADMIN"})
final class BreachController {

    private final BreachDesk desk;
    private final Once once;

    BreachController(BreachDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Newest first. Roles: PROVINCE_MANAGER, ADMIN, AUDITOR. */
    @Operation(summary = "List breaches of personal data")
    @Get
    @Secured({"PROVINCE_MANAGER", "ADMIN", "AUDITOR"})
    Page<BreachAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor), null).map(BreachAnswer::of);
    }

    /** Errors: breach.not-found, role.missing. Roles: PROVINCE_MANAGER, ADMIN, AUDITOR. */
    @Operation(summary = "Show a breach of personal data")
    @Get("/{id}")
    @Secured({"PROVINCE_MANAGER", "ADMIN", "AUDITOR"})
    BreachAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return BreachAnswer.of(desk.show(actor, id));
    }

    /**
     * The clock runs from {@code detectedAt}. Errors: field.missing, field.too-long, field.bad-choice, field.bad-date,
     * scope.malformed, scope.not-found, breach.future, breach.people, role.missing. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Write down a breach of personal data")
    @Post
    HttpResponse<?> log(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewBreach body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> show(
                        actor,
                        desk.log(
                                actor,
                                new Scope(Fields.required("scope", body.scope())),
                                Fields.instant("detectedAt", body.detectedAt()),
                                Fields.choice("kind", body.kind(), Breach.Kind.class),
                                account(body.happened(), body.data(), body.consequences(), body.measures()),
                                Fields.required("people", body.people()),
                                Fields.choice("role", body.role(), Breach.Role.class))));
    }

    /**
     * More is known. Errors: version.missing (428), version.outdated (412), breach.reported, breach.people,
     * field.missing, field.too-long, field.bad-choice, breach.not-found, role.missing, stale. Roles:
     * PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Change what is known of a breach; If-Match carries the version seen")
    @Put("/{id}")
    BreachAnswer tell(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Known body) {
        desk.tell(
                actor,
                id,
                SeenVersion.of(request),
                Fields.choice("kind", body.kind(), Breach.Kind.class),
                account(body.happened(), body.data(), body.consequences(), body.measures()),
                Fields.required("people", body.people()));
        return show(actor, id);
    }

    /**
     * Whoever works for somebody else tells them at once. Errors: breach.controller, breach.not-found, role.missing,
     * stale. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Enter that whoever decides about the data was told")
    @Post("/{id}/controller-told")
    HttpResponse<?> controllerTold(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.controllerTold(actor, id);
            return show(actor, id);
        });
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-date, breach.reported, breach.when, breach.not-found,
     * role.missing, stale. Roles: PROVINCE_MANAGER, ADMIN.
     */
    @Operation(summary = "Enter that the authority was told, and under which reference")
    @Post("/{id}/reported")
    HttpResponse<?> reported(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Reported body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            desk.reported(
                    actor, id, Fields.instant("at", body.at()), Fields.required("reference", body.reference()));
            return show(actor, id);
        });
    }

    private static Breach.Account account(
            @Nullable String happened,
            @Nullable String data,
            @Nullable String consequences,
            @Nullable String measures) {
        return new Breach.Account(
                Fields.required("happened", happened),
                Fields.required("data", data),
                consequences == null ? "" : consequences,
                measures == null ? "" : measures);
    }

    /** A breach that was found out. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewBreach(
            @Nullable String scope,
            @Nullable String detectedAt,
            @Nullable String kind,
            @Nullable String happened,
            @Nullable String data,
            @Nullable String consequences,
            @Nullable String measures,
            @Nullable Integer people,
            @Nullable String role) {}

    /** What is known now. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Known(
            @Nullable String kind,
            @Nullable String happened,
            @Nullable String data,
            @Nullable String consequences,
            @Nullable String measures,
            @Nullable Integer people) {}

    /** When and under which reference the authority was told. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reported(@Nullable String at, @Nullable String reference) {}

    /** A breach with its clock. */
    @Serdeable
    record BreachAnswer(
            UUID id,
            long version,
            String scope,
            Instant detectedAt,
            Instant dueAt,
            boolean overdue,
            Breach.Kind kind,
            String happened,
            String data,
            String consequences,
            String measures,
            int people,
            Breach.Role role,
            @Nullable Instant controllerToldAt,
            @Nullable Instant reportedAt,
            String reference) {

        static BreachAnswer of(BreachDesk.Shown shown) {
            Breach breach = shown.breach();
            return new BreachAnswer(
                    breach.id(),
                    breach.version(),
                    breach.scope().path(),
                    breach.detectedAt(),
                    breach.dueAt(),
                    shown.overdue(),
                    breach.kind(),
                    breach.account().happened(),
                    breach.account().data(),
                    breach.account().consequences(),
                    breach.account().measures(),
                    breach.people(),
                    breach.role(),
                    breach.controllerToldAt(),
                    breach.reportedAt(),
                    breach.reference());
        }
    }
}
