package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.programme.Programme;

/** Destroys what visitors of a day were told apart by, five minutes after the day is over. */
public final class ForgetVisitors implements TimedJob {

    public static final String NAME = "forget-visitors";
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private static final int MINUTES_AFTER_MIDNIGHT = 5;

    private final Visits visits;
    private final Clock clock;

    public ForgetVisitors(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Instant ring(UUID everywhere) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        visits.forget(today);
        return today.plusDays(1)
                .atStartOfDay(Programme.HANOI)
                .plusMinutes(MINUTES_AFTER_MIDNIGHT)
                .toInstant();
    }
}
