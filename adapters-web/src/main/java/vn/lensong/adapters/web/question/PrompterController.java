package vn.lensong.adapters.web.question;

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
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.programme.SegmentAnswer;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.application.question.PrompterDesk;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Stage;

/** The host's screen. */
@Tag(name = "prompter")
@Controller("/api/v1/programmes/{id}/prompter")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PrompterController {

    private final PrompterDesk prompter;
    private final ProgrammeDesk programmes;

    PrompterController(PrompterDesk prompter, ProgrammeDesk programmes) {
        this.prompter = prompter;
        this.programmes = programmes;
    }

    /**
     * The segment on air and the cued questions, in the order they were cued. Errors: programme.not-found. Roles:
     * HOST, PRODUCER, OPERATOR.
     */
    @Operation(summary = "Show the prompter: the segment on air and the cued questions")
    @Get
    @Secured({"HOST", "PRODUCER", "OPERATOR"})
    Prompter show(@Parameter(hidden = true) Actor actor, UUID id) {
        List<QuestionViews.Line> lines = prompter.lines(actor, id);
        ProgrammeViews.Detail detail = programmes.show(actor, id);
        Integer onAir = detail.onAirNo();
        Segment segment = detail.segments().stream()
                .filter(candidate -> onAir != null && candidate.no() == onAir)
                .findFirst()
                .orElse(null);
        Instant since = segment == null ? null : segment.airing().startedAt();
        return new Prompter(
                new ProgrammeLine(
                        id, detail.programme().title(), detail.programme().status(), detail.wentLiveAt()),
                segment == null ? null : SegmentAnswer.of(segment),
                lines.stream().map(Line::of).toList(),
                since == null ? 0 : prompter.answeredSince(actor, id, since));
    }

    /**
     * All a host needs, and nothing a host should not say.
     *
     * @param answered how many questions were answered on air since the segment on air began
     */
    @Serdeable
    record Prompter(ProgrammeLine programme, @Nullable SegmentAnswer segment, List<Line> lines, int answered) {}

    /** The programme in short. */
    @Serdeable
    record ProgrammeLine(UUID id, String title, Programme.Status status, @Nullable Instant wentLiveAt) {}

    /**
     * One cued question, with the asker's first name only.
     *
     * @param answerId the approved answer that was cued with it, null for none
     * @param spoken what the host says; null without an answer, and once it may not be said any more
     * @param figures the figures in it, as they are said
     * @param legalBasis where the answer is written
     * @param answerWithdrawn whether there was an answer that may not be said any more
     */
    @Serdeable
    record Line(
            UUID questionId,
            String words,
            @Nullable String askerFirstName,
            Instant cuedAt,
            @Nullable UUID answerId,
            @Nullable String spoken,
            List<String> figures,
            @Nullable String legalBasis,
            boolean answerWithdrawn) {

        static Line of(QuestionViews.Line line) {
            Stage.Saying saying = line.saying();
            return new Line(
                    line.questionId(),
                    line.words(),
                    new Asker(null, line.askerName()).firstName(),
                    line.cuedAt(),
                    saying == null ? null : saying.answerId(),
                    saying == null ? null : saying.spoken(),
                    saying == null ? List.of() : saying.figures(),
                    saying == null ? null : saying.legalBasis(),
                    saying != null && saying.spoken() == null);
        }
    }
}
