package vn.lensong.adapters.web.script;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.adapters.web.script.ScriptShapes.ScriptAnswer;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.Difference;
import vn.lensong.domain.script.FrameworkScript;

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
     * The ETag is its version. Errors: script.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR,
     * HOST, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show a framework script")
    @Get("/{id}")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "AUDITOR", "ADMIN"})
    HttpResponse<ScriptAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return tagged(desk.show(actor, id));
    }

    /**
     * Writes a draft. Errors: field.missing, field.too-long, field.bad-choice, scope.malformed, segment.length,
     * segment.offset, segment.quota, key.malformed, script.empty, script.numbering, script.key-twice,
     * contingency.no-steps, contingency.unknown-segment, preparation.due, scope.not-found, role.missing. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write a framework script as a draft")
    @Post
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> draft(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body ScriptShapes.Draft draft) {
        return once.answer(
                request,
                actor,
                draft,
                HttpStatus.CREATED,
                () -> shown(
                        actor,
                        desk.draft(
                                actor,
                                new Scope(Fields.required("scope", draft.scope())),
                                Fields.required("title", draft.title()),
                                Fields.choice("product", draft.product(), Product.class),
                                draft.content())));
    }

    /**
     * Writes a draft anew; needs the version seen in {@code If-Match}. Errors: version.missing (428), version.outdated
     * (412), script.state, script.effective, programme.mandatory-segment, and those of writing one. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write a draft anew; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<ScriptAnswer> rewrite(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Body ScriptShapes.Rewriting rewriting) {
        desk.rewrite(actor, id, SeenVersion.of(request), rewriting.rewriting());
        return tagged(desk.show(actor, id));
    }

    /**
     * Hands a draft in, so that somebody else looks at it. Errors: script.state, programme.mandatory-segment,
     * script.not-found, role.missing. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Hand a draft in for review")
    @Post("/{id}/submit")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> submit(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.submit(actor, id));
    }

    /**
     * Gives it back to whoever writes it. Errors: field.missing, script.state, script.not-found, role.missing. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Send a script back to its writer, with a reason")
    @Post("/{id}/send-back")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> sendBack(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body ScriptShapes.Reason why) {
        return acted(
                request, actor, id, why, () -> desk.sendBack(actor, id, Fields.required("reason", why.reason())));
    }

    /**
     * Approves what somebody else handed in. Errors: script.own-approval, script.state, script.not-found, role.missing.
     * Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Approve a framework script that another person handed in")
    @Post("/{id}/approve")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> approve(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.approve(actor, id));
    }

    /** Errors: script.state, script.not-found, role.missing. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER. */
    @Operation(summary = "Retire a script: no programme is made from it any more")
    @Post("/{id}/retire")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> retire(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.retire(actor, id));
    }

    /** Errors: script.state, script.not-found, role.missing. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER. */
    @Operation(summary = "Begin the next edition of a script, as a draft")
    @Post("/{id}/next-edition")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> nextEdition(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(
                request, actor, null, HttpStatus.CREATED, () -> shown(actor, desk.nextEdition(actor, id)));
    }

    /**
     * A province's or an organisation's own, made from an approved one above it. Errors: field.missing, script.state,
     * script.adapt-below, scope.not-found, script.not-found, role.missing. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Adapt an approved script, as a draft")
    @Post("/{id}/adapt")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> adapt(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Body ScriptShapes.Adaptation adaptation) {
        return once.answer(
                request,
                actor,
                adaptation,
                HttpStatus.CREATED,
                () -> shown(
                        actor,
                        desk.adapt(
                                actor,
                                id,
                                new Scope(Fields.required("scope", adaptation.scope())),
                                Fields.required("title", adaptation.title()))));
    }

    /**
     * What is different in the second script: added, removed, moved, and each changed field with what it was. Errors:
     * script.not-found. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, AUDITOR, ADMIN.
     */
    @Operation(summary = "Compare two scripts or two editions")
    @Get("/{id}/compare")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "AUDITOR", "ADMIN"})
    Page<Difference> compare(@Parameter(hidden = true) Actor actor, UUID id, @QueryValue UUID with) {
        return new Page<>(desk.compare(actor, id, with), null);
    }

    private HttpResponse<?> acted(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable action) {
        return once.acted(request, actor, body, action, () -> shown(actor, id));
    }

    private ScriptAnswer shown(Actor actor, UUID id) {
        return ScriptAnswer.of(desk.show(actor, id));
    }

    private static HttpResponse<ScriptAnswer> tagged(FrameworkScript script) {
        return HttpResponse.ok(ScriptAnswer.of(script))
                .header(HttpHeaders.ETAG, SeenVersion.tag(script.version()));
    }
}
