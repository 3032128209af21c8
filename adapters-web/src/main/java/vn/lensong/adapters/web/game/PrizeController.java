package vn.lensong.adapters.web.game;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.game.PrizeDesk;
import vn.lensong.domain.game.PrizeWinner;

/** Prizes on their way to those who won them. */
@Tag(name = "games")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PrizeController {

    private final PrizeDesk desk;
    private final Once once;

    PrizeController(PrizeDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * Who a winner really is is for PRODUCER and PROVINCE_MANAGER only; an auditor sees no name at all. Errors:
     * game.not-found, role.missing. Roles: PRODUCER, PROVINCE_MANAGER, OPERATOR, AUDITOR.
     */
    @Operation(summary = "List the winners of a game, by rank")
    @Get("/games/{id}/winners")
    @Secured({"PRODUCER", "PROVINCE_MANAGER", "OPERATOR", "AUDITOR"})
    Page<WinnerAnswer> list(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.list(actor, id), null).map(WinnerAnswer::of);
    }

    /**
     * Where no reply could be written. Errors: winner.state, game.state, winner.not-found, role.missing, stale. Roles:
     * PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Note that a winner was told another way")
    @Post("/winners/{id}/notified")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> notified(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.notified(actor, id);
            return WinnerAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Kept apart from everything else, and deleted when the rules say so. Errors: field.missing, field.too-long,
     * winner.state, winner.too-late, game.state, winner.not-found, role.missing, stale. Roles: PRODUCER,
     * PROVINCE_MANAGER.
     */
    @Operation(summary = "Enter who a winner is and where the prize goes")
    @Post("/winners/{id}/identify")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> identify(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Claim body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            desk.identify(
                    actor,
                    id,
                    new PrizeWinner.Claimant(
                            Fields.required("name", body.name()),
                            body.phone() == null ? "" : body.phone(),
                            body.address() == null ? "" : body.address()));
            return WinnerAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.too-long, winner.state, game.state, winner.not-found, role.missing, stale. Roles:
     * PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Note that a prize was handed over, and by what that is proved")
    @Post("/winners/{id}/deliver")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> deliver(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Delivery body) {
        return once.answer(request, actor, body, HttpStatus.OK, () -> {
            desk.deliver(actor, id, Fields.required("receipt", body.receipt()));
            return WinnerAnswer.of(desk.show(actor, id));
        });
    }

    /** Who a winner is. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Claim(@Nullable String name, @Nullable String phone, @Nullable String address) {}

    /** The paper that proves the hand-over. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Delivery(@Nullable String receipt) {}

    /**
     * A winner.
     *
     * @param name as the platform shows it
     * @param failure why the notice could not be written
     * @param claimant null until they said who they are, and for whom it is not
     */
    @Serdeable
    record WinnerAnswer(
            UUID id,
            UUID itemId,
            int rank,
            String prize,
            @Nullable String name,
            boolean movedUp,
            PrizeWinner.State state,
            String notice,
            Instant deadline,
            @Nullable String failure,
            @Nullable String receipt,
            @Nullable Instant settledAt,
            @Nullable ClaimAnswer claimant) {

        static WinnerAnswer of(PrizeDesk.Seen seen) {
            PrizeWinner winner = seen.winner();
            return new WinnerAnswer(
                    winner.id(),
                    winner.itemId(),
                    winner.rank(),
                    seen.prize(),
                    seen.named() ? winner.name() : null,
                    winner.movedUp(),
                    winner.state(),
                    seen.named() ? winner.notice() : "",
                    winner.deadline(),
                    winner.failure(),
                    winner.receipt(),
                    winner.settledAt(),
                    seen.claimant()
                            .map(one -> new ClaimAnswer(one.name(), one.phone(), one.address()))
                            .orElse(null));
        }
    }

    /** Who a winner said they are. */
    @Serdeable
    record ClaimAnswer(String name, String phone, String address) {}
}
