package vn.lensong.adapters.web.intake;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.intake.IntakeDesk;
import vn.lensong.application.intake.ItemViews;
import vn.lensong.application.question.QuestionDesk;

/** Everything viewers wrote, whatever triage made of it. */
@Tag(name = "items")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ItemController {

    private final IntakeDesk desk;
    private final QuestionDesk questions;
    private final Once once;

    ItemController(IntakeDesk desk, QuestionDesk questions, Once once) {
        this.desk = desk;
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
}
