package vn.lensong.domain.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/** How long a secret stays good beside the one that follows it. */
final class Overlap {

    /** Long enough for whoever changes a system once a month, and no longer. */
    static final Duration LONGEST = Duration.ofDays(31);

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private Overlap() {}

    /**
     * When the old secret ends: with this day in Vietnam, or at once without one.
     *
     * @throws Refusal {@code secret.overlap} for a day that is over or too far
     */
    static Instant end(@Nullable LocalDate lastDay, Instant now) {
        if (lastDay == null) {
            return now;
        }
        Instant end = lastDay.plusDays(1).atStartOfDay(HANOI).toInstant();
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST).plus(Duration.ofDays(1)))) {
            throw Refusal.field("keepOldUntil", "secret.overlap", Map.of("days", LONGEST.toDays()));
        }
        return end;
    }
}
