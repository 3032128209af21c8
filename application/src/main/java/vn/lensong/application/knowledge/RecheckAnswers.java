package vn.lensong.application.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerEvent;
import vn.lensong.domain.knowledge.Recheck;
import vn.lensong.domain.policy.Figures;
import vn.lensong.domain.policy.PolicyEvent;

/**
 * When the law changes a figure, opens every answer that quotes it for review: at once, or on the day
 * from which the figure is another one.
 *
 * <p>Whoever approved an answer after the change knew of it, so that a late or second delivery opens
 * nothing again.
 */
public final class RecheckAnswers implements Reaction {

    private static final int TRIES = 5;

    private final Answers answers;
    private final Clock clock;

    public RecheckAnswers(Answers answers, Clock clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "recheck-answers";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof PolicyEvent;
    }

    @Override
    public void react(Event event, int attempt) {
        if (event instanceof PolicyEvent changed) {
            Set<String> figures = Figures.names().stream()
                    .filter(name -> Figures.parameterKeys(name).contains(changed.key()))
                    .collect(Collectors.toSet());
            answers.quoting(figures).forEach(answer -> insist(answer.id(), changed));
        }
    }

    private void insist(UUID answerId, PolicyEvent changed) {
        for (int attempt = 1; ; attempt++) {
            try {
                answers.find(answerId)
                        .filter(answer -> answer.approvedBefore(changed.at()))
                        .ifPresent(answer -> recheck(answer, new Recheck(changed.key(), changed.from())));
                return;
            } catch (Refusal refusal) {
                if (attempt == TRIES || refusal.kind() != Refusal.Kind.STALE) {
                    throw refusal;
                }
            }
        }
    }

    private void recheck(Answer answer, Recheck because) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), AnswerIndex.HANOI);
        if (!because.from().isAfter(today)) {
            answers.save(
                    answer.reopened(because),
                    new AnswerEvent.FigureChanged(
                            answer.id(), because.parameter(), because.from(), clock.instant()));
            return;
        }
        Answer next = answer.recheckedFrom(because);
        if (!next.equals(answer)) {
            answers.save(
                    next,
                    new AnswerEvent.FigureWillChange(
                            answer.id(), because.parameter(), because.from(), clock.instant()));
        }
    }
}
