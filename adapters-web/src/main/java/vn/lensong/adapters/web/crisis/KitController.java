package vn.lensong.adapters.web.crisis;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.crisis.KitDesk;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitField;
import vn.lensong.domain.crisis.KitKind;

/**
 * What lies ready for a crisis: scenarios, the team, rules of speech, fact sheets, agencies, the press, drills.
 *
 * <p>Every kind says which fields it has; an entry carries their values as texts, days as {@code 2026-12-31}.
 */
@Tag(name = "crisis")
@Controller("/api/v1/crisis-kit")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"CRISIS_LEAD", "PROVINCE_MANAGER"})
final class KitController {

    private final KitDesk desk;
    private final Once once;

    KitController(KitDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * All of it for who prepares; without names and numbers for who looks on; rules of speech and fact sheets for
     * everybody who speaks. Roles: CRISIS_LEAD, SPOKESPERSON, PROVINCE_MANAGER, NATIONAL_EDITOR, AUDITOR, PRODUCER,
     * OPERATOR, HOST, CARE_OFFICER.
     */
    @Operation(summary = "List what lies ready for a crisis")
    @Get
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR", "PRODUCER", "OPERATOR",
        "HOST", "CARE_OFFICER"
    })
    Page<EntryAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.entries(actor), null).map(EntryAnswer::of);
    }

    /** Roles: as for the list. */
    @Operation(summary = "List the kinds of things that lie ready, with their fields")
    @Get("/kinds")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR", "PRODUCER", "OPERATOR",
        "HOST", "CARE_OFFICER"
    })
    Page<KindAnswer> kinds() {
        return new Page<>(List.of(KitKind.values()), null).map(kind -> new KindAnswer(kind, kind.fields()));
    }

    /** The ETag is its version. Errors: kit.not-found, role.missing. Roles: as for the list. */
    @Operation(summary = "Show something that lies ready")
    @Get("/{id}")
    @Secured({
        "CRISIS_LEAD", "SPOKESPERSON", "PROVINCE_MANAGER", "NATIONAL_EDITOR", "AUDITOR", "PRODUCER", "OPERATOR",
        "HOST", "CARE_OFFICER"
    })
    HttpResponse<EntryAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.entry(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, field.bad-day, field.bad-id, kit.unknown-field,
     * kit.grade, kit.days, kit.entry-unknown, scope.malformed, scope.not-found, role.missing. Roles: CRISIS_LEAD,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter something that lies ready")
    @Post
    HttpResponse<?> enter(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewEntry body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> EntryAnswer.of(desk.entry(
                        actor,
                        desk.enter(
                                actor,
                                new Scope(Fields.required("scope", body.scope())),
                                Fields.choice("kind", body.kind(), KitKind.class),
                                Slots.of(body.values())))));
    }

    /**
     * Errors: version.missing (428), version.outdated (412), kit.retired, kit.not-found, stale, and as for entering.
     * Roles: CRISIS_LEAD, PROVINCE_MANAGER.
     */
    @Operation(summary = "Change something that lies ready; If-Match carries the version seen")
    @Put("/{id}")
    HttpResponse<EntryAnswer> change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Values body) {
        desk.change(actor, id, SeenVersion.of(request), Slots.of(body.values()));
        return tagged(desk.entry(actor, id));
    }

    /** Errors: kit.retired, kit.not-found, role.missing, stale. Roles: CRISIS_LEAD, PROVINCE_MANAGER. */
    @Operation(summary = "Take something out of use")
    @Post("/{id}/retire")
    HttpResponse<?> retire(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.acted(
                request, actor, null, () -> desk.retire(actor, id), () -> EntryAnswer.of(desk.entry(actor, id)));
    }

    private static HttpResponse<EntryAnswer> tagged(KitEntry entry) {
        return HttpResponse.ok(EntryAnswer.of(entry)).header(HttpHeaders.ETAG, SeenVersion.tag(entry.version()));
    }

    /** Something to enter. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewEntry(
            @Nullable String scope,
            @Schema(
                            allowableValues = {
                                "SCENARIO", "MEMBER", "SPEECH_RULE", "FACT_SHEET", "AGENCY", "JOURNALIST", "DRILL"
                            })
                    @Nullable String kind,
            @Nullable Map<String, String> values) {}

    /** What is written down of it, by field. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Values(@Nullable Map<String, String> values) {}

    /** A kind and its fields. */
    @Serdeable
    record KindAnswer(KitKind kind, List<KitField> fields) {}

    /** Something that lies ready. */
    @Serdeable
    record EntryAnswer(
            UUID id,
            long version,
            String scope,
            KitKind kind,
            Map<String, String> values,
            @Nullable UUID lessonOf,
            boolean retired) {

        static EntryAnswer of(KitEntry entry) {
            return new EntryAnswer(
                    entry.id(),
                    entry.version(),
                    entry.scope().path(),
                    entry.kind(),
                    entry.values(),
                    entry.lessonOf(),
                    entry.retired());
        }
    }
}
