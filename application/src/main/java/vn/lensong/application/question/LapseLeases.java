package vn.lensong.application.question;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** Puts questions back in line whose holder did nothing until the lease ran out. */
public final class LapseLeases implements TimedJob {

    public static final String NAME = "lapse-leases";

    /** There is one such timer for all programmes. */
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Questions questions;
    private final Clock clock;

    public LapseLeases(Questions questions, Clock clock) {
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID subject) {
        Instant now = clock.instant();
        for (Question question : questions.lapsed(now)) {
            try {
                Question next = question.lapsed(now);
                questions.save(next, new QuestionEvent.LeaseLapsed(next.programmeId(), next.id(), now));
            } catch (Refusal refusal) {
                // Its holder was faster than the lapse: that is the better outcome.
                if (refusal.kind() != Refusal.Kind.STALE) {
                    throw refusal;
                }
            }
        }
        return clock.instant().plus(PAUSE);
    }
}
