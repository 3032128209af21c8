package vn.lensong.adapters.web.lead;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.lead.SprintDesk;
import vn.lensong.application.lead.SprintViews;

/** How far the work with a programme's leads is after its end. */
@Tag(name = "leads")
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SprintController {

    private final SprintDesk desk;

    SprintController(SprintDesk desk) {
        this.desk = desk;
    }

    /** The newest 50 of which any lead lies with the caller. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR. */
    @Operation(summary = "List after-show sprints, the newest first")
    @Get("/sprints")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    Page<SprintViews.Sprint> sprints(@Parameter(hidden = true) Actor actor) {
        return new Page<>(desk.sprints(actor), null);
    }

    /**
     * A line for each collector at each branch, whoever is late first, and the leads that somebody should see to now;
     * nothing of it leads to a person. Who leads a branch sees what lies with it. Errors: programme.not-found,
     * role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, AUDITOR.
     */
    @Operation(summary = "Show how far the after-show sprint of a programme is")
    @Get("/programmes/{id}/sprint")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "AUDITOR"})
    SprintDesk.Board board(@Parameter(hidden = true) Actor actor, UUID id) {
        return desk.board(actor, id);
    }

    /**
     * Those of branches that one leads, where no collector saw to them in time; those of a province that one runs, where
     * its branches did not either. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD.
     */
    @Operation(summary = "Count the leads that were raised to the caller and are still open")
    @Get("/me/raised-leads")
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD"})
    Raised raised(@Parameter(hidden = true) Actor actor) {
        return new Raised(desk.raised(actor));
    }

    /** How many leads wait for the caller. */
    @Serdeable
    record Raised(int count) {}
}
