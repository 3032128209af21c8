package vn.lensong.adapters.web.lead;

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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.CallDesk;
import vn.lensong.application.lead.SprintViews;
import vn.lensong.domain.lead.FollowUp;

/** A collector's own leads, and what came of each, entered on a telephone. */
@Tag(name = "leads")
@Controller("/api/v1/me/leads")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallController {

    private final CallDesk desk;
    private final Once once;

    CallController(CallDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /** At most 300, without those that came to an end. Roles: COLLECTOR. */
    @Operation(summary = "List one's own leads, what is due first")
    @Get
    @Secured("COLLECTOR")
    Page<SprintViews.Mine> mine(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.mine(actor), null);
    }

    /**
     * The Idempotency-Key names the entry: sent again, even days later, it is stored once. {@code at} is when it was
     * done, if that was before it could be sent. A channel is wanted for all but TAKEN_ON, {@code until} for POSTPONED,
     * a reason for DECLINED. A call counts also when nobody could be asked before it. Errors: field.missing, field.bad-choice, field.bad-date, field.too-long, lead.until,
     * lead.state, lead.with-another, lead.not-found, role.missing, idempotency.key, stale. Roles: COLLECTOR, for the
     * leads that were given to that collector.
     */
    @Operation(summary = "Enter what came of a lead, once")
    @Post("/{id}/entries")
    @Secured("COLLECTOR")
    HttpResponse<?> enter(
            HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewEntry body) {
        String key = request.getHeaders().get("Idempotency-Key");
        UUID entryId = key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((id + " " + key).getBytes(StandardCharsets.UTF_8));
        CallDesk.Outcome outcome = Fields.choice("outcome", body.outcome(), CallDesk.Outcome.class);
        CallDesk.Entry entry = new CallDesk.Entry(
                entryId,
                outcome,
                LeadFields.optional("channel", body.channel(), FollowUp.Channel.class),
                moment("at", body.at()),
                moment("until", body.until()),
                body.reason() == null ? null : LeadFields.hesitation(body.reason(), body.text()));
        return once.answer(
                request, actor, body, HttpStatus.CREATED, () -> new Entered(id, desk.enter(actor, id, entry)));
    }

    private static @Nullable Instant moment(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : Fields.instant(field, value);
    }

    /** What came of it. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewEntry(
            @Nullable String outcome,
            @Nullable String channel,
            @Nullable String at,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String text) {}

    /**
     * What was stored.
     *
     * @param now false when it had been stored before
     */
    @Serdeable
    record Entered(UUID leadId, boolean now) {}
}
