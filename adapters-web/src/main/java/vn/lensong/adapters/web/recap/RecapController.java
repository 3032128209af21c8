package vn.lensong.adapters.web.recap;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.recap.RecapDesk;
import vn.lensong.domain.recap.Recap;

/** The figures of a programme. */
@Tag(name = "recap")
@Controller("/api/v1/programmes/{id}/recap")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecapController {

    private final RecapDesk desk;

    RecapController(RecapDesk desk) {
        this.desk = desk;
    }

    /**
     * Moving until the programme is closed, frozen from then on. Errors: programme.not-found. Roles:
     * NATIONAL_EDITOR, PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR,
     * ADMIN.
     */
    @Operation(summary = "Show the recap")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    RecapAnswer show(@Parameter(hidden = true) Actor actor, UUID id) {
        return RecapAnswer.of(desk.show(actor, id));
    }

    /** A recap, and whether it still moves. */
    @Serdeable
    record RecapAnswer(
            UUID programmeId,
            boolean frozen,
            @Nullable Instant frozenAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Integer peakViewers,
            int commenters,
            int comments,
            int interactions,
            int spam,
            int questionsReceived,
            Map<String, Integer> byOutcome,
            @Nullable Integer medianFirstAnswerSeconds,
            int leads) {

        static RecapAnswer of(Recap recap) {
            return new RecapAnswer(
                    recap.programmeId(),
                    recap.frozenAt() != null,
                    recap.frozenAt(),
                    recap.startedAt(),
                    recap.endedAt(),
                    recap.peakViewers(),
                    recap.commenters(),
                    recap.comments(),
                    recap.interactions(),
                    recap.spam(),
                    recap.questionsReceived(),
                    recap.questionsByOutcome(),
                    recap.medianFirstAnswerSeconds(),
                    recap.leads());
        }
    }
}
