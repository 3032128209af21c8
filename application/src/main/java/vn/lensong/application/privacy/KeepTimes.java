package vn.lensong.application.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.privacy.RetentionRule;
import vn.lensong.domain.privacy.WorkingCalendar;

/** Every night erases what has been kept for as long as its purpose needs. */
public final class KeepTimes implements TimedJob {

    public static final String NAME = "keep-times";
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private static final int AT_ONCE = 200;
    private static final int HOUR = 2;

    private final Retention retention;
    private final Clock clock;

    public KeepTimes(Retention retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The rules that count today, by kind. */
    public List<RetentionRule> today() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.HANOI);
        Map<String, RetentionRule> now = new TreeMap<>();
        retention.rules().stream()
                .filter(rule -> !rule.validFrom().isAfter(today))
                .sorted(Comparator.comparing(RetentionRule::validFrom))
                .forEach(rule -> now.put(rule.kind(), rule));
        return List.copyOf(now.values());
    }

    /** As {@link #today()}, for whoever answers for personal data or looks on. Refuses {@code role.missing}. */
    public List<RetentionRule> shown(Actor actor) {
        if (actor.scopes(PrivacyDesk.READERS).isEmpty()) {
            throw Refusal.forbidden("role.missing");
        }
        return today();
    }

    @Override
    public @Nullable Instant ring(UUID subject) {
        for (RetentionRule rule : today()) {
            Instant before = clock.instant().minus(Duration.ofDays(rule.days()));
            while (retention.kinds().contains(rule.kind()) && retention.erase(rule.kind(), before, AT_ONCE) > 0) {
                // As long as there is something left.
            }
        }
        return next();
    }

    /** Tonight, when nobody is on air. */
    public Instant next() {
        LocalDate day = LocalDate.ofInstant(clock.instant(), WorkingCalendar.HANOI);
        Instant tonight = day.atTime(HOUR, 0).atZone(WorkingCalendar.HANOI).toInstant();
        return tonight.isAfter(clock.instant())
                ? tonight
                : day.plusDays(1).atTime(HOUR, 0).atZone(WorkingCalendar.HANOI).toInstant();
    }
}
