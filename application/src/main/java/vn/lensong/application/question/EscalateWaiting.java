package vn.lensong.application.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** Tells the producer, once, of every question that waits longer than it should. */
public final class EscalateWaiting implements TimedJob {

    public static final String NAME = "escalate-waiting";

    /** There is one such timer for all programmes. */
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final int MOST_ROUNDS = 10;

    private final Questions questions;
    private final Duration longest;
    private final Clock clock;

    /**
     * @param longest how long a question may wait from when it was asked or the show began, whichever
     *     was later; zero for as long as it likes
     */
    public EscalateWaiting(Questions questions, Duration longest, Clock clock) {
        this.questions = questions;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID subject) {
        if (longest.isZero()) {
            return null;
        }
        Instant now = clock.instant();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Question> waiting = questions.waitingSince(now.minus(longest));
            if (waiting.isEmpty()) {
                break;
            }
            waiting.forEach(question -> escalate(question, now));
        }
        return clock.instant().plus(PAUSE);
    }

    private void escalate(Question question, Instant now) {
        try {
            Question next = question.escalated(now);
            questions.save(
                    next, new QuestionEvent.Escalated(next.programmeId(), next.id(), next.askedAt(), now));
        } catch (Refusal refusal) {
            // Somebody took it up in the meantime: that is the better outcome.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
    }
}
