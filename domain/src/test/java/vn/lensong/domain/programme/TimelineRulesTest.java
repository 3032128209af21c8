package vn.lensong.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.domain.programme.Timeline.Line;
import vn.lensong.domain.programme.Timeline.Part;
import vn.lensong.domain.programme.Timeline.Span;
import vn.lensong.domain.script.SegmentLock;

/** What is true of the times of any show whatsoever. */
class TimelineRulesTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void segments_keep_their_order_and_never_overlap(long seed) {
        InventedShow show = InventedShow.any(new Random(seed));

        List<Span> expected = spans(show.timeline());

        for (int i = 1; i < expected.size(); i++) {
            assertThat(expected.get(i).start())
                    .as("seed %d, %s", seed, show)
                    .isAfterOrEqualTo(expected.get(i - 1).end());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_planned_end_that_is_locked_is_kept_as_long_as_there_is_time(long seed) {
        InventedShow show = InventedShow.any(new Random(seed));
        Timeline timeline = show.timeline();

        for (Part part : show.parts()) {
            Line line = timeline.line(part.no());
            if (part.timing().lock() == SegmentLock.END && toCome(part, line)) {
                Instant end = Objects.requireNonNull(line.planned()).end();
                Span span = Objects.requireNonNull(line.expected());
                assertThat(span.end())
                        .as("seed %d, segment %d", seed, part.no())
                        .isEqualTo(Timeline.later(span.start(), end));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_planned_start_that_is_locked_is_kept_unless_something_runs_into_it(long seed) {
        InventedShow show = InventedShow.any(new Random(seed));
        Timeline timeline = show.timeline();

        Instant before = show.startsAt().minusSeconds(10_000);
        for (Part part : show.parts()) {
            Line line = timeline.line(part.no());
            if (part.timing().lock() == SegmentLock.START && toCome(part, line)) {
                Instant start = Objects.requireNonNull(line.planned()).start();
                assertThat(Objects.requireNonNull(line.expected()).start())
                        .as("seed %d, segment %d", seed, part.no())
                        .isEqualTo(Timeline.later(start, before));
            }
            before = line.expected() == null ? before : line.expected().end();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_show_is_as_late_at_its_end_as_its_start_and_its_overruns_make_it(long seed) {
        InventedShow show = InventedShow.plain(new Random(seed));
        Timeline timeline = show.timeline();

        Duration late = Duration.between(show.startsAt(), spans(timeline).getFirst().start());
        for (Line line : timeline.lines()) {
            late = late.plus(Objects.requireNonNull(line.expected()).length())
                    .minus(Objects.requireNonNull(line.planned()).length());
        }

        assertThat(Duration.between(timeline.plannedEnd(), timeline.expectedEnd()))
                .as("seed %d", seed)
                .isEqualTo(late)
                .isEqualTo(timeline.drift());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_show_that_runs_as_expected_changes_no_expectation(long seed) {
        InventedShow show = InventedShow.any(new Random(seed));
        Timeline timeline = show.timeline();

        InventedShow asExpected = handedOver(show, timeline);

        assertThat(spans(asExpected.timeline())).as("seed %d", seed).isEqualTo(spans(timeline));
        assertThat(show.timeline()).isEqualTo(timeline);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void waiting_makes_nothing_earlier(long seed) {
        Random random = new Random(seed);
        InventedShow show = InventedShow.any(random);
        Timeline timeline = show.timeline();

        Timeline later = show.timeline(show.now().plusSeconds(1 + random.nextInt(1200)));

        for (Line line : timeline.lines()) {
            Span was = line.expected();
            Span is = later.line(line.no()).expected();
            assertThat(is == null).as("seed %d, segment %d", seed, line.no()).isEqualTo(was == null);
            if (was != null && is != null) {
                assertThat(is.start()).as("seed %d, segment %d", seed, line.no()).isAfterOrEqualTo(was.start());
                assertThat(is.end()).as("seed %d, segment %d", seed, line.no()).isAfterOrEqualTo(was.end());
            }
        }
        assertThat(later.drift()).as("seed %d", seed).isGreaterThanOrEqualTo(timeline.drift());
    }

    /** The same show at the moment when what is on air ends as expected and the next takes over. */
    private static InventedShow handedOver(InventedShow show, Timeline timeline) {
        List<Part> parts = new ArrayList<>();
        Instant now = null;
        boolean taken = false;
        for (Part part : show.parts()) {
            Span span = timeline.line(part.no()).expected();
            if (part.state() == SegmentState.LIVE && span != null) {
                now = span.end();
                parts.add(ran(part, SegmentState.DONE, span.start(), now));
            } else if (now != null && !taken && span != null && span.start().equals(now)) {
                taken = true;
                parts.add(ran(part, SegmentState.LIVE, now, null));
            } else {
                parts.add(part);
            }
        }
        return new InventedShow(show.startsAt(), parts, Objects.requireNonNull(now));
    }

    private static Part ran(
            Part part, SegmentState state, Instant from, @Nullable Instant to) {
        return new Part(
                part.no(), part.planned(), false, part.timing(), state, from, to, null, Duration.ZERO);
    }

    private static boolean toCome(Part part, Line line) {
        return (part.state() == SegmentState.READY || part.state() == SegmentState.STANDBY)
                && line.planned() != null
                && line.expected() != null;
    }

    private static List<Span> spans(Timeline timeline) {
        return timeline.lines().stream().map(Line::expected).filter(Objects::nonNull).toList();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }
}
