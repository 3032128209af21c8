package vn.lensong.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.CommentCalls;
import vn.lensong.domain.intake.Arrival;

/** However a list of comments is paged, every comment of it is met, and nothing turns in circles. */
class CommentWalkTest {

    private static final Instant EVENING = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void every_page_is_read_empty_ones_too() {
        Pages pages = new Pages(10, 2);
        pages.emptyPages = 3;

        assertThat(walked(pages, null)).containsExactlyElementsOf(pages.all());
    }

    @Test
    void a_cursor_that_repeats_once_loses_nothing() {
        Pages pages = new Pages(10, 2);
        pages.repeats = 1;

        assertThat(walked(pages, null)).containsExactlyElementsOf(pages.all());
    }

    @Test
    void a_cursor_that_died_once_loses_nothing() {
        Pages pages = new Pages(10, 2);
        pages.deaths = 1;

        assertThat(walked(pages, null)).containsExactlyElementsOf(pages.all());
    }

    @Test
    void a_list_that_always_ends_at_some_depth_is_read_in_stretches() {
        // Twenty comments are nine and a half minutes: more than what is read again.
        Pages pages = new Pages(100, 2);
        pages.deepest = 20;

        assertThat(walked(pages, null)).containsExactlyElementsOf(pages.all());
    }

    @Test
    void a_list_that_always_repeats_is_read_in_stretches_too() {
        Pages pages = new Pages(10, 4);
        pages.repeats = Integer.MAX_VALUE;

        assertThat(walked(pages, null)).containsExactlyElementsOf(pages.all());
    }

    @Test
    void a_second_in_which_many_wrote_is_passed_though_its_list_often_breaks() {
        Pages pages = new Pages(100, 10, 0);
        pages.deaths = 7;

        assertThat(walked(pages, null)).containsExactlyElementsOf(pages.all());
    }

    @Test
    void a_list_that_never_gets_further_is_given_up_after_few_calls() {
        Pages pages = new Pages(10, 2, 0);
        pages.repeats = Integer.MAX_VALUE;

        assertThatThrownBy(() -> walked(pages, EVENING.minusSeconds(60)))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.UNREACHABLE));
        assertThat(pages.asked).isLessThan(25);
    }

    @Test
    void a_refusal_without_a_cursor_is_no_matter_of_cursors() {
        Pages pages = new Pages(1, 2);
        pages.refused = true;

        assertThatThrownBy(() -> walked(pages, null))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.REJECTED));
        assertThat(pages.asked).isEqualTo(1);
    }

    private static Set<String> walked(Pages pages, @Nullable Instant since) {
        Set<String> met = new LinkedHashSet<>();
        new CommentWalk(pages, "1001", "2210", Arrival.Source.SWEEP, page -> page.arrivals()
                        .forEach(arrival -> met.add(arrival.externalId())))
                .walk(since);
        return met;
    }

    /** A list of comments half a minute apart that misbehaves as told. */
    private static final class Pages implements CommentCalls {

        private final List<Arrival> written;
        private final int size;
        private int emptyPages;
        private int repeats;
        private int deaths;
        private int deepest = Integer.MAX_VALUE;
        private boolean refused;
        private int asked;

        Pages(int comments, int size) {
            this(comments, size, 30);
        }

        Pages(int comments, int size, int secondsApart) {
            this.written = IntStream.range(0, comments)
                    .mapToObj(number -> arrival(number, EVENING.plusSeconds((long) secondsApart * number)))
                    .toList();
            this.size = size;
        }

        List<String> all() {
            return written.stream().map(Arrival::externalId).toList();
        }

        @Override
        public CommentPage page(
                String pageId,
                String broadcastId,
                @Nullable Instant since,
                @Nullable String cursor,
                Arrival.Source source) {
            asked++;
            List<Arrival> wanted = written.stream()
                    .filter(arrival -> since == null || !arrival.happenedAt().isBefore(since))
                    .toList();
            int from = cursor == null ? 0 : Integer.parseInt(cursor.replaceFirst("~.*", ""));
            if (refused || cursor != null && (from >= deepest || deaths-- > 0)) {
                throw new OutsideFailure(OutsideFailure.Kind.REJECTED, "cursor");
            }
            if (emptyPages > 0) {
                return page(List.of(), from + "~" + emptyPages--);
            }
            int to = Math.min(wanted.size(), from + size);
            List<Arrival> shown = new ArrayList<>(wanted.subList(from, to));
            if (cursor != null && repeats > 0) {
                repeats--;
                return page(shown, cursor);
            }
            return page(shown, to < wanted.size() ? String.valueOf(to) : null);
        }

        private static CommentPage page(List<Arrival> arrivals, @Nullable String next) {
            return new CommentPage(arrivals, List.of(), next, null, Duration.ZERO);
        }

        private static Arrival arrival(int number, Instant at) {
            return new Arrival(
                    "memory",
                    "1001",
                    "c" + number,
                    "c" + number,
                    Arrival.Change.ADDED,
                    Arrival.Source.SWEEP,
                    "2210",
                    null,
                    null,
                    "câu " + number,
                    at,
                    at,
                    "{}");
        }

        @Override
        public String reply(String pageId, String address, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable String findReply(String pageId, String address, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void hide(String pageId, String address) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unhide(String pageId, String address) {
            throw new UnsupportedOperationException();
        }
    }
}
