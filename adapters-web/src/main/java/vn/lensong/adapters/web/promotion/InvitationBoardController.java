package vn.lensong.adapters.web.promotion;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
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
import vn.lensong.adapters.web.Lists;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.promotion.BoardDesk;

/** What came of inviting to a programme and of sharing it. */
@Tag(name = "promotion")
@Controller("/api/v1/programmes/{id}/invitation-board")
@ExecuteOn(TaskExecutors.BLOCKING)
final class InvitationBoardController {

    private final BoardDesk desk;

    InvitationBoardController(BoardDesk desk) {
        this.desk = desk;
    }

    /**
     * By PERSON, BRANCH or ORGANISATION, who brought most first. Persons: a collector sees their own line, a branch
     * lead those of the branch. Errors: field.bad-choice, list.limit, cursor.malformed, programme.not-found,
     * role.missing. Roles: PROVINCE_MANAGER, PRODUCER, BRANCH_LEAD, COLLECTOR, AUDITOR.
     */
    @Operation(summary = "Show what came of inviting to a programme and of sharing it")
    @Get
    @Secured({"PROVINCE_MANAGER", "PRODUCER", "BRANCH_LEAD", "COLLECTOR", "AUDITOR"})
    Page<BoardLine> board(
            @Parameter(hidden = true) Actor actor,
            UUID id,
            @QueryValue @Nullable String by,
            @QueryValue @Nullable Integer limit,
            @QueryValue @Nullable String cursor) {
        BoardDesk.By chosen = by == null ? BoardDesk.By.PERSON : Fields.choice("by", by, BoardDesk.By.class);
        return desk.board(actor, id, chosen, Lists.ask(limit, cursor)).map(BoardLine::of);
    }

    /** What came of it. */
    @Serdeable
    record BoardLine(
            String name,
            String scope,
            long prepared,
            long sent,
            long opened,
            long joined,
            long became,
            long told,
            long shares,
            long visits) {

        static BoardLine of(BoardDesk.Line line) {
            return new BoardLine(
                    line.name(),
                    line.scope(),
                    line.prepared(),
                    line.sent(),
                    line.opened(),
                    line.joined(),
                    line.became(),
                    line.told(),
                    line.shares(),
                    line.visits());
        }
    }
}
