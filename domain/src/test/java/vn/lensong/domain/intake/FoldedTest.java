package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.intake.Arrival.Change;
import vn.lensong.domain.intake.Arrival.Source;

class FoldedTest {

    private static final Instant WRITTEN = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void a_removal_wins_even_when_it_comes_first() {
        Folded folded = Folded.of(List.of(arrival(Change.REMOVED, 9, null), arrival(Change.ADDED, 0, "Xin hỏi")));

        assertThat(folded.removed()).isTrue();
        assertThat(folded.text()).isEqualTo("Xin hỏi");
    }

    @Test
    void the_newest_wording_counts() {
        Folded folded = Folded.of(List.of(arrival(Change.EDITED, 5, "sau"), arrival(Change.ADDED, 0, "trước")));

        assertThat(folded.text()).isEqualTo("sau");
        assertThat(folded.edited()).isTrue();
    }

    @Test
    void a_wording_that_is_written_again_is_the_newest_again() {
        Folded folded = Folded.of(List.of(
                arrival(Change.ADDED, 0, "a"), arrival(Change.EDITED, 5, "b"), arrival(Change.EDITED, 9, "a")));

        assertThat(folded.text()).isEqualTo("a");
    }

    @Test
    void a_late_poll_does_not_bring_old_words_back() {
        Folded folded = Folded.of(
                List.of(arrival(Change.ADDED, 0, "cũ"), arrival(Change.EDITED, 5, "mới"), sight(20, "cũ")));

        assertThat(folded.text()).isEqualTo("mới");
    }

    @Test
    void a_poll_heals_an_edit_nobody_told_us_of() {
        Folded folded = Folded.of(List.of(arrival(Change.ADDED, 0, "cũ"), sight(20, "mới")));

        assertThat(folded.text()).isEqualTo("mới");
    }

    @Test
    void the_latest_hiding_or_showing_counts() {
        Folded folded = Folded.of(List.of(
                arrival(Change.UNHIDDEN, 8, null), arrival(Change.ADDED, 0, "x"), arrival(Change.HIDDEN, 4, null)));

        assertThat(folded.hidden()).isFalse();
    }

    @Test
    void a_comment_was_written_when_it_was_added() {
        Folded folded = Folded.of(List.of(arrival(Change.REMOVED, 9, null), arrival(Change.ADDED, 3, "x")));

        assertThat(folded.writtenAt()).isEqualTo(WRITTEN.plusSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void every_order_of_arrival_gives_the_same_state(long seed) {
        Random random = new Random(seed);
        List<Arrival> arrivals = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Change change = Change.values()[random.nextInt(Change.values().length)];
            boolean told = change == Change.ADDED || change == Change.EDITED;
            arrivals.add(
                    told && random.nextBoolean()
                            ? sight(random.nextInt(10), "lời " + random.nextInt(3))
                            : arrival(change, random.nextInt(10), told ? "lời " + random.nextInt(3) : null));
        }
        Folded expected = Folded.of(arrivals);

        List<List<Arrival>> orders = Permutations.of(arrivals);

        assertThat(orders).hasSize(5_040);
        for (List<Arrival> order : orders) {
            assertThat(Folded.of(order)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    private static Arrival arrival(Change change, int second, @Nullable String text) {
        return arrival(change, Source.WEBHOOK, second, second, text);
    }

    private static Arrival sight(int observed, String text) {
        return arrival(Change.ADDED, Source.POLL, 0, observed, text);
    }

    private static Arrival arrival(Change change, Source source, int second, int observed, @Nullable String text) {
        return new Arrival(
                "facebook",
                "1001",
                "3001",
                "2001_3001",
                change,
                source,
                "1001_2001",
                null,
                new Arrival.Author("9001", "Nguyễn Thị Lan"),
                text,
                WRITTEN.plusSeconds(second),
                WRITTEN.plusSeconds(observed),
                "{}");
    }
}
