package vn.lensong.domain.target;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.policy.SupportGroup;

/**
 * When a rule is asked: days are whole ones in Vietnam, so what it finds changes at midnight and with an event, and at
 * no other time.
 *
 * @param support how many percent the state pays for whom on that day; who is not in it is not known
 */
public record Moment(Instant now, Map<SupportGroup, Integer> support) {

    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    public Moment {
        support = Map.copyOf(support);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, HANOI);
    }

    /** When the day began that was so many days ago. */
    public Instant begun(int daysAgo) {
        return today().minusDays(daysAgo).atStartOfDay(HANOI).toInstant();
    }

    /** Midnight to come. */
    public Instant tomorrow() {
        return begun(-1);
    }

    /** The groups for whom the state pays between so many percent. */
    public List<SupportGroup> supported(@Nullable Long atLeast, @Nullable Long atMost) {
        return support.entrySet().stream()
                .filter(one -> (atLeast == null || one.getValue() >= atLeast)
                        && (atMost == null || one.getValue() <= atMost))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
