package vn.lensong.domain.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.listening.Topic;

/**
 * An invented evening's comments: an opening that everybody greets, a middle in waves, an end that trickles out, and
 * complaints that draw a few others after them, as on any page.
 *
 * @param perMinute how many people write in an ordinary minute
 * @param spark when it was planted, null in a quiet evening
 */
record Evening(long seed, Instant start, int minutes, double perMinute, double complaintShare, @Nullable Instant spark, List<Observation> written) {

    private static final Instant BEGIN = Instant.parse("2026-11-29T13:00:17Z");
    private static final double[] SIZES = {2, 6, 15, 40, 120};
    private static final Topic[] GRUMBLES = {Topic.DELAY, Topic.APP, Topic.PROCEDURE, Topic.ATTITUDE, Topic.CONTRIBUTION, Topic.BROADCAST, Topic.HEALTH_CARE};

    static Evening quiet(long seed) {
        return new Maker(seed).evening(null);
    }

    /** An evening in which, from one moment on, many people are unhappy: about one thing, or about anything. */
    static Evening sparked(long seed) {
        Maker maker = new Maker(seed);
        int minute = 4 + maker.random.nextInt(maker.minutes - 8);
        return maker.evening(BEGIN.plusSeconds(minute * 60L + maker.random.nextInt(60)));
    }

    /** How many people a minute the planted spark brings: enough to matter in a show of this size. */
    static double heat(double perMinute, double complaintShare) {
        return Math.max(20, 8 * perMinute * complaintShare + 0.1 * perMinute);
    }

    private static final class Maker {

        private final long seed;
        private final Random random;
        private final int minutes;
        private final double perMinute;
        private final double complaintShare;
        private final int crowd;
        private final List<Observation> written = new ArrayList<>();

        Maker(long seed) {
            this.seed = seed;
            this.random = new Random(seed * 7919 + 13);
            this.minutes = 40 + random.nextInt(50);
            this.perMinute = SIZES[random.nextInt(SIZES.length)] * (0.7 + 0.6 * random.nextDouble());
            this.complaintShare = 0.01 + 0.11 * random.nextDouble();
            this.crowd = (int) (30 + perMinute * 20);
        }

        Evening evening(@Nullable Instant spark) {
            double share = complaintShare;
            for (int minute = 0; minute < minutes; minute++) {
                double wave = Math.max(0.2, 1 + 0.4 * random.nextGaussian());
                double phase = minute < 5 ? 3 : minute > minutes - 10 ? 0.4 : 1;
                // Greetings fill the opening, and those who still wait for an answer are the last to leave.
                double unhappy = minute < 5 ? share * 0.4 : minute > minutes - 10 ? share * 1.8 : share;
                ordinary(BEGIN.plusSeconds(minute * 60L), perMinute * wave * phase, unhappy);
            }
            if (spark != null) {
                plant(spark);
            }
            written.sort(Comparator.comparing(Observation::at));
            return new Evening(seed, BEGIN, minutes, perMinute, complaintShare, spark, List.copyOf(written));
        }

        private void ordinary(Instant from, double mean, double share) {
            for (int left = poisson(mean); left > 0; left--) {
                Instant at = from.plusMillis(random.nextInt(60_000));
                boolean complaint = random.nextDouble() < share;
                Set<Topic> topics = topics(complaint);
                write(at, somebody(), complaint, topics);
                while (complaint && random.nextDouble() < 0.25) {
                    at = at.plusMillis(2_000 + random.nextInt(20_000));
                    write(at, somebody(), true, topics);
                }
            }
        }

        private Set<Topic> topics(boolean complaint) {
            if (random.nextDouble() < 0.003) {
                return EnumSet.of(random.nextBoolean() ? Topic.FRAUD : Topic.FUND_SAFETY);
            }
            if (random.nextDouble() < 0.5) {
                return Set.of();
            }
            return EnumSet.of(complaint ? GRUMBLES[random.nextInt(GRUMBLES.length)] : Topic.values()[random.nextInt(8)]);
        }

        /** Two minutes of it, everybody once. */
        private void plant(Instant from) {
            boolean oneTopic = random.nextBoolean();
            Topic topic = random.nextInt(3) == 0 ? Topic.FRAUD : GRUMBLES[random.nextInt(GRUMBLES.length)];
            int people = poisson(2 * heat(perMinute, complaintShare));
            for (int i = 0; i < people; i++) {
                Set<Topic> about = oneTopic ? EnumSet.of(topic) : topics(true);
                write(from.plusMillis(random.nextInt(120_000)), "lửa " + i, true, about);
            }
        }

        private void write(Instant at, String person, boolean complaint, Set<Topic> topics) {
            written.add(new Observation(new UUID(seed, written.size()), at, person, complaint, topics));
        }

        /** Some write all evening, most write once. */
        private String somebody() {
            return "người " + (int) (crowd * Math.pow(random.nextDouble(), 2));
        }

        private int poisson(double mean) {
            return poisson(random, mean);
        }

        private static int poisson(RandomGenerator random, double mean) {
            if (mean > 30) {
                return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
            }
            double limit = Math.exp(-mean);
            int count = 0;
            for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
                count++;
            }
            return count;
        }
    }
}
