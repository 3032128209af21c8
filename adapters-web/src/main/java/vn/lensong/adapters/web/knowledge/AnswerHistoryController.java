package vn.lensong.adapters.web.knowledge;

import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.knowledge.AnswerHistory;

/** Why an answer is where it is. */
@Tag(name = "answers")
@Controller("/api/v1/answers/{id}/history")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AnswerHistoryController {

    private static final Argument<Map<String, Object>> FACTS = Argument.mapOf(String.class, Object.class);

    private final AnswerHistory history;
    private final JsonMapper json;

    AnswerHistoryController(AnswerHistory history, JsonMapper json) {
        this.history = history;
        this.json = json;
    }

    /**
     * Who did what with it, when, and with which reason; the newest first, 200 at most. Errors: answer.not-found. Roles:
     * OPERATOR, PRODUCER, HOST, PROVINCE_MANAGER, NATIONAL_EDITOR, CARE_OFFICER, COLLECTOR, BRANCH_LEAD, AUDITOR, ADMIN.
     */
    @Operation(summary = "Tell what became of an answer, the newest first")
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
    Page<Entry> show(@Parameter(hidden = true) Actor actor, UUID id) {
        return new Page<>(history.of(actor, id), null).map(this::entry);
    }

    private Entry entry(AnswerHistory.Entry entry) {
        Map<String, Object> facts = facts(entry.event().facts());
        return new Entry(
                entry.event().at(),
                entry.event().name(),
                entry.byName(),
                text(facts, "reason"),
                text(facts, "parameter"),
                text(facts, "from"));
    }

    private Map<String, Object> facts(String text) {
        try {
            return json.readValue(text, FACTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(Map<String, Object> facts, String name) {
        return facts.get(name) instanceof String text ? text : null;
    }

    /**
     * Something that became of it.
     *
     * @param what the name of the event, such as {@code answer.sent-back}
     * @param byName null for the system
     * @param reason of whoever sent it back or opened it again
     * @param parameter what the law changes, when that is why
     * @param from the first day of the other figure
     */
    @Serdeable
    record Entry(
            Instant at,
            String what,
            @Nullable String byName,
            @Nullable String reason,
            @Nullable String parameter,
            @Nullable String from) {}
}
