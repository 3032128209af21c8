package vn.lensong.adapters.web.knowledge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.knowledge.SuggestionDesk;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.domain.Scope;

/** Approved answers that fit a question; nobody is answered by asking. */
@Tag(name = "answers")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SuggestionController {

    private static final int USUAL = 5;

    private final SuggestionDesk suggestions;
    private final QuestionDesk questions;
    private final Messages messages;

    SuggestionController(SuggestionDesk suggestions, QuestionDesk questions, Messages messages) {
        this.suggestions = suggestions;
        this.questions = questions;
        this.messages = messages;
    }

    /**
     * The best first, 5 unless {@code limit} says otherwise. {@code scope} is where it is asked, and decides which
     * overlay counts; left out for all that the caller may see. {@code day} is today unless it is given. What was
     * imported or approved on this node is found at once, on another one within seconds. An approved answer whose days
     * are over or to come is listed with {@code standing} false. Errors: field.missing, field.bad-day, list.limit,
     * scope.malformed, scope.not-found, role.missing. Roles: OPERATOR, PRODUCER, HOST, PROVINCE_MANAGER,
     * NATIONAL_EDITOR, CARE_OFFICER, COLLECTOR, BRANCH_LEAD, AUDITOR, ADMIN, INTEGRATOR.
     */
    @Operation(summary = "Find approved answers that fit a text")
    @Get("/answers/suggest")
    @Secured({
        "OPERATOR",
        "PRODUCER",
        "HOST",
        "PROVINCE_MANAGER",
        "NATIONAL_EDITOR",
        "CARE_OFFICER",
        "COLLECTOR",
        "BRANCH_LEAD",
        "AUDITOR",
        "ADMIN",
        "INTEGRATOR"
    })
    Page<SuggestedAnswer> suggest(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String text,
            @QueryValue @Nullable String scope,
            @QueryValue @Nullable String day,
            @QueryValue @Nullable Integer limit) {
        return new Page<>(
                        suggestions.suggest(
                                actor,
                                Fields.required("text", text),
                                scope == null ? null : new Scope(scope),
                                AnswerBody.day("day", day),
                                Lists.ask(limit == null ? USUAL : limit, null).limit()),
                        null)
                .map(found -> SuggestedAnswer.of(found, messages, request));
    }

    /**
     * Up to three approved answers that fit the question's words for certain and may be used in its programme, the best
     * first; none when nothing fits for certain. Errors: question.not-found, role.missing. Roles: OPERATOR, PRODUCER,
     * PROVINCE_MANAGER, CARE_OFFICER, AUDITOR.
     */
    @Operation(summary = "Suggest approved answers to a question")
    @Get("/questions/{id}/suggestions")
    @Secured({"OPERATOR", "PRODUCER", "PROVINCE_MANAGER", "CARE_OFFICER", "AUDITOR"})
    Page<SuggestedAnswer> suggestions(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(questions.suggestions(actor, id), null)
                .map(found -> SuggestedAnswer.of(found, messages, request));
    }
}
