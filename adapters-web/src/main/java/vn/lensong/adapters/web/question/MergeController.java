package vn.lensong.adapters.web.question;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.question.MergeDesk;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.Refusal;

/** Questions that are the same: suggested by the platform, merged by people. */
@Tag(name = "questions")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON"})
final class MergeController {

    private static final int MOST = 200;

    private final MergeDesk desk;
    private final QuestionDesk questions;
    private final Once once;
    private final Messages messages;

    MergeController(MergeDesk desk, QuestionDesk questions, Once once, Messages messages) {
        this.desk = desk;
        this.questions = questions;
        this.once = once;
        this.messages = messages;
    }

    /**
     * Groups of open questions that look alike: the oldest first, then the others, each with a score up to 1.
     * Nothing is merged by it. Errors: programme.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "Suggest which open questions are the same")
    @Get("/programmes/{id}/merge-suggestions")
    Page<MergeDesk.Group> suggestions(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.suggestions(actor, id), null);
    }

    /**
     * Open and already answered questions of the same programme that look like this one, most alike first, with
     * their answers. Errors: question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "List questions that look like this one")
    @Get("/questions/{id}/similar")
    Page<MergeDesk.Alike> similar(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(desk.similar(actor, id), null);
    }

    /**
     * Merges each of these (at most 200) into a question that the caller holds, cued or owns, or that is answered
     * already; its answer becomes theirs. Each gets its own result: what somebody else holds stays as it is, with the
     * code and the sentence of the refusal. Errors: field.missing, field.bad-id, question.too-many,
     * question.merge-target, question.not-claimed, question.claimed, question.cued-by-other, question.owned,
     * question.settled, stale, question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "Merge other questions into this one")
    @Post("/questions/{id}/absorb")
    HttpResponse<?> absorb(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Absorb absorb) {
        return once.answer(request, actor, absorb, HttpStatus.OK, () -> {
            List<MergeLine> lines = desk.absorb(actor, id, ids(absorb)).stream()
                    .map(outcome -> line(outcome, request))
                    .toList();
            return new Absorbed(questions.show(actor, id), lines);
        });
    }

    /**
     * Errors: field.missing, field.bad-id, question.merge-itself, question.merge-target, question.not-claimed,
     * question.claimed, question.state, question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "Merge a question into the same one asked before")
    @Post("/questions/{id}/merge")
    HttpResponse<?> merge(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Merge merge) {
        return once.answer(request, actor, merge, HttpStatus.OK, () -> {
            questions.merge(actor, id, Fields.id("into", merge.into()));
            return questions.show(actor, id);
        });
    }

    /**
     * Undoes a merge: back in line at its old place. For who merged it, or a producer, until the shared answer is
     * sent or on its way. Errors: question.state, question.merged-by-other, question.answer-shared,
     * question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "Undo a merge")
    @Post("/questions/{id}/split")
    HttpResponse<?> split(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.split(actor, id);
            return questions.show(actor, id);
        });
    }

    private static List<UUID> ids(Absorb absorb) {
        List<String> ids = Fields.required("questions", absorb.questions());
        if (ids.isEmpty()) {
            throw Refusal.field("questions", "field.missing", Map.of("field", "questions"));
        }
        if (ids.size() > MOST) {
            throw Refusal.field("questions", "question.too-many", Map.of("most", MOST));
        }
        return ids.stream().map(id -> Fields.id("questions", id)).toList();
    }

    private MergeLine line(MergeDesk.Outcome outcome, HttpRequest<?> request) {
        Refusal refusal = outcome.refusal();
        return refusal == null
                ? new MergeLine(outcome.questionId(), true, null, null)
                : new MergeLine(
                        outcome.questionId(),
                        false,
                        refusal.code(),
                        messages.text(refusal.code(), refusal.details(), request));
    }

    /** The question asked before. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Merge(@Nullable String into) {}

    /** The questions to merge into the one of the path. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Absorb(@Nullable List<String> questions) {}

    /** The question as it is now, and what became of each of the others. */
    @Serdeable
    record Absorbed(QuestionViews.Card question, List<MergeLine> results) {}

    /** Whether one question was merged; if not, why, as a code and a sentence. */
    @Serdeable
    record MergeLine(UUID id, boolean merged, @Nullable String code, @Nullable String detail) {}
}
