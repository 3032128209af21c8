package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** How many percent of the least contribution the state pays for each group on a day. */
public final class SupportShares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private SupportShares() {}

    /** A group without a confirmed share on the day is not in it: nothing is guessed. */
    public static Map<SupportGroup, Integer> percents(PolicyTable table, LocalDate day) {
        Map<SupportGroup, Integer> percents = new EnumMap<>(SupportGroup.class);
        for (SupportGroup group : SupportGroup.values()) {
            for (String key : StateSupport.keys(group)) {
                if (!percents.containsKey(group)) {
                    table.on(key, day)
                            .filter(row -> !row.pending())
                            .ifPresent(row -> percents.put(
                                    group, new BigDecimal(row.value()).multiply(HUNDRED).intValue()));
                }
            }
        }
        return percents;
    }
}
