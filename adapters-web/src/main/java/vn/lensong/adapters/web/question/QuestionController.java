package vn.lensong.adapters.web.question;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.question.PrompterDesk;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.question.Stage;

/** The question desk. */
@Tag(name = "questions")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class QuestionController {

    private static final Set<Stage.State> OPEN = EnumSet.of(Stage.State.WAITING, Stage.State.CLAIMED, Stage.State.CUED);

    private final QuestionDesk desk;
    private final PrompterDesk prompter;
    private final Once once;

    QuestionController(QuestionDesk desk, PrompterDesk prompter, Once once) {
        this.desk = desk;
        this.prompter = prompter;
        this.once = once;
    }

    /**
     * A programme's questions, oldest first. {@code state} is one of the states, or OPEN for waiting, claimed and
     * cued; left out for all. Errors: field.bad-choice, list.limit, cursor.malformed, programme.not-found. Roles:
     * OPERATOR, PRODUCER, PROVINCE_MANAGER, CARE_OFFICER, AUDITOR.
     */
    @Operation(summary = "List a programme's questions, oldest first")
    @Get("/programmes/{id}/questions")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "PROVINCE_MANAGER", "CARE_OFFICER", "AUDITOR"})
    Page<QuestionViews.Card> list(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable String state,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return desk.list(actor, id, states(state), Lists.ask(limit, cursor));
    }

    /** Errors: question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON, PROVINCE_MANAGER, CARE_OFFICER, AUDITOR. */
    @Operation(summary = "Show a question")
    @Get("/questions/{id}")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "PROVINCE_MANAGER", "CARE_OFFICER", "AUDITOR"})
    QuestionViews.Card show(@Parameter(hidden = true) Actor actor, UUID id) {
        return desk.show(actor, id);
    }

    /** Errors: question.claimed with its holder, question.state, question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON. */
    @Operation(summary = "Claim a question for 90 seconds, or claim it for longer")
    @Post("/questions/{id}/claim")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON"})
    HttpResponse<?> claim(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.claim(actor, id));
    }

    /**
     * Errors: question.not-claimed, question.claimed, question.state, question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "Give a claimed question back to the line")
    @Post("/questions/{id}/give-back")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON"})
    HttpResponse<?> giveBack(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.giveBack(actor, id));
    }

    /**
     * With {@code answerId} the prompter also shows that approved answer, with the figures of the programme's day.
     * Errors: question.not-claimed, question.claimed, question.state, question.not-found; field.bad-id,
     * answer.not-found, answer.not-approved, answer.expired, answer.not-yet-valid, answer.to-review, answer.replaced,
     * answer.not-on-air, answer.figure-pending, answer.too-long-to-say. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "Put a claimed question on the host's prompter, alone or with an approved answer")
    @Post("/questions/{id}/cue")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON"})
    HttpResponse<?> cue(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body @Nullable Cue cue) {
        UUID answerId = cue == null ? null : Fields.optionalId("answerId", cue.answerId());
        return acted(request, actor, id, cue, () -> desk.cue(actor, id, answerId));
    }

    /** Errors: question.state, question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON. */
    @Operation(summary = "Take a question off the prompter and hold it")
    @Post("/questions/{id}/take-back")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON"})
    HttpResponse<?> takeBack(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return acted(request, actor, id, null, () -> desk.takeBack(actor, id));
    }

    /**
     * Answered: {@code ON_AIR} from the prompter, with the offset into the video or the time since the start; {@code
     * WRITING} as a reply on the platform, also for every question merged into it. A host answers on air only; who
     * owns a question after the show, or a producer, may still answer it in writing. Errors: field.missing,
     * field.too-long, field.bad-choice, question.state, question.not-claimed, question.claimed, question.owned,
     * question.settled, question.no-reply-channel, question.private, field.bad-id, answer.not-found, role.missing, question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON, HOST;
     * PROVINCE_MANAGER and CARE_OFFICER for what they own.
     */
    @Operation(summary = "Answer a question on air or in writing")
    @Post("/questions/{id}/answer")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "HOST", "PROVINCE_MANAGER", "CARE_OFFICER"})
    HttpResponse<?> answer(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Answer answer) {
        return switch (Fields.choice("channel", answer.channel(), AnswerChannel.class)) {
            case ON_AIR ->
                done(request, actor, id, answer, () -> prompter.answeredOnAir(actor, id, answer.videoOffsetSeconds()));
            case WRITING ->
                acted(
                        request,
                        actor,
                        id,
                        answer,
                        () -> desk.answerInWriting(
                                actor,
                                id,
                                Fields.required("text", answer.text()),
                                Fields.optionalId("answerId", answer.answerId())));
        };
    }

    /** Errors: question.state, question.not-found. Roles: HOST, PRODUCER, OPERATOR. */
    @Operation(summary = "Leave a cued question for later: back to the line")
    @Post("/questions/{id}/later")
    @Secured({"HOST", "PRODUCER", "OPERATOR"})
    HttpResponse<?> later(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return done(request, actor, id, null, () -> prompter.leaveForLater(actor, id));
    }

    /**
     * Errors: field.missing, field.bad-choice, field.bad-date, question.past-due, person.not-found,
     * question.not-claimed, question.claimed, question.state, question.not-found. Roles: OPERATOR, PRODUCER, SPOKESPERSON.
     */
    @Operation(summary = "Hand a question off to another channel with a due time")
    @Post("/questions/{id}/hand-off")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON"})
    HttpResponse<?> handOff(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body HandOff handOff) {
        return acted(
                request,
                actor,
                id,
                handOff,
                () -> desk.handOff(
                        actor,
                        id,
                        Fields.choice("channel", handOff.channel(), Stage.Channel.class),
                        Fields.instant("dueAt", handOff.dueAt()),
                        Fields.optionalId("ownerId", handOff.ownerId())));
    }

    /**
     * Errors: field.missing, field.too-long, question.not-claimed, question.claimed, question.state. Roles:
     * OPERATOR, PRODUCER.
     */
    @Operation(summary = "Dismiss a question with a reason")
    @Post("/questions/{id}/dismiss")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON"})
    HttpResponse<?> dismiss(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Dismiss dismiss) {
        return acted(
                request, actor, id, dismiss, () -> desk.dismiss(actor, id, Fields.required("reason", dismiss.reason())));
    }

    private HttpResponse<?> acted(
            HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable act) {
        return once.acted(request, actor, body, act, () -> desk.show(actor, id));
    }

    /** A host is told that it is done, and no more: the card holds what a host does not need. */
    private HttpResponse<?> done(HttpRequest<?> request, Actor actor, UUID id, @Nullable Object body, Runnable act) {
        return once.acted(request, actor, body, act, () -> new Done(id));
    }

    private static Set<Stage.State> states(@Nullable String state) {
        if (state == null) {
            return EnumSet.allOf(Stage.State.class);
        }
        return state.equals("OPEN") ? OPEN : EnumSet.of(Fields.choice("state", state, Stage.State.class));
    }

    /** How a question is answered at the desk. */
    enum AnswerChannel {
        ON_AIR,
        WRITING
    }

    /** The approved answer that goes with it, or none. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Cue(@Nullable String answerId) {}

    /**
     * An answer; {@code text} for WRITING, {@code videoOffsetSeconds} may come with ON_AIR.
     *
     * @param answerId the approved answer the text was taken from, for the record
     */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Answer(
            @Schema(allowableValues = {"ON_AIR", "WRITING"}) @Nullable String channel,
            @Nullable String text,
            @Nullable Integer videoOffsetSeconds,
            @Nullable String answerId) {}

    /** Who goes on with it, where and by when; without an owner the caller does. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record HandOff(
            @Schema(allowableValues = {"MESSENGER", "PHONE", "SMS", "ZALO", "COMMENT"}) @Nullable String channel,
            @Schema(format = "date-time") @Nullable String dueAt,
            @Nullable String ownerId) {}

    /** Why it needs no answer. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Dismiss(@Nullable String reason) {}

    /** What was acted on. */
    @Serdeable
    record Done(UUID id) {}
}
