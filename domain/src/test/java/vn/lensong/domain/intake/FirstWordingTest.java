package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What was first written counts, whatever it was changed to and in whatever order it reached us. */
class FirstWordingTest {

    private static final Instant EIGHT = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void a_later_edit_changes_nothing() {
        FirstWording first = of(
                arrival(Arrival.Change.EDITED, Arrival.Source.WEBHOOK, "A", 30),
                arrival(Arrival.Change.ADDED, Arrival.Source.WEBHOOK, "B", 1));

        assertThat(first).isEqualTo(new FirstWording("B", true));
    }

    @Test
    void the_news_that_it_was_written_says_more_than_what_a_poll_saw_earlier() {
        FirstWording first = of(
                arrival(Arrival.Change.ADDED, Arrival.Source.POLL, "A", 5),
                arrival(Arrival.Change.ADDED, Arrival.Source.WEBHOOK, "B", 1));

        assertThat(first).isEqualTo(new FirstWording("B", true));
    }

    @Test
    void where_only_an_edit_is_known_the_words_are_not_the_first() {
        assertThat(of(arrival(Arrival.Change.EDITED, Arrival.Source.WEBHOOK, "A", 30)).original()).isFalse();
        assertThat(FirstWording.of(List.of(arrival(Arrival.Change.REMOVED, Arrival.Source.WEBHOOK, null, 3)))).isNull();
    }

    @Test
    void the_order_of_arrival_makes_no_difference() {
        long seed = 20_261_130;
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>(List.of(
                arrival(Arrival.Change.ADDED, Arrival.Source.POLL, "A", 9),
                arrival(Arrival.Change.ADDED, Arrival.Source.SWEEP, "C", 60),
                arrival(Arrival.Change.EDITED, Arrival.Source.WEBHOOK, "C", 40),
                arrival(Arrival.Change.HIDDEN, Arrival.Source.OWN, null, 41)));
        for (int i = 0; i < 24; i++) {
            Collections.shuffle(arrivals, random);
            assertThat(FirstWording.of(arrivals)).as("seed %d", seed).isEqualTo(new FirstWording("A", true));
        }
    }

    private static FirstWording of(Arrival... arrivals) {
        return Objects.requireNonNull(FirstWording.of(List.of(arrivals)));
    }

    private static Arrival arrival(Arrival.Change change, Arrival.Source source, @org.jspecify.annotations.Nullable String text, int second) {
        return new Arrival(
                "facebook", "1001", "8001", "7001_8001", change, source, "7001", null, null, text,
                EIGHT.plusSeconds(source == Arrival.Source.POLL || source == Arrival.Source.SWEEP ? 1 : second),
                EIGHT.plusSeconds(second), "{}");
    }
}
