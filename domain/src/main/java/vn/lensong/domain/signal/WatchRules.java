package vn.lensong.domain.signal;

/**
 * How the watch tells a spark from an ordinary evening.
 *
 * @param fewest fewer unhappy people than this within the minute are no signal, however unlikely
 * @param share of the people who write, so many complain on any page: what a programme begins with
 * @param people as if so many had been seen to learn that share from
 * @param mostPeople a share is never held to be known better than so many people would tell
 * @param mostShape a rate is never held to be steadier than this
 * @param halfLifeMinutes after so long a minute counts half
 * @param chance of both comparisons together: less likely than this is a signal
 */
public record WatchRules(
        int fewest, double share, double people, double mostPeople, double mostShape, double halfLifeMinutes, double chance) {

    /** For complaints whatever they are about. */
    public static final WatchRules COMPLAINTS = new WatchRules(7, 0.05, 25, 80, 6, 10, 2e-9);

    /** For one topic of many, so that each has less right to cry. */
    public static final WatchRules TOPIC = new WatchRules(6, 0.01, 25, 80, 4, 10, 1e-11);
}
