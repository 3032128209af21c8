package vn.lensong.adapters.web.situation;

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
import io.micronaut.security.rules.SecurityRule;
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
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.situation.SituationDesk;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.situation.Card;
import vn.lensong.domain.situation.Situation;

/** What goes wrong on air: the cards for it, and what was declared. */
@Tag(name = "situations")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class SituationController {

    private final SituationDesk desk;
    private final Once once;

    SituationController(SituationDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Errors: programme.not-found, role.missing. Roles: everybody who may look at the programme. */
    @Operation(summary = "List a programme's contingency cards, in the script's order")
    @Get("/programmes/{id}/contingencies")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<Card> cards(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.cards(actor, id), null);
    }

    /**
     * Errors: field.missing, field.too-long, field.bad-choice, programme.state, card.not-found, programme.not-found. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Put other words on a contingency card, while the programme is planned")
    @Put("/programmes/{id}/contingencies/{key}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    Card change(@Parameter(hidden = true) Actor actor, UUID id, String key, @Body CardBody body) {
        Card card = body.card(key);
        desk.change(actor, id, card);
        return card;
    }

    /** Open and resolved ones. Errors: programme.not-found, role.missing. Roles: everybody who may look at it. */
    @Operation(summary = "List the situations of a programme, in the order they were declared")
    @Get("/programmes/{id}/situations")
    @Secured(SecurityRule.IS_AUTHENTICATED)
    Page<Line> log(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.log(actor, id).stream().map(Line::of).toList(), null);
    }

    /**
     * By the role the card names, or by who calls the show. Errors: field.missing, programme.state, card.not-found,
     * role.missing, programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, HOST.
     */
    @Operation(summary = "Declare what a card is for")
    @Post("/programmes/{id}/situations")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "HOST", "CRISIS_LEAD"})
    HttpResponse<?> declare(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Declaration declaration) {
        return once.answer(request, actor, declaration, HttpStatus.CREATED, () -> {
            UUID situation = desk.declare(actor, id, Fields.required("cardKey", declaration.cardKey()));
            return Line.of(desk.show(actor, situation));
        });
    }

    /**
     * Errors: situation.step, situation.resolved, situation.not-found, stale. Roles: PRODUCER, PROVINCE_MANAGER,
     * OPERATOR, HOST.
     */
    @Operation(summary = "Tick a step of a situation's card, from 1")
    @Post("/situations/{id}/steps/{step}")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "HOST", "CRISIS_LEAD"})
    HttpResponse<?> tick(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, Integer step) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.tick(actor, id, step);
            return Line.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.too-long, situation.resolved, situation.not-found, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER, OPERATOR, HOST.
     */
    @Operation(summary = "Say how a situation ended")
    @Post("/situations/{id}/resolve")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "HOST", "CRISIS_LEAD"})
    HttpResponse<?> resolve(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Resolution resolution) {
        return once.answer(request, actor, resolution, HttpStatus.OK, () -> {
            desk.resolve(actor, id, resolution.note());
            return Line.of(desk.show(actor, id));
        });
    }

    /** Which card. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Declaration(@Nullable String cardKey) {}

    /** How it ended. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Resolution(@Nullable String note) {}

    /** A card's words; its key stays. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record CardBody(
            @Nullable String title,
            @Nullable String trigger,
            @Nullable List<String> steps,
            @Nullable Integer substituteSegment,
            @Nullable String wordsToViewers,
            @Nullable String declaredBy) {

        Card card(String key) {
            return new Card(
                    key,
                    Fields.required("title", title),
                    trigger == null ? "" : trigger,
                    Fields.list(steps),
                    substituteSegment,
                    wordsToViewers == null ? "" : wordsToViewers,
                    Fields.choice("declaredBy", declaredBy, Role.class));
        }
    }

    /** One situation as people look at it. */
    @Serdeable
    record Line(
            UUID id,
            UUID programmeId,
            Card card,
            List<Integer> ticked,
            boolean open,
            UUID declaredBy,
            Instant declaredAt,
            @Nullable UUID resolvedBy,
            @Nullable Instant resolvedAt,
            String note) {

        static Line of(Situation one) {
            return new Line(
                    one.id(),
                    one.programmeId(),
                    one.card(),
                    one.ticked().stream().sorted().toList(),
                    one.open(),
                    one.declaredBy(),
                    one.declaredAt(),
                    one.resolvedBy(),
                    one.resolvedAt(),
                    one.note());
        }
    }
}
