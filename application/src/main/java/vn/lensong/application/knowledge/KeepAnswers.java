package vn.lensong.application.knowledge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.knowledge.Recheck;

/** Every night, puts away answers whose last day is over and opens those whose figures are others from today. */
public final class KeepAnswers implements TimedJob {

    public static final String NAME = "keep-answers";

    /** There is one such timer for all answers. */
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private final Answers answers;
    private final Clock clock;

    public KeepAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Instant ring(UUID subject) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AnswerIndex.HANOI);
        for (List<Answer> due = answers.due(today); !due.isEmpty(); due = answers.due(today)) {
            due.forEach(answer -> keep(answer, today));
        }
        return today.plusDays(1).atStartOfDay(AnswerIndex.HANOI).toInstant();
    }

    private void keep(Answer answer, LocalDate today) {
        Recheck recheck = answer.recheck();
        try {
            if (answer.over(today) || recheck == null) {
                answers.save(answer.expired(), new AnswerEvent.Expired(answer.id(), null, clock.instant()));
            } else {
                answers.save(
                        answer.reopened(recheck),
                        new AnswerEvent.FigureChanged(
                                answer.id(), recheck.parameter(), recheck.from(), clock.instant()));
            }
        } catch (Refusal refusal) {
            // Somebody did something with it meanwhile: it is looked at again if it is still due.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
    }
}
