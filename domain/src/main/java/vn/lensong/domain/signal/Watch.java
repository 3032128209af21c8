package vn.lensong.domain.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.listening.Topic;

/**
 * One programme's comments as they come, compared with what this programme is used to.
 *
 * <p>The last minute is compared with the minutes before it, twice: are there more unhappy people than its rate makes
 * likely, and are they more of those who write than its share makes likely? Only both together are a spark: an opening
 * brings more of everybody, and an ending leaves the few who wait. What is known are counts for each minute, which are
 * read again from the stored items after a restart.
 *
 * @param minutes the counts by minute since the epoch; only minutes in which somebody wrote
 */
public record Watch(Map<Long, Tally> minutes) {

    /** The stretch that is compared. */
    public static final Duration WINDOW = Duration.ofSeconds(60);

    /** What lies further back is known only as counts, and longer ago than {@link #MEMORY} not at all. */
    public static final Duration RECENT = Duration.ofMinutes(3);

    public static final Duration MEMORY = Duration.ofMinutes(60);

    private static final long MINUTE = 60;

    /** What either comparison finds as likely as this is not made a spark by the other. */
    private static final double DOUBTFUL = 0.01;

    public Watch {
        minutes = Map.copyOf(minutes);
    }

    /** Nothing seen yet. */
    public static Watch begin() {
        return new Watch(Map.of());
    }

    /**
     * What a look leaves known, and what it found.
     *
     * @param sparks unordered; at most one for each kind and topic
     */
    public record Look(Watch next, List<Spark> sparks) {}

    /**
     * Looks at what was written until now.
     *
     * @param read everything written since {@code from}, in any order; minutes that begin earlier stay as they are known
     */
    public Look look(List<Observation> read, Instant from, Instant now) {
        Watch next = counted(read, from, now);
        Instant start = now.minus(WINDOW);
        List<Observation> window = read.stream()
                .filter(one -> one.at().isAfter(start) && !one.at().isAfter(now))
                .sorted(Comparator.comparing(Observation::at).reversed())
                .toList();
        return new Look(next, next.sparks(window, now));
    }

    private Watch counted(List<Observation> read, Instant from, Instant now) {
        long first = Math.ceilDiv(from.getEpochSecond(), MINUTE);
        long oldest = minute(now.minus(MEMORY));
        Map<Long, Tally> all = new TreeMap<>();
        minutes.forEach((minute, tally) -> {
            if (minute >= oldest && minute < first) {
                all.put(minute, tally);
            }
        });
        read.stream()
                .filter(one -> !one.at().isAfter(now))
                .collect(Collectors.groupingBy(one -> minute(one.at())))
                .forEach((minute, seen) -> {
                    if (minute >= first && minute >= oldest) {
                        all.put(minute, Tally.of(seen));
                    }
                });
        return new Watch(all);
    }

    private List<Spark> sparks(List<Observation> window, Instant now) {
        Tally seen = Tally.of(window);
        List<Spark> sparks = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            Spark spark = spark(
                    WatchRules.TOPIC, topic, seen, tally -> tally.unhappyAbout(topic), now, window, one -> one.unhappyAbout(topic));
            if (spark != null) {
                sparks.add(spark);
            }
        }
        Spark all = spark(
                WatchRules.COMPLAINTS, null, seen, Tally::complainers, now, window, Observation::complaint);
        // One spark is told once: by its topic, where most of it has one.
        if (all != null && sparks.stream().noneMatch(spark -> spark.people() * 2 >= all.people())) {
            sparks.add(all);
        }
        return sparks;
    }

    private @Nullable Spark spark(
            WatchRules rules,
            @Nullable Topic topic,
            Tally seen,
            ToIntFunction<Tally> of,
            Instant now,
            List<Observation> window,
            Predicate<Observation> which) {
        int people = of.applyAsInt(seen);
        if (people < rules.fewest()) {
            return null;
        }
        Usual usual = usual(rules, seen, of, now);
        double byRate = Tails.rate(people, usual.mean, usual.shape);
        double byShare = Tails.share(people, seen.people(), usual.yes, usual.no);
        return Math.max(byRate, byShare) < DOUBTFUL && byRate * byShare < rules.chance()
                ? new Spark(
                        topic == null ? SignalKind.COMPLAINT_RATE : SignalKind.TOPIC_GROWTH,
                        topic,
                        people,
                        usual.mean,
                        window.stream().filter(which).map(Observation::itemId).toList())
                : null;
    }

    /** What is usual: how many in a minute, how steadily, and of how many. */
    private record Usual(double mean, double shape, double yes, double no) {}

    private Usual usual(WatchRules rules, Tally seen, ToIntFunction<Tally> of, Instant now) {
        long last = minute(now.minus(WINDOW)) - 1;
        double length = 0;
        double unhappy = 0;
        double people = 0;
        long begun = minutes.keySet().stream().mapToLong(Long::longValue).min().orElse(last + 1);
        for (long minute = last; minute >= begun; minute--) {
            double weight = Math.pow(0.5, (last - minute) / rules.halfLifeMinutes());
            Tally tally = Objects.requireNonNullElse(minutes.get(minute), Tally.NONE);
            length += weight;
            unhappy += weight * of.applyAsInt(tally);
            people += weight * tally.people();
        }
        double before = rules.share() * seen.people();
        double mean = (before + unhappy) / (1 + length);
        double shape = Math.clamp(before + unhappy, 1, rules.mostShape());
        double yes = rules.share() * rules.people() + unhappy;
        double no = (1 - rules.share()) * rules.people() + Math.max(0, people - unhappy);
        double shrink = Math.min(1, rules.mostPeople() / (yes + no));
        return new Usual(mean, shape, yes * shrink, no * shrink);
    }

    private static long minute(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), MINUTE);
    }
}
