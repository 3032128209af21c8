package vn.lensong.adapters.web.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.EntryDesk;
import vn.lensong.domain.intake.InboundItem;

/** Typing in what reached the desk another way. */
@Tag(name = "items")
@Controller("/api/v1/programmes/{id}/items")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EntryController {

    private final EntryDesk desk;
    private final EntryCsv csv;
    private final Once once;
    private final Messages messages;

    EntryController(EntryDesk desk, EntryCsv csv, Once once, Messages messages) {
        this.desk = desk;
        this.csv = csv;
        this.once = once;
        this.messages = messages;
    }

    /**
     * A call, a note, a comment while the platform is away; without {@code writtenAt} it was said just now. Errors:
     * field.missing, field.too-long, field.bad-date, programme.not-found, programme.over. Roles: OPERATOR, PRODUCER.
     */
    @Operation(summary = "Type in what somebody asked or said")
    @Post
    @Secured({"OPERATOR", "PRODUCER"})
    HttpResponse<?> enter(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewItem item) {
        return once.answer(request, actor, item, HttpStatus.CREATED, () -> {
            InboundItem entered = desk.enter(
                    actor,
                    id,
                    new EntryDesk.Entry(
                            item.authorName(),
                            item.text(),
                            item.writtenAt() == null ? null : Fields.instant("writtenAt", item.writtenAt())));
            return new Entered(entered.id(), entered.questionId());
        });
    }

    /**
     * A list with a header row: {@code time,author,text} or {@code thoi_gian,nguoi_viet,noi_dung}, the text needed,
     * separated by commas, semicolons or tabs, UTF-8, at most 10,000 lines. The same list again changes nothing; a
     * line that cannot be read goes into quarantine alone and is named. Errors: import.encoding, import.header,
     * import.too-long, programme.not-found, programme.over. Roles: OPERATOR, PRODUCER.
     */
    @Operation(summary = "Take in a list that was written down elsewhere")
    @Post("/import")
    @Consumes("text/csv")
    @Secured({"OPERATOR", "PRODUCER"})
    ImportAnswer importAll(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body byte @Nullable [] body) {
        EntryCsv.Read read = csv.read(body == null ? new byte[0] : body);
        EntryDesk.Imported imported = desk.importAll(
                actor,
                id,
                read.entries(),
                read.bad().stream()
                        .map(line -> new EntryDesk.Unreadable(line.raw(), line.code()))
                        .toList());
        List<Bad> bad = read.bad().stream()
                .map(line -> new Bad(line.no(), line.code(), messages.text(line.code(), line.details(), request)))
                .toList();
        return new ImportAnswer(imported.stored(), imported.known(), bad);
    }

    /** What somebody asked or said. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewItem(@Nullable String authorName, @Nullable String text, @Nullable String writtenAt) {}

    /** The item, and the question it became when it needs an answer. */
    @Serdeable
    record Entered(UUID id, @Nullable UUID questionId) {}

    /** How many lines were new, how many were there before, and which could not be read. */
    @Serdeable
    record ImportAnswer(int stored, int known, List<Bad> unreadable) {}

    /** A line that could not be read, counted from 1 with the header. */
    @Serdeable
    record Bad(long line, String code, String message) {}
}
