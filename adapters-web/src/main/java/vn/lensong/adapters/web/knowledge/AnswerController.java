package vn.lensong.adapters.web.knowledge;

import io.micronaut.http.HttpHeaders;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.knowledge.AnswerDesk;
import vn.lensong.domain.Text;
import vn.lensong.domain.knowledge.Answer;

/** Approved answers, and those on the way there. */
@Tag(name = "answers")
@Controller("/api/v1/answers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerController {

    private static final int LONGEST = 2000;

    private final AnswerDesk desk;
    private final Once once;
    private final Messages messages;

    AnswerController(AnswerDesk desk, Once once, Messages messages) {
        this.desk = desk;
        this.once = once;
        this.messages = messages;
    }

    /**
     * Answers that apply where the caller works, newest first. {@code state} is DRAFT, REVIEW, APPROVED or EXPIRED;
     * {@code text} looks into questions, answers, legal basis and external id, with or without marks. Errors:
     * field.bad-choice, list.limit, cursor.malformed. Roles: OPERATOR, PRODUCER, HOST, PROVINCE_MANAGER,
     * NATIONAL_EDITOR, CARE_OFFICER, COLLECTOR, BRANCH_LEAD, AUDITOR, ADMIN.
     */
    @Operation(summary = "List answers, newest first")
    @Get
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
        "ADMIN"
    })
    Page<ShownAnswer> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable String category,
            @QueryValue @Nullable String text,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(
                        actor,
                        state == null ? null : Fields.choice("state", state, Answer.State.class),
                        category == null ? null : Text.optional("category", category, 200),
                        text == null ? null : Text.optional("text", text, 1_000),
                        Lists.ask(limit, cursor))
                .map(shown -> ShownAnswer.of(shown, messages, request));
    }

    /**
     * The text as it is written, and as it reads on {@code day}, which is today unless it is given. The ETag is its
     * version. Errors: field.bad-day, answer.not-found. Roles: OPERATOR, PRODUCER, HOST, PROVINCE_MANAGER,
     * NATIONAL_EDITOR, CARE_OFFICER, COLLECTOR, BRANCH_LEAD, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show an answer with its figures")
    @Get("/{id}")
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
        "ADMIN"
    })
    HttpResponse<ShownAnswer> show(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable String day) {
        return tagged(ShownAnswer.of(desk.show(actor, id, AnswerBody.day("day", day)), messages, request));
    }

    /**
     * Writes a draft. Errors: field.missing, field.too-long, field.bad-id, field.bad-choice, field.bad-day,
     * scope.malformed, scope.not-found, answer.scope-missing, answer.nothing-said, answer.days,
     * answer.too-many-wordings, answer.unknown-figure with names that are near, answer.braces,
     * answer.too-long-to-say with its seconds, answer.overlay-above, answer.not-found, role.missing. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write an answer as a draft")
    @Post
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> draft(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body AnswerBody.NewAnswer body) {
        return once.answer(
                request,
                actor,
                body,
                HttpStatus.CREATED,
                () -> shown(
                        request,
                        actor,
                        desk.draft(
                                actor,
                                body.where(),
                                Fields.optionalId("overlays", body.overlays()),
                                body.content())));
    }

    /**
     * Says something else, and makes a draft of it again: an approved answer is not used until somebody else has
     * approved it. Needs the version seen in {@code If-Match}. Errors: version.missing (428), version.outdated (412),
     * answer.not-found, role.missing, and those of writing one. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Write an answer anew; If-Match carries the version seen")
    @Put("/{id}")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<ShownAnswer> rewrite(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @Body AnswerBody.ChangedAnswer body) {
        desk.rewrite(
                actor,
                id,
                SeenVersion.of(request),
                Fields.optionalId("overlays", body.overlays()),
                body.content());
        return tagged(shown(request, actor, id));
    }

    /** Errors: answer.state, answer.not-found, role.missing, stale. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER. */
    @Operation(summary = "Hand a draft in for another person to look at")
    @Post("/{id}/submit")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> submit(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.submit(actor, id));
    }

    /**
     * Errors: field.missing, field.too-long, answer.state, answer.not-found, role.missing, stale. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Send an answer back to its writer, with a reason")
    @Post("/{id}/send-back")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> sendBack(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body AnswerBody.Reason why) {
        return acted(
                request, actor, id, why, () -> desk.sendBack(actor, id, Fields.required("reason", why.reason())));
    }

    /**
     * Lets it be used, until the day from which a figure in it is known to change. Errors: answer.own-approval for who
     * handed it in, answer.unknown-figure, answer.too-long-to-say, answer.state, answer.not-found, role.missing,
     * stale. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Approve an answer that another person handed in")
    @Post("/{id}/approve")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> approve(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.approve(actor, id));
    }

    /** Errors: answer.state, answer.not-found, role.missing, stale. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER. */
    @Operation(summary = "Let an approved answer be used no more")
    @Post("/{id}/expire")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> expire(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.expire(actor, id));
    }

    /**
     * An approved or expired answer is back in review; another person approves it. Errors: field.missing,
     * field.too-long, answer.state, answer.not-found, role.missing, stale. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Open an answer for review again, with a reason")
    @Post("/{id}/reopen")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    HttpResponse<?> reopen(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body AnswerBody.Reason why) {
        return acted(request, actor, id, why, () -> desk.reopen(actor, id, Fields.required("reason", why.reason())));
    }

    /**
     * How unsaved words read on a day, and how long they take to say; stores nothing. Errors: field.too-long,
     * field.bad-day, answer.unknown-figure with names that are near, answer.braces, role.missing. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Show unsaved words with their figures filled in")
    @Post("/preview")
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    RenderedAnswer preview(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body AnswerBody.Unsaved words) {
        AnswerDesk.Preview preview = desk.preview(
                actor,
                Text.optional("spoken", words.spoken(), LONGEST),
                Text.optional("written", words.written(), LONGEST),
                AnswerBody.day("day", words.day()));
        return RenderedAnswer.of(preview.rendering(), preview.day(), messages, request);
    }

    private HttpResponse<?> acted(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable action) {
        return once.acted(request, actor, body, action, () -> shown(request, actor, id));
    }

    private ShownAnswer shown(HttpRequest<?> request, Actor actor, UUID id) {
        return ShownAnswer.of(desk.show(actor, id, null), messages, request);
    }

    private static HttpResponse<ShownAnswer> tagged(ShownAnswer answer) {
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.version()));
    }
}
