package vn.lensong.adapters.web.question;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.question.AfterShowDesk;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.question.Stage;

/** The work that is left when a show is over. */
@Tag(name = "after the show")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AfterShowController {

    private final AfterShowDesk desk;
    private final QuestionDesk questions;
    private final Once once;

    AfterShowController(AfterShowDesk desk, QuestionDesk questions, Once once) {
        this.desk = desk;
        this.questions = questions;
        this.once = once;
    }

    /**
     * Hands every open question of a programme that is over to one owner, claimed and cued ones too, so that it can
     * be closed. Without a body: to the caller, until 17:00 the next day, to be answered under the comment. Doing it
     * again hands over what has come in since. Errors: field.bad-id, field.bad-date, field.bad-choice,
     * question.past-due, person.not-found, programme.state, programme.not-found. Roles: PRODUCER, PROVINCE_MANAGER.
     */
    @Operation(summary = "Hand all open questions to an owner with a due time")
    @Post("/programmes/{id}/hand-off-rest")
    @Secured({"PRODUCER", "PROVINCE_MANAGER"})
    HttpResponse<?> handOffRest(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body @Nullable Rest rest) {
        Rest wished = rest == null ? new Rest(null, null, null) : rest;
        return once.answer(
                request,
                actor,
                wished,
                HttpStatus.OK,
                () -> desk.handOffRest(
                        actor,
                        id,
                        Fields.optionalId("ownerId", wished.ownerId()),
                        wished.dueAt() == null ? null : Fields.instant("dueAt", wished.dueAt()),
                        wished.channel() == null
                                ? null
                                : Fields.choice("channel", wished.channel(), Stage.Channel.class)));
    }

    /**
     * Says what came of a handed-off question: for its owner, or a producer. Errors: field.missing, field.too-long,
     * question.state, question.owned, question.settled, role.missing, question.not-found. Roles: OPERATOR, PRODUCER,
     * PROVINCE_MANAGER, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "Settle a handed-off question with its outcome")
    @Post("/questions/{id}/settle")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> settle(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Settle settle) {
        return once.answer(request, actor, settle, HttpStatus.OK, () -> {
            desk.settle(actor, id, Fields.required("outcome", settle.outcome()));
            return questions.show(actor, id);
        });
    }

    /**
     * The caller's own handed-off questions that are not settled, due first. Errors: list.limit, cursor.malformed.
     * Roles: OPERATOR, PRODUCER, PROVINCE_MANAGER, CARE_OFFICER, BRANCH_LEAD, COLLECTOR.
     */
    @Operation(summary = "List the caller's work after the show, due first")
    @Get("/work")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "CARE_OFFICER", "BRANCH_LEAD", "COLLECTOR"})
    Page<QuestionViews.Card> work(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.work(actor, Lists.ask(limit, cursor));
    }

    /** Who takes over, until when and on which channel; what is left out is as usual. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Rest(
            @Nullable String ownerId,
            @Schema(format = "date-time") @Nullable String dueAt,
            @Schema(allowableValues = {"MESSENGER", "PHONE", "SMS", "ZALO", "COMMENT"}) @Nullable String channel) {}

    /** What came of it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Settle(@Nullable String outcome) {}
}
