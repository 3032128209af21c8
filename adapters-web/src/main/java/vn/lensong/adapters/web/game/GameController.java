package vn.lensong.adapters.web.game;

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
import io.micronaut.security.rules.SecurityRule;
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
import vn.lensong.application.game.GameDesk;
import vn.lensong.application.game.GamePanel;
import vn.lensong.application.game.PublicRules;
import vn.lensong.domain.Refusal;

/** Games from their draft until they are closed, and what everybody may read of them. */
@Tag(name = "games")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GameController {

    private final GameDesk desk;
    private final PublicRules rules;
    private final Once once;

    GameController(GameDesk desk, PublicRules rules, Once once) {
        this.desk = desk;
        this.rules = rules;
        this.once = once;
    }

    /** Errors: programme.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, AUDITOR. */
    @Operation(summary = "List the games of a programme, oldest first")
    @Get("/programmes/{id}/games")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    Page<GameAnswer> list(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.list(actor, id), null).map(GameAnswer::of);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, game.range, game.prizes, game.choices, game.accepted,
     * game.accepted-letter, game.accepted-number, game.sudden-death-question, game.number-ties, programme.over,
     * programme.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Prepare a game")
    @Post("/programmes/{id}/games")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> draft(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body RulesBody body) {
        return once.answer(
                request, actor, body, HttpStatus.CREATED, () -> answer(actor, desk.draft(actor, id, body.rules())));
    }

    /**
     * The newest published game as screens before the public show it: no more of people than a given name. Errors:
     * game.not-found, programme.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, AUDITOR.
     */
    @Operation(summary = "Show what a screen shows of a programme's game")
    @Get("/programmes/{id}/game-panel")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    GamePanel panel(@Parameter(hidden = true) Actor actor, UUID id) {
        return desk.panel(actor, id).orElseThrow(() -> Refusal.notFound("game"));
    }

    /**
     * Right answers and the further question are left out for an auditor while somebody may still answer. Errors:
     * game.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, AUDITOR.
     */
    @Operation(summary = "Show a game")
    @Get("/games/{id}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    HttpResponse<GameAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        GameAnswer answer = answer(actor, id);
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.version()));
    }

    /**
     * Only while it is a draft. Errors: version.missing (428), version.outdated (412), game.state, game.not-found, and
     * those of preparing. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Change a game that is not published; If-Match carries the version seen")
    @Put("/games/{id}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    GameAnswer change(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body RulesBody body) {
        desk.change(actor, id, SeenVersion.of(request), body.rules());
        return answer(actor, id);
    }

    /**
     * From here on nothing of the rules changes; their digest is public. Errors: game.state, game.not-found,
     * role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Publish the rules of a game")
    @Post("/games/{id}/publish")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> publish(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return step(request, actor, id, () -> desk.publish(actor, id));
    }

    /**
     * Comments count from the next whole second by the platform's time on. Errors: game.state, game.not-found,
     * role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Put the question of a game")
    @Post("/games/{id}/open")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> open(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return step(request, actor, id, () -> desk.open(actor, id));
    }

    /**
     * A timer does it; this is for when it did not. Errors: game.still-open, game.state, game.not-found, role.missing,
     * stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Close a game whose published time is over")
    @Post("/games/{id}/close")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> close(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return step(request, actor, id, () -> desk.close(actor, id));
    }

    /**
     * Once, and only where the rules settle ties by it. Errors: game.no-sudden-death, game.state, game.not-found,
     * role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Put the further question to those who are equal")
    @Post("/games/{id}/sudden-death")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> suddenDeath(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return step(request, actor, id, () -> desk.openSuddenDeath(actor, id));
    }

    /**
     * Nothing of it is deleted, and everybody may read the reason. Errors: field.missing, field.too-long, game.state,
     * game.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Take a game back, with the reason")
    @Post("/games/{id}/void")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> takeBack(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Reason body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            desk.takeBack(actor, id, Fields.required("reason", body.reason()));
            return answer(actor, id);
        });
    }

    /**
     * The rules in words with their digest; the question once it is put; the sealed text once no question is left; the
     * winners by given name once the list is final. Errors: game.not-found, public.too-often (429). Roles: anybody.
     */
    @Operation(summary = "Read the published rules of a game, and what has become of it")
    @Get("/games/{id}/rules")
    @Secured(SecurityRule.IS_ANONYMOUS)
    GamePanel.Published rules(UUID id) {
        return rules.of(id);
    }

    private GameAnswer answer(Actor actor, UUID id) {
        return GameAnswer.of(desk.show(actor, id));
    }

    private HttpResponse<?> step(HttpRequest<?> request, Actor actor, UUID id, Runnable what) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            what.run();
            return answer(actor, id);
        });
    }

    /** Why. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reason(@Nullable String reason) {}
}
