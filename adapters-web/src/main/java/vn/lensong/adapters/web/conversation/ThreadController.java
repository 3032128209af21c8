package vn.lensong.adapters.web.conversation;

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
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Lists;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.MessageDesk;
import vn.lensong.application.conversation.Messenger;
import vn.lensong.application.conversation.ThreadDesk;
import vn.lensong.application.conversation.ThreadDesk.Anchor;
import vn.lensong.application.conversation.ThreadViews;
import vn.lensong.domain.conversation.MessengerWindow;
import vn.lensong.domain.conversation.PrivateReplyRight;
import vn.lensong.domain.messaging.TextChannel;

/**
 * Everything with one person, opened from a question, a Messenger thread, a promised call or a lead: no address carries who
 * the person is.
 */
@Tag(name = "conversations")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ThreadController {

    private final MessageDesk messages;
    private final ThreadDesk desk;
    private final Once once;

    ThreadController(MessageDesk messages, ThreadDesk desk, Once once) {
        this.messages = messages;
        this.desk = desk;
        this.once = once;
    }

    /**
     * With {@code waiting=true} those that wait for an answer, the longest first; else all, the newest first. Errors:
     * list.limit, cursor.malformed. Roles: OPERATOR, PRODUCER, SPOKESPERSON, CARE_OFFICER, PROVINCE_MANAGER, AUDITOR.
     */
    @Operation(summary = "List the Messenger threads of the caller's scopes")
    @Get("/conversations")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "CARE_OFFICER", "PROVINCE_MANAGER", "AUDITOR"})
    Page<ThreadLine> list(
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable Boolean waiting,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        return messages.list(actor, Boolean.TRUE.equals(waiting), Lists.ask(limit, cursor)).map(ThreadLine::of);
    }

    /**
     * Comments, replies, messages both ways, texts, promised calls with their attempts, invitations, in order of time;
     * {@code kind} is QUESTION, CONVERSATION, CALL_BACK or LEAD. Numbers are masked for who may not write. Errors:
     * field.bad-choice, question.not-found, conversation.not-found, callback.not-found, lead.not-found, role.missing. Roles: OPERATOR, SPOKESPERSON,
     * PRODUCER, CARE_OFFICER, PROVINCE_MANAGER, AUDITOR, and whoever it was given to.
     */
    @Operation(summary = "Show everything with one person")
    @Get("/threads/{kind}/{id}")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "CARE_OFFICER", "PROVINCE_MANAGER", "AUDITOR", "COLLECTOR", "BRANCH_LEAD"})
    ThreadAnswer show(@Parameter(hidden = true) Actor actor, String kind, UUID id) {
        return ThreadAnswer.of(desk.show(actor, anchor(kind, id)));
    }

    /**
     * Answers in Messenger, inside the window; the sending follows. Errors: field.missing, field.too-long,
     * field.bad-choice, messenger.window-closed, question.not-found, conversation.not-found, callback.not-found, lead.not-found,
     * role.missing. Roles: OPERATOR, PRODUCER, SPOKESPERSON, CARE_OFFICER, of a lead whoever
     * works on it, and whoever it was given to.
     */
    @Operation(summary = "Answer in Messenger")
    @Post("/threads/{kind}/{id}/messages")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "CARE_OFFICER", "PROVINCE_MANAGER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> answer(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            String kind,
            UUID id,
            @Body NewMessage message) {
        return once.answer(request, actor, message, HttpStatus.CREATED, () -> {
            desk.answer(actor, anchor(kind, id), message.text());
            return show(actor, kind, id);
        });
    }

    /**
     * The one private message to whoever wrote the comment, within seven days of it; the sending follows. Errors:
     * field.missing, field.too-long, field.bad-choice, private-reply.used, private-reply.late, private-reply.gone,
     * question.not-found, role.missing. Roles: OPERATOR, PRODUCER, SPOKESPERSON, CARE_OFFICER, of a lead whoever
     * works on it, and whoever it was given to.
     */
    @Operation(summary = "Answer a comment privately")
    @Post("/threads/{kind}/{id}/private-reply")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "CARE_OFFICER", "PROVINCE_MANAGER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> replyPrivately(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            String kind,
            UUID id,
            @Body NewMessage message) {
        return once.answer(request, actor, message, HttpStatus.CREATED, () -> {
            desk.replyPrivately(actor, anchor(kind, id), message.text());
            return show(actor, kind, id);
        });
    }

    /**
     * To one of the person's own numbers, by SMS or ZNS, in the first minute the rules allow. Errors: field.missing,
     * field.too-long, field.bad-choice, thread.unknown-number, message.do-not-contact, question.not-found,
     * conversation.not-found, callback.not-found, lead.not-found, role.missing. Roles: OPERATOR, PRODUCER, SPOKESPERSON, CARE_OFFICER, of a lead whoever
     * works on it, and whoever it
     * was given to.
     */
    @Operation(summary = "Have a text sent to the person of a thread")
    @Post("/threads/{kind}/{id}/texts")
    @Secured({"OPERATOR", "PRODUCER", "SPOKESPERSON", "CARE_OFFICER", "PROVINCE_MANAGER", "COLLECTOR", "BRANCH_LEAD"})
    HttpResponse<?> text(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, String kind, UUID id, @Body NewText text) {
        return once.answer(request, actor, text, HttpStatus.CREATED, () -> {
            TextChannel channel = Fields.choice("channel", text.channel(), TextChannel.class);
            desk.text(actor, anchor(kind, id), channel, text.phone(), text.words());
            return show(actor, kind, id);
        });
    }

    private static Anchor anchor(String kind, UUID id) {
        return new Anchor(Fields.choice("kind", kind, Anchor.Kind.class), id);
    }

    /** What is to be written. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewMessage(@Nullable String text) {}

    /** A text, and to which of the person's numbers. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewText(@Nullable String channel, @Nullable String phone, @Nullable String words) {}

    /** A window with its end. */
    @Serdeable
    record WindowAnswer(MessengerWindow.Stage stage, @Nullable Instant until) {

        static WindowAnswer of(Messenger.Badge badge) {
            return new WindowAnswer(badge.stage(), badge.until());
        }
    }

    /** A Messenger thread in the list. */
    @Serdeable
    record ThreadLine(
            UUID id,
            @Nullable String name,
            WindowAnswer window,
            @Nullable Instant heardAt,
            @Nullable Instant waitingSince) {

        static ThreadLine of(MessageDesk.Row row) {
            return new ThreadLine(
                    row.id(), row.name(), WindowAnswer.of(row.window()), row.heardAt(), row.waitingSince());
        }
    }

    /** One line of a person's thread. */
    @Serdeable
    record EntryAnswer(
            UUID id,
            ThreadViews.Kind kind,
            Instant at,
            boolean fromPerson,
            String words,
            @Nullable UUID programmeId,
            @Nullable String programme,
            @Nullable String by,
            @Nullable String state,
            @Nullable String channel) {

        static EntryAnswer of(ThreadViews.Entry entry) {
            return new EntryAnswer(
                    entry.id(),
                    entry.kind(),
                    entry.at(),
                    entry.fromPerson(),
                    entry.words(),
                    entry.programmeId(),
                    entry.programme(),
                    entry.by(),
                    entry.state(),
                    entry.channel());
        }
    }

    /** Everything with one person, and by which way they can be answered now. */
    @Serdeable
    record ThreadAnswer(
            @Nullable String name,
            List<String> phones,
            @Nullable UUID conversationId,
            WindowAnswer window,
            PrivateReplyRight.@Nullable State privateReply,
            @Nullable Instant privateReplyUntil,
            boolean mayWrite,
            List<EntryAnswer> entries) {

        static ThreadAnswer of(ThreadDesk.Shown shown) {
            Messenger.Reach reach = shown.reach();
            return new ThreadAnswer(
                    shown.name(),
                    shown.phones(),
                    shown.conversationId(),
                    WindowAnswer.of(shown.window()),
                    reach == null ? null : reach.privateReply(),
                    reach == null ? null : reach.privateReplyUntil(),
                    shown.mayWrite(),
                    shown.entries().stream().map(EntryAnswer::of).toList());
        }
    }
}
