package vn.lensong.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Timeline.Line;
import vn.lensong.domain.programme.Timeline.Span;
import vn.lensong.domain.script.EndAction;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Timing;

/** What stays true of a show whatever is called in whatever order, sensible or not. */
class AnyCallsTest {

    private static final Instant START = Instant.parse("2026-11-29T13:00:00Z");
    private static final int CALLS = 80;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_segment_is_on_air_one_stands_by_at_most_and_no_times_overlap(long seed) {
        Random random = new Random(seed);
        RunOfShow show = invented(random);
        List<Integer> all = numbers(show);
        Instant now = START.plusSeconds(random.nextInt(600));
        show = show.begun().nextStarted(now);

        for (int i = 0; i < CALLS; i++) {
            now = now.plusSeconds(random.nextInt(120));
            show = called(show, random, now);

            String place = "seed %d, call %d, %s".formatted(seed, i, show);
            assertThat(numbers(show)).as(place).containsExactlyInAnyOrderElementsOf(all);
            assertThat(count(show, SegmentState.LIVE)).as(place).isOne();
            assertThat(count(show, SegmentState.STANDBY)).as(place).isLessThanOrEqualTo(1);
            apart(show.timeline(START, Timeline.Phase.ON_AIR, now), place);
        }
    }

    /** What is refused changes nothing. */
    private static RunOfShow called(RunOfShow show, Random random, Instant now) {
        int no = 1 + random.nextInt(show.segments().size());
        try {
            return switch (random.nextInt(9)) {
                case 0 -> show.called(no);
                case 1 -> show.nextCalled();
                case 2 -> show.went(no, now);
                case 3 -> show.nextStarted(now);
                case 4 -> show.skipped(no, "hết giờ");
                case 5 -> show.setBack(no);
                case 6 -> show.held(no, now);
                case 7 -> show.released(no, now);
                default -> show.inserted(no);
            };
        } catch (Refusal refused) {
            return show;
        }
    }

    /** Who calls out of order airs out of order: but nothing while something else is, or is expected to be, on air. */
    private static void apart(Timeline timeline, String place) {
        Instant before = Instant.MIN;
        List<Span> spans = timeline.lines().stream()
                .map(Line::expected)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Span::start).thenComparing(Span::end))
                .toList();
        for (Span span : spans) {
            assertThat(span.start()).as(place).isAfterOrEqualTo(before);
            before = span.end();
        }
        for (Line line : timeline.lines()) {
            if (line.dueAt() != null && line.startedAt() != null) {
                assertThat(line.dueAt()).as(place).isAfterOrEqualTo(line.startedAt());
            }
        }
    }

    private static RunOfShow invented(Random random) {
        List<Segment> segments = new ArrayList<>();
        int count = 3 + random.nextInt(8);
        for (int no = 1; no <= count; no++) {
            SegmentType type = no == 1 || random.nextInt(4) > 0 ? SegmentType.POLICY : SegmentType.CONTINGENCY;
            Timing timing = new Timing(
                    null,
                    1 + random.nextInt(600),
                    SegmentLock.values()[random.nextInt(3)],
                    random.nextInt(4) > 0,
                    60,
                    15,
                    EndAction.values()[random.nextInt(2)]);
            segments.add(Segment.from(Segments.planned(no, type, random.nextBoolean(), timing)));
        }
        return new RunOfShow(segments);
    }

    private static List<Integer> numbers(RunOfShow show) {
        return show.segments().stream().map(Segment::no).toList();
    }

    private static long count(RunOfShow show, SegmentState state) {
        return show.segments().stream().filter(segment -> segment.airing().state() == state).count();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }
}
