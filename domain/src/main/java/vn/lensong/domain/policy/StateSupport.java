package vn.lensong.domain.policy;

import java.math.BigDecimal;

/** Which share of the least contribution the state pays for whom, by day. */
final class StateSupport {

    private static final String RATE = "vsi_state_support_rate.";

    private StateSupport() {}

    /** The keys that hold a group's share, one after another in time; the newest first. */
    static String[] keys(SupportGroup group) {
        return switch (group) {
            // The decree that put island communes and special zones beside poor households made it another group.
            case POOR -> new String[] {RATE + "poor_or_island_or_special_zone", RATE + "poor"};
            case NEAR_POOR -> new String[] {RATE + "near_poor"};
            case ETHNIC_MINORITY -> new String[] {RATE + "ethnic_minority"};
            case OTHER -> new String[] {RATE + "other"};
        };
    }

    /** The group that counts on the day: a group that the decree of the time did not know is {@code OTHER}. */
    static SupportGroup counting(Reading reading, SupportGroup group) {
        for (String key : keys(group)) {
            if (reading.has(key)) {
                return group;
            }
        }
        return SupportGroup.OTHER;
    }

    static BigDecimal share(Reading reading, SupportGroup group) {
        for (String key : keys(group)) {
            if (reading.has(key)) {
                return reading.decimal(key);
            }
        }
        throw Reading.unknown(keys(group)[0], reading.day());
    }

    static long amount(Reading reading, SupportGroup group) {
        return Money.whole(Money.of(reading.money(Keys.RURAL_LINE))
                .multiply(reading.decimal(Keys.VSI_RATE))
                .multiply(share(reading, counting(reading, group))));
    }
}
