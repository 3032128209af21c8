package vn.lensong.adapters.web.knowledge;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.application.Actor;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.knowledge.Answer;

/** Answers that were written elsewhere, by the thousand. */
@Tag(name = "answers")
@Controller("/api/v1/answers/import")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerImportController {

    /** Room for ten thousand answers as long as people write them. */
    private static final int MOST_BYTES = 48 * 1024 * 1024;

    private final ImportDesk desk;
    private final AnswerList rows;
    private final Messages messages;

    AnswerImportController(ImportDesk desk, AnswerList rows, Messages messages) {
        this.desk = desk;
        this.rows = rows;
        this.messages = messages;
    }

    /**
     * A JSON array of up to 10,000 answers, each taken in on its own: a bad one is told with what is wrong with it and
     * spoils no other. The same {@code externalId} again changes the answer that has it, and says UNCHANGED when there
     * is nothing to change, so that no Idempotency-Key is needed. They are drafts, unless a national editor says
     * {@code approve=true}: then they were approved where they come from, and count at once. {@code scope} is where
     * they apply; left out for where the caller writes. What was taken in is found by {@code /answers/suggest} once
     * this is answered. Errors: answer.not-a-list, body.malformed, body.too-large (413), answer.too-many-rows,
     * scope.malformed, scope.not-found, answer.scope-missing, role.missing; in a row: body.unknown-field,
     * body.wrong-type and those of writing an answer. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER.
     */
    @Operation(summary = "Import answers from a JSON array")
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    @Secured({"NATIONAL_EDITOR", "PROVINCE_MANAGER"})
    Imported takeIn(
            HttpRequest<?> request,
            @Parameter(hidden = true) Actor actor,
            @QueryValue @Nullable String scope,
            @QueryValue @Nullable Boolean approve,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            array =
                                                    @ArraySchema(
                                                            schema =
                                                                    @Schema(
                                                                            implementation =
                                                                                    AnswerBody.ImportedAnswer.class))))
                    @Body
                    @Nullable InputStream list)
            throws IOException {
        List<ImportDesk.Row> read = rows.read(bytes(list));
        return new Imported(
                desk.takeIn(actor, scope == null ? null : new Scope(scope), read, Boolean.TRUE.equals(approve)).stream()
                        .map(outcome -> Item.of(outcome, messages, request))
                        .toList());
    }

    private static byte[] bytes(@Nullable InputStream list) throws IOException {
        try (InputStream stream = list == null ? InputStream.nullInputStream() : list) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refusal.invalid("answer.too-many-rows", Map.of("most", ImportDesk.MOST));
            }
            return bytes;
        }
    }

    /** What became of each row, in their order. */
    @Serdeable
    record Imported(List<Item> items) {}

    /** What became of a row; {@code errors} is empty unless it was refused. */
    @Serdeable
    record Item(
            @Nullable String externalId,
            ImportDesk.Status status,
            @Nullable UUID answerId,
            Answer.@Nullable State state,
            List<Wrong> errors) {

        static Item of(ImportDesk.Outcome outcome, Messages messages, HttpRequest<?> request) {
            Refusal refusal = outcome.refusal();
            return new Item(
                    outcome.externalId(),
                    outcome.status(),
                    outcome.answerId(),
                    outcome.state(),
                    refusal == null ? List.of() : List.of(Wrong.of(refusal, messages, request)));
        }
    }

    /** What is wrong with a row. */
    @Serdeable
    record Wrong(@Nullable String field, String code, String message) {

        static Wrong of(Refusal refusal, Messages messages, HttpRequest<?> request) {
            return new Wrong(
                    refusal.problems().isEmpty() ? null : refusal.problems().getFirst().field(),
                    refusal.code(),
                    messages.text(refusal.code(), refusal.details(), request));
        }
    }
}
