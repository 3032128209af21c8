package vn.lensong.adapters.web.promotion;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.promotion.CountdownDesk;

/** The countdown for those who work on the programme. */
@Tag(name = "countdown")
@Controller("/api/v1/programmes/{id}/countdown")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CountdownController {

    private final CountdownDesk desk;

    CountdownController(CountdownDesk desk) {
        this.desk = desk;
    }

    /**
     * With the overtime and the alarms, which viewers are not shown. Errors: programme.not-found, countdown.not-found
     * while it was never on the calendar. Roles: NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST,
     * CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Tell how long it is to a programme's start, and what is wrong")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    StaffCountdownAnswer countdown(@Parameter(hidden = true) Actor actor, UUID id) {
        return StaffCountdownAnswer.of(desk.show(actor, id));
    }
}
