package vn.lensong.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.listening.Topic;

/** A spark is seen within a minute, and an ordinary evening raises nothing. */
class WatchTest {

    private static final Duration PACE = Duration.ofSeconds(10);
    private static final int EVENINGS = 200;
    private static final Instant EIGHT = Instant.parse("2026-11-29T13:00:00Z");

    /** When the watch cried, looking every ten seconds. */
    private record Cry(Instant at, Spark spark) {}

    @Test
    void of_ten_quiet_evenings_at_most_one_raises_a_signal() {
        List<Evening> cried = LongStream.range(0, EVENINGS)
                .mapToObj(Evening::quiet)
                .filter(evening -> !replayed(evening).isEmpty())
                .toList();

        System.out.printf("signals: %d of %d quiet evenings raised one, seeds %s%n", cried.size(), EVENINGS, cried.stream().map(Evening::seed).toList());
        assertThat(cried.size()).isLessThanOrEqualTo(EVENINGS / 10);
    }

    @Test
    void a_planted_spark_is_seen_within_a_minute() {
        List<Long> late = new ArrayList<>();
        List<Long> after = new ArrayList<>();
        for (long seed = 1_000; seed < 1_000 + EVENINGS; seed++) {
            Evening evening = Evening.sparked(seed);
            Instant spark = evening.spark();
            long seconds = replayed(evening).stream()
                    .filter(cry -> !cry.at().isBefore(spark))
                    .mapToLong(cry -> Duration.between(spark, cry.at()).toSeconds())
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
            after.add(seconds);
            if (seconds > 60) {
                late.add(seed);
            }
        }
        after.sort(null);
        System.out.printf(
                "signals: sparks seen after %d s at the median, %d s at the 95th of a hundred, %d of %d too late, seeds %s%n",
                after.get(EVENINGS / 2), after.get(EVENINGS * 95 / 100), late.size(), EVENINGS, late);
        assertThat(late).hasSizeLessThanOrEqualTo(EVENINGS / 100);
    }

    @Test
    void one_person_who_complains_ten_times_is_no_spark() {
        List<Observation> written = new ArrayList<>(ordinary());
        IntStream.range(0, 10).forEach(i -> written.add(complaint(EIGHT.plusSeconds(1_200 + i), "một người", Topic.DELAY)));

        assertThat(Watch.begin().look(written, EIGHT, EIGHT.plusSeconds(1_230)).sparks()).isEmpty();
    }

    @Test
    void many_unhappy_people_are_told_once_by_the_topic_they_share() {
        List<Observation> written = new ArrayList<>(ordinary());
        IntStream.range(0, 10).forEach(i -> written.add(complaint(EIGHT.plusSeconds(1_200 + i), "người thứ " + i, Topic.DELAY)));

        List<Spark> sparks = Watch.begin().look(written, EIGHT, EIGHT.plusSeconds(1_230)).sparks();

        assertThat(sparks).hasSize(1);
        assertThat(sparks.getFirst().kind()).isEqualTo(SignalKind.TOPIC_GROWTH);
        assertThat(sparks.getFirst().topic()).isEqualTo(Topic.DELAY);
        assertThat(sparks.getFirst().people()).isEqualTo(10);
        assertThat(sparks.getFirst().items()).hasSize(10);
    }

    @Test
    void a_segment_that_makes_everybody_speak_of_one_thing_is_no_spark() {
        List<Observation> written = new ArrayList<>(ordinary());
        IntStream.range(0, 40).forEach(i -> written.add(new Observation(
                UUID.randomUUID(), EIGHT.plusSeconds(1_200 + i / 2), "người hỏi " + i, false, Set.of(Topic.MATERNITY))));

        assertThat(Watch.begin().look(written, EIGHT, EIGHT.plusSeconds(1_230)).sparks()).isEmpty();
    }

    @Test
    void a_rumour_is_a_spark_though_nobody_complains() {
        List<Observation> written = new ArrayList<>(ordinary());
        IntStream.range(0, 8).forEach(i -> written.add(new Observation(
                UUID.randomUUID(), EIGHT.plusSeconds(1_200 + i), "người lo " + i, false, Set.of(Topic.FUND_SAFETY))));

        assertThat(Watch.begin().look(written, EIGHT, EIGHT.plusSeconds(1_230)).sparks())
                .extracting(Spark::topic)
                .containsExactly(Topic.FUND_SAFETY);
    }

    @Test
    void a_watch_that_reads_everything_again_knows_what_one_knows_that_went_on() {
        Evening evening = Evening.quiet(4);
        Instant now = evening.start().plusSeconds(1_500);
        Watch went = Watch.begin();
        for (Instant at = evening.start(); !at.isAfter(now); at = at.plus(PACE)) {
            went = went.look(since(evening, at.minus(Watch.RECENT), at), at.minus(Watch.RECENT), at).next();
        }

        Watch again = Watch.begin().look(since(evening, now.minus(Watch.MEMORY), now), now.minus(Watch.MEMORY), now).next();

        assertThat(again).isEqualTo(went);
    }

    @Test
    void an_hour_that_is_read_minute_by_minute_is_known_as_when_it_is_read_at_once() {
        Evening evening = Evening.quiet(6);
        Instant start = evening.start().truncatedTo(ChronoUnit.MINUTES);
        Instant now = start.plus(Duration.ofMinutes(24));
        Watch minutes = Watch.begin();
        for (Instant at = start; at.isBefore(now); at = at.plus(Duration.ofMinutes(1))) {
            Instant until = at.plus(Duration.ofMinutes(1));
            minutes = minutes.look(since(evening, at, until), at, until).next();
        }

        assertThat(minutes).isEqualTo(Watch.begin().look(since(evening, start, now), start, now).next());
    }

    @Test
    void tails_are_those_of_the_textbook() {
        assertThat(Tails.rate(0, 2, 1e9)).isEqualTo(1);
        assertThat(Tails.rate(3, 2, 1e7)).isCloseTo(0.3233, within(1e-3));
        assertThat(Tails.share(1, 1, 1, 3)).isCloseTo(0.25, within(1e-9));
        assertThat(Tails.share(2, 2, 1e6, 3e6)).isCloseTo(0.0625, within(1e-4));
    }

    private static List<Cry> replayed(Evening evening) {
        List<Cry> cries = new ArrayList<>();
        Watch watch = Watch.begin();
        Instant end = evening.start().plusSeconds(evening.minutes() * 60L);
        for (Instant now = evening.start(); !now.isAfter(end); now = now.plus(PACE)) {
            Instant from = now.minus(Watch.RECENT);
            Watch.Look look = watch.look(since(evening, from, now), from, now);
            watch = look.next();
            for (Spark spark : look.sparks()) {
                cries.add(new Cry(now, spark));
            }
        }
        return cries;
    }

    private static List<Observation> since(Evening evening, Instant from, Instant until) {
        List<Observation> all = evening.written();
        return all.subList(place(all, from), place(all, until.plusNanos(1)));
    }

    private static int place(List<Observation> all, Instant at) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).at().isBefore(at)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Twenty minutes in which five people a minute write, one of twenty unhappy. */
    private static List<Observation> ordinary() {
        return IntStream.range(0, 100)
                .mapToObj(i -> new Observation(
                        UUID.randomUUID(), EIGHT.plusSeconds(i * 12L), "khán giả " + i % 60, i % 20 == 0, Set.of()))
                .toList();
    }

    private static Observation complaint(Instant at, String person, Topic topic) {
        return new Observation(UUID.randomUUID(), at, person, true, Set.of(topic));
    }
}
