package vn.lensong.adapters.web.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.access.GrantedScopes;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.partner.SandboxDesk;

/** A programme in which an organisation's system tries itself. */
@Tag(name = "partners")
@Controller("/api/v1/partner/sandbox")
@ExecuteOn(TaskExecutors.BLOCKING)
@SerdeImport(SandboxDesk.Heard.class)
final class SandboxController {

    private final SandboxDesk desk;
    private final Once once;

    SandboxController(SandboxDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * For a system that was entered as a sandbox. Whoever leaves a Vietnamese number becomes an invented lead: {@code GET
     * /partner/leads} lists it, outcomes are entered by the rules of real ones, and its endpoints are told, with {@code
     * "sandbox": true} in the signed message. None of it is ever among real comments, leads, lists, figures or texts; the
     * newest 500 are kept. Scope {@code leads:read}. Errors: sandbox.none (409), field.missing, field.too-long,
     * scope.missing, partner-client.revoked, partner.too-often (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "Let somebody write under the broadcast of a sandbox")
    @Post("/comments")
    @Secured("INTEGRATOR")
    HttpResponse<?> comment(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) GrantedScopes granted,
            @Body Comment comment) {
        return once.answer(
                request,
                actor,
                comment,
                HttpStatus.CREATED,
                () -> desk.comment(actor, granted.scopes(), comment.name(), comment.text()));
    }

    /**
     * An audience that is invented, 1 to 50 comments at once, most of which leave a number that is given to nobody. Scope
     * {@code leads:read}. Errors: sandbox.none (409), sandbox.count, field.missing, scope.missing, partner-client.revoked,
     * partner.too-often (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "Let an invented audience write in a sandbox")
    @Post("/play")
    @Secured("INTEGRATOR")
    HttpResponse<?> play(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) GrantedScopes granted,
            @Body Play play) {
        return once.answer(
                request,
                actor,
                play,
                HttpStatus.CREATED,
                () -> new Page<>(desk.play(actor, granted.scopes(), Fields.required("count", play.count())), null));
    }

    /**
     * Scope {@code leads:read}. Errors: sandbox.none (409), scope.missing, partner-client.revoked, partner.too-often
     * (429). Roles: INTEGRATOR.
     */
    @Operation(summary = "Empty a sandbox")
    @Post("/clear")
    @Secured("INTEGRATOR")
    HttpResponse<?> clear(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) GrantedScopes granted) {
        return once.answer(
                request, actor, null, HttpStatus.OK, () -> new Cleared(desk.clear(actor, granted.scopes())));
    }

    /** What somebody writes. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Comment(@Nullable String name, @Nullable String text) {}

    /** How many comments. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Play(@Nullable Integer count) {}

    /** How many leads there were. */
    @Serdeable
    record Cleared(int leads) {}
}
