package vn.lensong.adapters.web.promotion;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.promotion.InvitationController.Reference;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.CandidateDesk;
import vn.lensong.application.promotion.Candidates;
import vn.lensong.domain.promotion.Candidate;

/** Whom to invite, and who does not want to be. */
@Tag(name = "promotion")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CandidateController {

    private final CandidateDesk desk;
    private final Once once;

    CandidateController(CandidateDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * People who wrote or left a number at the programme's scope within half a year, with the reasons of their points;
     * without who is in the programme, was invited to it or to any in the last 14 days, or does not want to be. A
     * branch lead sees those whose number was handed to the branch. Errors: list.limit, cursor.malformed,
     * programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "List whom to invite to a programme, the best fit first")
    @Get("/programmes/{id}/candidates")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    Page<CandidateLine> list(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, id, Lists.ask(limit, cursor)).map(CandidateLine::of);
    }

    /** Errors: list.limit, cursor.malformed, programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD. */
    @Operation(summary = "List those to whom the caller can hand a candidate, by name")
    @Get("/programmes/{id}/inviters")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    Page<InviterLine> inviters(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.inviters(actor, id, Lists.ask(limit, cursor)).map(one -> new InviterLine(one.id(), one.name()));
    }

    /**
     * A candidate of the programme, in the whole country from now on. Errors: field.missing, field.bad-id,
     * field.bad-choice, candidate.not-found, programme.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER,
     * BRANCH_LEAD.
     */
    @Operation(summary = "Enter that a candidate does not want to be invited")
    @Post("/programmes/{id}/opt-outs")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    HttpResponse<?> optOut(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Reference candidate) {
        return once.answer(request, actor, candidate, HttpStatus.CREATED, () -> {
            desk.optOut(actor, id, candidate.reference());
            return Map.of();
        });
    }

    /** Somebody to invite. */
    @Serdeable
    record CandidateLine(
            Candidates.Reference.Kind kind,
            UUID id,
            @Nullable String name,
            boolean numberLeft,
            Instant lastHeardOf,
            int points,
            List<Reason> reasons) {

        static CandidateLine of(CandidateDesk.Fit fit) {
            return new CandidateLine(
                    fit.reference().kind(),
                    fit.reference().id(),
                    fit.name(),
                    fit.numberLeft(),
                    fit.lastHeardOf(),
                    fit.candidate().points(),
                    fit.candidate().parts().stream()
                            .map(part -> new Reason(part.reason(), part.count(), part.points()))
                            .toList());
        }
    }

    /** Why somebody fits. */
    @Serdeable
    record Reason(Candidate.Reason reason, int count, int points) {}

    /** Somebody who can invite. */
    @Serdeable
    record InviterLine(UUID id, String name) {}
}
