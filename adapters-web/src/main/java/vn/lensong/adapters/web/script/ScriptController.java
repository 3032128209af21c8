package vn.lensong.adapters.web.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;

/** Framework scripts. */
@Tag(name = "scripts")
@Controller("/api/v1/scripts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ScriptController {

    private final ScriptDesk desk;
    private final Once once;

    ScriptController(ScriptDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Scripts that apply where the caller works, by title. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER,
     * OPERATOR, HOST, AUDITOR, ADMIN.
     */
    @Operation(summary = "List framework scripts")
    @Get
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "AUDITOR", "ADMIN"})
    Page<ScriptAnswer> list(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.list(actor).stream().map(ScriptAnswer::of).toList(), null);
    }

    /**
     * Errors: script.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show a framework script")
    @Get("/{id}")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "AUDITOR", "ADMIN"})
    ScriptAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return ScriptAnswer.of(desk.show(actor, id));
    }

    /**
     * Writes a draft. Errors: field.missing, field.too-long, field.bad-choice, scope.malformed, segment.length,
     * script.empty, script.numbering, scope.not-found, role.missing. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write a framework script as a draft")
    @Post
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> draft(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body Draft draft) {
        return once.answer(
                request,
                actor,
                draft,
                HttpStatus.CREATED,
                () -> ScriptAnswer.of(desk.show(
                        actor,
                        desk.draft(
                                actor,
                                new Scope(Fields.required("scope", draft.scope())),
                                Fields.required("title", draft.title()),
                                Fields.choice("product", draft.product(), Product.class),
                                Fields.list(draft.segments()).stream()
                                        .map(DraftSegment::segment)
                                        .toList()))));
    }

    /** Errors: script.already-approved, script.not-found, role.missing. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER. */
    @Operation(summary = "Approve a framework script")
    @Post("/{id}/approve")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> approve(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.approve(actor, id);
            return ScriptAnswer.of(desk.show(actor, id));
        });
    }

    /** A script to write. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Draft(
            @Nullable String scope,
            @Nullable String title,
            @Schema(allowableValues = {"VOLUNTARY_SI", "HOUSEHOLD_HI", "BOTH"}) @Nullable String product,
            @Nullable List<DraftSegment> segments) {}

    /** A segment to write. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record DraftSegment(
            @Nullable Integer no,
            @Nullable String type,
            @Nullable String title,
            @Nullable Integer plannedSeconds,
            @Nullable Boolean mandatory,
            @Nullable String script,
            @Nullable List<String> keyMessages) {

        ScriptSegment segment() {
            return new ScriptSegment(
                    Fields.required("segments.no", no),
                    Fields.choice("segments.type", type, SegmentType.class),
                    Fields.required("segments.title", title),
                    Fields.required("segments.plannedSeconds", plannedSeconds),
                    mandatory != null && mandatory,
                    script == null ? "" : script,
                    Fields.list(keyMessages));
        }
    }

    /** A script as the API shows it. */
    @Serdeable
    record ScriptAnswer(
            UUID id,
            long version,
            String title,
            String scope,
            Product product,
            FrameworkScript.Status status,
            List<ScriptSegment> segments) {

        static ScriptAnswer of(FrameworkScript script) {
            return new ScriptAnswer(
                    script.id(),
                    script.version(),
                    script.title(),
                    script.scope().path(),
                    script.product(),
                    script.status(),
                    script.segments());
        }
    }
}
