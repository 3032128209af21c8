package vn.lensong.adapters.web.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.adapters.web.Once;
import vn.lensong.application.Actor;
import vn.lensong.application.lead.LeadCallDesk;
import vn.lensong.domain.messaging.ContactBasis;

/** Calls to people who want to join. */
@Tag(name = "leads")
@Controller("/api/v1/leads/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LeadCallController {

    private final LeadCallDesk desk;
    private final Once once;

    LeadCallController(LeadCallDesk desk, Once once) {
        this.desk = desk;
        this.once = once;
    }

    /**
     * To be asked just before dialling; the call counts. What it rests on follows from the lead: an unanswered call to
     * us or a day the person named, a consent, or the number they left. What came of it is entered as a contact. Errors:
     * field.missing, field.too-long, lead.unknown-number, contact.no-basis, contact.only-listed,
     * contact.opted-out, contact.do-not-call, contact.outside-hours, contact.too-often (both with {@code next}),
     * lead.not-found, role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, and the COLLECTOR who has it.
     */
    @Operation(summary = "Begin a call to a person who wants to join, if they may be called now")
    @Post("/calls")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR"})
    HttpResponse<?> begin(HttpRequest<?> request, @Parameter(hidden = true) Actor actor, UUID id, @Body NewCall call) {
        return once.answer(request, actor, call, HttpStatus.CREATED, () -> new Begun(
                desk.begin(actor, id, Fields.required("phone", call.phone()))));
    }

    /** Which of the person's numbers. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = false)
    record NewCall(@Nullable String phone) {}

    /** What the call rests on. */
    @Serdeable
    record Begun(ContactBasis basis) {}
}
