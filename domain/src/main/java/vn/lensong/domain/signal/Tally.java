package vn.lensong.domain.signal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.lensong.domain.listening.Topic;

/**
 * How many people wrote in a stretch of time, and how many of them were unhappy; who writes ten times is one.
 *
 * @param people everybody who wrote
 * @param complainers those who complained
 * @param unhappy those who were unhappy about a topic; topics without any are left out
 */
public record Tally(int people, int complainers, Map<Topic, Integer> unhappy) {

    static final Tally NONE = new Tally(0, 0, Map.of());

    public Tally {
        unhappy = Map.copyOf(unhappy);
    }

    static Tally of(Collection<Observation> seen) {
        Map<Topic, Integer> unhappy = new EnumMap<>(Topic.class);
        for (Topic topic : Topic.values()) {
            int count = distinct(seen, one -> one.unhappyAbout(topic));
            if (count > 0) {
                unhappy.put(topic, count);
            }
        }
        return new Tally(distinct(seen, one -> true), distinct(seen, Observation::complaint), unhappy);
    }

    int unhappyAbout(Topic topic) {
        return unhappy.getOrDefault(topic, 0);
    }

    private static int distinct(Collection<Observation> seen, Predicate<Observation> which) {
        Set<String> people = new HashSet<>();
        for (Observation one : seen) {
            if (which.test(one)) {
                people.add(one.person());
            }
        }
        return people.size();
    }
}
