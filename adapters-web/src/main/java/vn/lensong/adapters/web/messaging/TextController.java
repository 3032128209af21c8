package vn.lensong.adapters.web.messaging;

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
import vn.lensong.application.messaging.TextDesk;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;

/** Texts to telephones, and what became of them. */
@Tag(name = "messaging")
@Controller("/api/v1/texts")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TextController {

    private final TextDesk desk;
    private final Once once;

    TextController(TextDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** Numbers are masked. Errors: list.limit, cursor.malformed. Roles: PROVINCE_MANAGER, PRODUCER. */
    @Operation(summary = "List the texts of the caller's scopes, newest first")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    Page<TextLine> list(
            @Parameter(hidden = true) Actor actor, @QueryValue @Nullable Integer limit, @QueryValue @Nullable String cursor) {
        return desk.list(actor, Lists.ask(limit, cursor)).map(TextLine::of);
    }

    /**
     * Of one that is UNKNOWN: nobody can ask the gateway. One that was not sent is sent again. Errors: field.missing,
     * message.not-unknown, message.not-found, role.missing, stale. Roles: PROVINCE_MANAGER, PRODUCER.
     */
    @Operation(summary = "Say whether a text was sent")
    @Post("/{id}/settle")
    @Secured({"PROVINCE_MANAGER", "PRODUCER"})
    HttpResponse<?> settle(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body Outcome outcome) {
        return once.answer(
                request,
                actor,
                outcome,
                HttpStatus.OK,
                () -> TextLine.of(desk.settle(actor, id, Fields.required("wasSent", outcome.wasSent()))));
    }

    /** What became of it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record Outcome(@Nullable Boolean wasSent) {}

    /** A text, its number masked. */
    @Serdeable
    record TextLine(
            UUID id,
            TextChannel channel,
            TextMessage.Purpose purpose,
            UUID subject,
            String phone,
            TextMessage.State state,
            Instant dueAt,
            @Nullable Instant begunAt,
            @Nullable String failure,
            Instant askedAt) {

        static TextLine of(TextMessage text) {
            return new TextLine(
                    text.id(),
                    text.channel(),
                    text.purpose(),
                    text.subject(),
                    Masking.masked(text.phone(), List.of(new Masking.Span(0, text.phone().length()))),
                    text.state(),
                    text.dueAt(),
                    text.begunAt(),
                    text.failure(),
                    text.askedAt());
        }
    }
}
