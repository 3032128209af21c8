package vn.lensong.adapters.web.game;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.game.GameDesk;
import vn.lensong.application.game.GameListDesk;
import vn.lensong.application.game.GameResultDesk;
import vn.lensong.domain.game.Exclusion;
import vn.lensong.domain.game.Task;

/** The list of a game: who is where and why, what people decide about it, and when it is final. */
@Tag(name = "games")
@Controller("/api/v1/games/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GameListController {

    private final GameListDesk desk;
    private final GameResultDesk results;
    private final GameDesk games;
    private final Once once;

    GameListController(GameListDesk desk, GameResultDesk results, GameDesk games, Once once) {
        this.desk = desk;
        this.results = results;
        this.games = games;
        this.once = once;
    }

    /** Errors: game.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, AUDITOR. */
    @Operation(summary = "Count the entries of a game, and name what is not as it was announced")
    @Get("/counts")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    GameListDesk.Counts counts(@Parameter(hidden = true) Actor actor, UUID id) {
        return desk.counts(actor, id);
    }

    /**
     * {@code part}: ALL, RANKED, DOUBTFUL, EXCLUDED or TOO_LATE. Words are masked; an auditor sees no name. Errors:
     * field.bad-choice, list.limit, cursor.malformed, game.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER,
     * OPERATOR, AUDITOR.
     */
    @Operation(summary = "List the entries of a game, best first")
    @Get("/entries")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    Page<EntryAnswer> entries(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable String part,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        GameListDesk.Part wanted =
                part == null ? GameListDesk.Part.ALL : Fields.choice("part", part, GameListDesk.Part.class);
        return desk.list(actor, id, wanted, Lists.ask(limit, cursor)).map(EntryAnswer::of);
    }

    /**
     * {@code verdict}: RIGHT, WRONG or NO_ANSWER, for every entry with the same text; what the machine had read is
     * kept. Errors: field.missing, field.too-long, field.bad-choice, game.state, entry.not-found, game.not-found,
     * role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Read a text otherwise than the machine, with the reason")
    @Post("/entries/{itemId}/judgement")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> rejudge(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, UUID itemId, @Body Judged body) {
        return changed(
                request,
                actor,
                id,
                body,
                () -> desk.rejudge(
                        actor,
                        id,
                        itemId,
                        Fields.choice("verdict", body.verdict(), Task.Verdict.class),
                        Fields.required("reason", body.reason())));
    }

    /**
     * {@code kind}: STAFF or COLLECTOR, which hold for later games too, SAME_PERSON or OTHER. Errors: field.missing,
     * field.too-long, field.bad-choice, game.exclusion-kind, game.excluded, game.state, entry.not-found,
     * game.not-found, role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Let whoever wrote an entry not take part, with the reason")
    @Post("/entries/{itemId}/exclusion")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> exclude(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, UUID itemId, @Body Excluded body) {
        return changed(
                request,
                actor,
                id,
                body,
                () -> desk.exclude(
                        actor,
                        id,
                        itemId,
                        Fields.choice("kind", body.kind(), Exclusion.Kind.class),
                        Fields.required("reason", body.reason())));
    }

    /**
     * Errors: game.not-excluded, game.state, entry.not-found, game.not-found, role.missing, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Let whoever wrote an entry take part after all")
    @Post("/entries/{itemId}/readmission")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> readmit(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, UUID itemId) {
        return changed(request, actor, id, null, () -> desk.readmit(actor, id, itemId));
    }

    /**
     * Again when it has changed: the time to object begins anew. Errors: game.still-open, game.state, game.not-found,
     * role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Show the provisional list")
    @Post("/announce")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> announce(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return changed(request, actor, id, null, () -> desk.announce(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, game.state, game.not-found, role.missing, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER, OPERATOR.
     */
    @Operation(summary = "Write down an objection to the provisional list")
    @Post("/objections")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR"})
    HttpResponse<?> object(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Objected body) {
        return once.answer(request, actor, body, HttpStatus.CREATED, () -> {
            desk.object(actor, id, Fields.required("text", body.text()));
            return GameAnswer.of(games.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.too-long, objection.not-found, objection.settled, game.state, game.not-found,
     * role.missing, stale. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Say what came of an objection")
    @Post("/objections/{objectionId}/outcome")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> settle(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            UUID objectionId,
            @Body Outcome body) {
        return changed(
                request,
                actor,
                id,
                body,
                () -> desk.settle(actor, id, objectionId, Fields.required("outcome", body.outcome())));
    }

    /**
     * By somebody who neither announced it nor decided about an entry. Errors: game.four-eyes, game.objections-until,
     * game.objections-open, game.list-changed, game.state, game.not-found, role.missing, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Make the announced list final")
    @Post("/confirm")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> confirm(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return changed(request, actor, id, null, () -> results.confirm(actor, id));
    }

    /**
     * CSV in UTF-8 with a byte order mark, for spreadsheets; {@code Repr-Digest} is that of its bytes, and once the
     * list is final the same as is published. Errors: game.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Download the list of a game as CSV")
    @Get(value = "/list", produces = "text/csv")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<byte[]> export(@Parameter(hidden = true) Actor actor, UUID id) {
        GameResultDesk.Export export = results.export(actor, id);
        String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(export.digest()));
        return HttpResponse.ok(export.bytes())
                .header("Repr-Digest", "sha-256=:" + digest + ":")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=tro-choi-" + id + ".csv")
                .contentType(new MediaType("text/csv", Map.of("charset", "utf-8")));
    }

    private HttpResponse<?> changed(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable what) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            what.run();
            return GameAnswer.of(games.show(actor, id));
        });
    }

    /** How a text is read. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Judged(@Nullable String verdict, @Nullable String reason) {}

    /** Why somebody does not take part. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Excluded(@Nullable String kind, @Nullable String reason) {}

    /** What somebody holds against the list. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Objected(@Nullable String text) {}

    /** What came of it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Outcome(@Nullable String outcome) {}
}
