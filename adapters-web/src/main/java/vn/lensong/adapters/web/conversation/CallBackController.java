package vn.lensong.adapters.web.conversation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpHeaders;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.SeenVersion;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.CallBackDesk;
import vn.lensong.domain.conversation.CallBack;

/** Calls that somebody promised: who makes them, until when, and what came of them. */
@Tag(name = "conversations")
@Controller("/api/v1/call-backs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallBackController {

    private final CallBackDesk desk;
    private final Once once;

    CallBackController(CallBackDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * {@code which} is MINE, OPEN, OVERDUE or ENDED; without it MINE. The earliest end of a slot comes first, of those
     * that ended the latest. Errors: field.bad-choice, list.limit, cursor.malformed. Roles: OPERATOR, PRODUCER,
     * CARE_OFFICER, PROVINCE_MANAGER, AUDITOR, COLLECTOR, BRANCH_LEAD.
     */
    @Operation(summary = "List promised calls")
    @Get
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "PROVINCE_MANAGER", "AUDITOR", "COLLECTOR", "BRANCH_LEAD"})
    Page<CallBackAnswer> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String which,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        CallBackDesk.Which wanted = which == null
                ? CallBackDesk.Which.MINE
                : Fields.choice("which", which, CallBackDesk.Which.class);
        return desk.list(actor, wanted, Lists.ask(limit, cursor)).map(CallBackAnswer::of);
    }

    /**
     * Own calls count when their slot is over, others' after half an hour for whoever answers at the desk, and after
     * two hours for the manager of the province. Roles: OPERATOR, PRODUCER, CARE_OFFICER, PROVINCE_MANAGER, COLLECTOR,
     * BRANCH_LEAD.
     */
    @Operation(summary = "Count the overdue calls that the caller is to see to")
    @Get("/overdue")
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "PROVINCE_MANAGER", "COLLECTOR", "BRANCH_LEAD"})
    OverdueCalls overdue(@Parameter(hidden = true) Actor actor) {
        return new OverdueCalls(desk.overdue(actor));
    }

    /**
     * The number is masked for who may not call. Errors: callback.not-found, role.missing. Roles: OPERATOR, PRODUCER,
     * CARE_OFFICER, PROVINCE_MANAGER, AUDITOR, and its owner.
     */
    @Operation(summary = "Show a promised call; the ETag is its version")
    @Get("/{id}")
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "PROVINCE_MANAGER", "AUDITOR", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<CallBackAnswer> show(@Parameter(hidden = true) Actor actor, UUID id) {
        CallBackAnswer answer = CallBackAnswer.of(desk.show(actor, id));
        return HttpResponse.ok(answer).header(HttpHeaders.ETAG, SeenVersion.tag(answer.version()));
    }

    /**
     * From a question, which is handed off with it, from a Messenger thread, from a lead, or from nothing. Why we may call is
     * recorded: {@code ASKED}, {@code CONSENTED} or {@code COLD}. Errors: field.missing, field.too-long,
     * field.bad-choice, field.bad-date, field.bad-id, callback.phone, callback.slot, callback.past, callback.far,
     * callback.outside-hours, message.do-not-contact, contact.only-listed, person.not-found, question.not-found,
     * question.not-claimed, question.claimed, question.settled, question.state, conversation.not-found, lead.not-found,
     * thread.unknown-number, role.missing. Roles: OPERATOR, PRODUCER, CARE_OFFICER, PROVINCE_MANAGER, COLLECTOR,
     * BRANCH_LEAD.
     */
    @Operation(summary = "Promise a call")
    @Post
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "PROVINCE_MANAGER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> promise(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, @Body NewCall call) {
        return once.answer(
                request,
                actor,
                call,
                HttpStatus.CREATED,
                () -> CallBackAnswer.of(desk.show(actor, desk.promise(actor, call.wish()))));
    }

    /**
     * What came of an attempt: REACHED, NO_ANSWER, BUSY, LATER, WRONG_NUMBER, REFUSED or OPTED_OUT, always with a note; the last
     * is entered as an opt-out of the number. One that
     * did not reach the person needs the next slot; after three the person may be left as unreachable. Errors:
     * field.missing, field.too-long, field.bad-choice, field.bad-date, callback.ended, callback.next-slot,
     * callback.no-next-slot, callback.slot, callback.past, callback.far, callback.not-found, version.missing,
     * version.outdated, role.missing. Roles: OPERATOR, PRODUCER, CARE_OFFICER, and its owner.
     */
    @Operation(summary = "Record an attempt with its outcome; If-Match carries the version seen")
    @Post("/{id}/attempts")
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> attempt(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewAttempt attempt) {
        return once.answer(request, actor, attempt, HttpStatus.OK, () -> {
            desk.attempted(
                    actor,
                    id,
                    SeenVersion.of(request),
                    Fields.choice("outcome", attempt.outcome(), CallBack.Outcome.class),
                    attempt.note(),
                    attempt.next());
            return CallBackAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * To be asked just before dialling; on a basis that the person did not ask for, the call counts. Errors:
     * callback.ended, contact.opted-out, contact.do-not-call, contact.outside-hours, contact.too-often (both with {@code
     * next}), callback.not-found, role.missing. Roles: OPERATOR, PRODUCER, CARE_OFFICER, and its owner.
     */
    @Operation(summary = "Begin a promised call, if the person may be called now")
    @Post("/{id}/begin")
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> begin(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id) {
        return once.answer(request, actor, null, HttpStatus.OK, () -> {
            desk.begin(actor, id);
            return CallBackAnswer.of(desk.show(actor, id));
        });
    }

    /**
     * Errors: field.missing, field.bad-id, callback.ended, person.not-found, callback.not-found, version.missing,
     * version.outdated, role.missing. Roles: OPERATOR, PRODUCER, CARE_OFFICER, and its owner.
     */
    @Operation(summary = "Give a promised call to somebody else; If-Match carries the version seen")
    @Post("/{id}/pass")
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> pass(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewOwner owner) {
        return once.answer(request, actor, owner, HttpStatus.OK, () -> {
            desk.pass(actor, id, SeenVersion.of(request), Fields.id("ownerId", owner.ownerId()));
            return new Passed(id);
        });
    }

    /**
     * With the reason. Errors: field.missing, field.too-long, callback.ended, callback.not-found, version.missing,
     * version.outdated, role.missing. Roles: OPERATOR, PRODUCER, CARE_OFFICER, and its owner.
     */
    @Operation(summary = "Call off a promised call; If-Match carries the version seen")
    @Post("/{id}/cancel")
    @Secured({"OPERATOR", "PRODUCER", "CARE_OFFICER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> cancel(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Reason reason) {
        return once.answer(request, actor, reason, HttpStatus.OK, () -> {
            desk.cancel(actor, id, SeenVersion.of(request), reason.reason());
            return CallBackAnswer.of(desk.show(actor, id));
        });
    }

    private static CallBack.Slot slot(@Nullable String from, @Nullable String until) {
        return new CallBack.Slot(Fields.instant("from", from), Fields.instant("until", until));
    }

    /** What to promise. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewCall(
            @Nullable String questionId,
            @Nullable String conversationId,
            @Nullable String leadId,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String channel,
            @Nullable String basis,
            @Nullable String basisNote,
            @Nullable String from,
            @Nullable String until,
            @Nullable String ownerId) {

        CallBackDesk.Wish wish() {
            return new CallBackDesk.Wish(
                    Fields.optionalId("questionId", questionId),
                    Fields.optionalId("conversationId", conversationId),
                    Fields.optionalId("leadId", leadId),
                    name,
                    phone,
                    Fields.choice("channel", channel, CallBack.Channel.class),
                    Fields.choice("basis", basis, CallBack.Basis.class),
                    basisNote,
                    slot(from, until),
                    Fields.optionalId("ownerId", ownerId));
        }
    }

    /** What came of an attempt, and when the next one is. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewAttempt(
            @Nullable String outcome,
            @Nullable String note,
            @Nullable String nextFrom,
            @Nullable String nextUntil) {

        CallBack.@Nullable Slot next() {
            return nextFrom == null && nextUntil == null ? null : slot(nextFrom, nextUntil);
        }
    }

    /** Who keeps the promise from now on. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewOwner(@Nullable String ownerId) {}

    /** Why. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Reason(@Nullable String reason) {}

    /** How many there are. */
    @Serdeable
    record OverdueCalls(int count) {}

    /** It is somebody else's. */
    @Serdeable
    record Passed(UUID id) {}

    /** An attempt. */
    @Serdeable
    record AttemptAnswer(String byName, Instant at, CallBack.Outcome outcome, String note) {}

    /** A promised call. */
    @Serdeable
    record CallBackAnswer(
            UUID id,
            long version,
            @Nullable UUID programmeId,
            @Nullable UUID questionId,
            String name,
            String phone,
            CallBack.Channel channel,
            CallBack.Basis basis,
            String basisNote,
            Instant from,
            Instant until,
            UUID ownerId,
            String ownerName,
            Instant promisedAt,
            CallBack.State state,
            boolean overdue,
            @Nullable Instant escalatedAt,
            boolean mayAct,
            boolean callable,
            List<AttemptAnswer> attempts,
            @Nullable String outcome) {

        static CallBackAnswer of(CallBackDesk.Shown shown) {
            CallBack call = shown.callBack();
            CallBack.Ended ended = call.ended();
            return new CallBackAnswer(
                    call.id(),
                    call.version(),
                    call.programmeId(),
                    call.questionId(),
                    shown.name(),
                    shown.phone(),
                    call.channel(),
                    call.basis(),
                    call.basisNote(),
                    call.slot().from(),
                    call.slot().until(),
                    call.ownerId(),
                    call.ownerName(),
                    call.promisedAt(),
                    call.state(),
                    shown.overdue(),
                    call.escalatedAt(),
                    shown.mayAct() && call.state().open(),
                    shown.callable(),
                    call.attempts().stream()
                            .map(one -> new AttemptAnswer(one.byName(), one.at(), one.outcome(), one.note()))
                            .toList(),
                    ended == null ? null : ended.note());
        }
    }
}
