package vn.lensong.domain.presence;

import org.jspecify.annotations.Nullable;

/**
 * What a presence audit looks for, the most urgent first, with what a survey of Ho Chi Minh City's hospitals found in
 * 2015: the yardstick that everybody here knows.
 */
public enum Indicator {
    /** Nobody pretends to be us. */
    NO_IMPOSTORS(100, null, false),
    FANPAGE_EXISTS(90, 50, false),
    /** A post on the fanpage within seven days. */
    FANPAGE_ACTIVE(80, 23, false),
    /** Something new on the website within seven days. */
    SITE_UPDATED(70, null, false),
    /** Half of those who write in private are answered within the hour. */
    REPLY_TIME(65, null, false),
    /** The website leads to each of the other channels. */
    SITE_LINKS_CHANNELS(60, 50, true),
    VERIFIED(50, null, false),
    OWN_VIDEO(40, 15, false),
    /** A post on the fanpage on each of the last seven days. */
    FANPAGE_DAILY(30, null, false);

    private final int weight;
    private final @Nullable Integer percentThen;
    private final boolean atMost;

    Indicator(int weight, @Nullable Integer percentThen, boolean atMost) {
        this.weight = weight;
        this.percentThen = percentThen;
        this.atMost = atMost;
    }

    /** How much it matters: what is worked on first has more. */
    public int weight() {
        return weight;
    }

    /** How many of a hundred had it in 2015; null where that survey counted nothing. */
    public @Nullable Integer percentThen() {
        return percentThen;
    }

    /** Whether 2015's figure is a bound that it lay below, and no count. */
    public boolean atMostThen() {
        return atMost;
    }
}
