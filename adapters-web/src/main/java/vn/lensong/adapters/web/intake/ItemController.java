package vn.lensong.adapters.web.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.application.intake.LabelDesk;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Label;

/** Everything viewers wrote, whatever triage made of it. */
@Tag(name = "items")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ItemController {

    private final IntakeDesk desk;
    private final LabelDesk labels;
    private final QuestionDesk questions;
    private final Once once;

    ItemController(IntakeDesk desk, LabelDesk labels, QuestionDesk questions, Once once) {
        this.desk = desk;
        this.labels = labels;
        this.questions = questions;
        this.once = once;
    }

    /**
     * Errors: list.limit, cursor.malformed, programme.not-found. Roles: OPERATOR, PRODUCER, PROVINCE_MANAGER,
     * CARE_OFFICER, AUDITOR.
     */
    @Operation(summary = "List a programme's inbound items, newest first")
    @Get("/programmes/{id}/items")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "CARE_OFFICER", "AUDITOR"})
    Page<ItemViews.Row> list(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, id, Lists.ask(limit, cursor));
    }

    /** Errors: item.not-found. Roles: OPERATOR, PRODUCER. */
    @Operation(summary = "Put an item on the desk that was not taken for a question")
    @Post("/items/{id}/raise")
    @Secured({"OPERATOR", "PRODUCER"})
    HttpResponse<?> raise(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(
                request, actor, null, HttpStatus.OK, () -> questions.show(actor, desk.raise(actor, id)));
    }

    /**
     * Says whether an item is a question, a complaint, or neither; what is not said stays as it is. Said of what the
     * item is already, it confirms it. A question or complaint after all goes to the desk. Triage learns from it.
     * Errors: labels.nothing, labels.page, item.not-found, stale. Roles: OPERATOR, PRODUCER.
     */
    @Operation(summary = "Correct or confirm an item's labels")
    @Post("/items/{id}/labels")
    @Secured({"OPERATOR", "PRODUCER"})
    HttpResponse<?> label(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewLabels said) {
        return once.answer(request, actor, said, HttpStatus.OK, () -> {
            InboundItem item = labels.correct(actor, id, said.question(), said.complaint());
            return new Labelled(item.id(), item.labels(), item.questionId());
        });
    }

    /** What somebody says of an item. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewLabels(@Nullable Boolean question, @Nullable Boolean complaint) {}

    /** An item's labels now, and the question it has become. */
    @Serdeable
    record Labelled(UUID id, Set<Label> labels, @Nullable UUID questionId) {}
}
