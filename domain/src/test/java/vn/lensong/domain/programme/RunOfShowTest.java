package vn.lensong.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;
import vn.lensong.domain.script.EndAction;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Timing;

/** Countdown 1, opening 2, policy 3 (may be left out), closing 4, contingency 5; a minute each. */
class RunOfShowTest {

    private static final Instant START = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void a_segment_goes_on_air_in_two_steps() {
        RunOfShow called = onAir().called(3);

        assertThat(state(called, 3)).isEqualTo(SegmentState.STANDBY);
        assertThat(state(called, 2)).isEqualTo(SegmentState.LIVE);
        RunOfShow went = called.went(3, at(60));
        assertThat(state(went, 3)).isEqualTo(SegmentState.LIVE);
        assertThat(went.segment(2).airing().endedAt()).isEqualTo(at(60));
    }

    @Test
    void a_segment_that_was_not_called_does_not_go_on_air() {
        assertThat(Refused.code(() -> onAir().went(3, at(60)))).isEqualTo("segment.not-ready");
    }

    @Test
    void one_segment_stands_by_at_most() {
        RunOfShow called = onAir().called(3).called(4);

        assertThat(state(called, 3)).isEqualTo(SegmentState.READY);
        assertThat(state(called, 4)).isEqualTo(SegmentState.STANDBY);
    }

    @Test
    void calling_the_one_that_stands_by_changes_nothing() {
        RunOfShow called = onAir().called(3);

        assertThat(called.called(3)).isEqualTo(called);
    }

    @Test
    void next_calls_the_one_behind() {
        assertThat(state(onAir().nextCalled(), 3)).isEqualTo(SegmentState.STANDBY);
    }

    @Test
    void next_passes_by_what_is_skipped() {
        assertThat(state(onAir().skipped(3, "").nextCalled(), 4)).isEqualTo(SegmentState.STANDBY);
    }

    @Test
    void a_mandatory_segment_is_skipped_with_a_reason_only() {
        Refusal refusal = Refused.by(() -> onAir().skipped(4, " "));

        assertThat(refusal.code()).isEqualTo("segment.reason-missing");
        assertThat(refusal.details()).containsEntry("segment", "Phân đoạn 4");
        assertThat(onAir().skipped(4, "Hết giờ").segment(4).airing().skipReason()).isEqualTo("Hết giờ");
    }

    @Test
    void what_is_on_air_is_not_skipped() {
        assertThat(Refused.code(() -> onAir().skipped(2, "Lỗi"))).isEqualTo("programme.segment-on-air");
    }

    @Test
    void a_segment_set_back_waits_again_and_keeps_its_times() {
        RunOfShow back = onAir().called(3).went(3, at(60)).setBack(2);

        assertThat(state(back, 2)).isEqualTo(SegmentState.READY);
        assertThat(back.segment(2).airing().earlier()).containsExactly(new Airing.Run(at(0), at(60)));
    }

    @Test
    void going_back_gives_what_is_left_another_turn() {
        RunOfShow back = onAir().called(3).went(3, at(60)).setBack(2).called(2).went(2, at(70));

        assertThat(state(back, 2)).isEqualTo(SegmentState.LIVE);
        assertThat(state(back, 3)).isEqualTo(SegmentState.READY);
        assertThat(back.next()).map(Segment::no).contains(3);
        assertThat(back.segment(3).airing().earlier()).containsExactly(new Airing.Run(at(60), at(70)));
    }

    @Test
    void a_skipped_segment_can_be_set_back() {
        assertThat(state(onAir().skipped(3, "").setBack(3), 3)).isEqualTo(SegmentState.READY);
    }

    @Test
    void a_segment_that_waits_is_not_set_back() {
        assertThat(Refused.code(() -> onAir().setBack(3))).isEqualTo("segment.state");
    }

    @Test
    void a_clock_is_held_and_released_and_the_time_between_is_not_counted() {
        RunOfShow released = onAir().held(2, at(10)).released(2, at(25));

        assertThat(released.segment(2).airing().heldMillis()).isEqualTo(15_000);
        assertThat(timeline(released, at(30)).line(2).dueAt()).isEqualTo(at(75));
    }

    @Test
    void a_clock_is_held_once_and_on_air_only() {
        assertThat(Refused.code(() -> onAir().held(2, at(10)).held(2, at(11)))).isEqualTo("segment.held");
        assertThat(Refused.code(() -> onAir().released(2, at(11)))).isEqualTo("segment.not-held");
        assertThat(Refused.code(() -> onAir().held(3, at(11)))).isEqualTo("segment.not-on-air");
    }

    @Test
    void a_contingency_is_put_behind_what_is_on_air_and_is_next() {
        RunOfShow inserted = onAir().inserted(5);

        assertThat(inserted.segments()).extracting(Segment::no).containsExactly(1, 2, 5, 3, 4);
        assertThat(inserted.next()).map(Segment::no).contains(5);
    }

    @Test
    void a_contingency_can_go_on_air_at_once_and_the_show_goes_on_behind_it() {
        RunOfShow inserted = onAir().started(5, at(20));

        assertThat(state(inserted, 5)).isEqualTo(SegmentState.LIVE);
        assertThat(state(inserted, 2)).isEqualTo(SegmentState.DONE);
        assertThat(inserted.next()).map(Segment::no).contains(3);
    }

    @Test
    void a_contingency_can_be_inserted_again_and_both_times_are_kept() {
        RunOfShow twice = onAir().started(5, at(20)).nextStarted(at(40)).inserted(5).nextStarted(at(50));

        assertThat(twice.segments()).extracting(Segment::no).containsExactly(1, 2, 3, 5, 4);
        assertThat(twice.segment(5).airing().earlier()).containsExactly(new Airing.Run(at(20), at(40)));
    }

    @Test
    void a_contingency_that_waits_aside_is_neither_called_nor_next() {
        assertThat(Refused.code(() -> onAir().called(5))).isEqualTo("segment.aside");
        assertThat(onAir().skipped(3, "").skipped(4, "Lỗi").next()).isEmpty();
    }

    @Test
    void only_a_contingency_is_inserted() {
        assertThat(Refused.code(() -> onAir().inserted(3))).isEqualTo("segment.not-contingency");
    }

    @Test
    void a_segment_that_ends_by_itself_does_so_when_its_time_is_up() {
        assertThat(endingByItself().goesOnAt(START, at(10))).isEqualTo(at(60));
    }

    @Test
    void a_held_segment_does_not_end_by_itself() {
        assertThat(endingByItself().held(1, at(10)).goesOnAt(START, at(20))).isNull();
        assertThat(endingByItself().held(1, at(10)).released(1, at(40)).goesOnAt(START, at(50)))
                .isEqualTo(at(90));
    }

    @Test
    void the_last_segment_does_not_end_by_itself() {
        assertThat(endingByItself().nextStarted(at(60)).goesOnAt(START, at(61))).isNull();
    }

    @Test
    void an_ordinary_segment_waits_for_somebody() {
        assertThat(onAir().goesOnAt(START, at(10))).isNull();
    }

    @Test
    void a_segment_to_come_tells_something_else_and_names_who_tells_it() {
        RunOfShow filled = onAir().filled(3, "Tôi đóng đủ hai mươi năm.", "Cô Sáu");

        assertThat(filled.segment(3).plan().script()).isEqualTo("Tôi đóng đủ hai mươi năm.");
        assertThat(filled.segment(3).plan().staging().speakers()).contains("Cô Sáu");
    }

    @Test
    void an_emptied_segment_tells_nothing_also_on_air_until_it_is_filled_again() {
        RunOfShow filled = onAir().filled(2, "Cô Sáu kể.", "Cô Sáu").emptied(2, "Cô Sáu", at(30));

        assertThat(filled.segment(2).plan().script()).isEmpty();
        assertThat(filled.segment(2).plan().staging().speakers()).isEmpty();
        assertThat(filled.segment(2).emptiedAt()).isEqualTo(at(30));
        assertThat(state(filled, 2)).isEqualTo(SegmentState.LIVE);
        assertThat(filled.filled(2, "Chuyện khác.", "Bác Tư").segment(2).emptiedAt()).isNull();
    }

    @Test
    void what_was_told_on_air_stays() {
        RunOfShow over = onAir().called(3).went(3, at(60));

        assertThat(Refused.code(() -> over.emptied(2, "Cô Sáu", at(70)))).isEqualTo("segment.state");
        assertThat(Refused.code(() -> over.filled(2, "Chuyện khác.", "Bác Tư"))).isEqualTo("segment.state");
    }

    private static RunOfShow onAir() {
        List<Segment> segments = IntStream.rangeClosed(1, 5)
                .mapToObj(no -> Segment.from(Segments.planned(no, type(no), no != 3, Timing.of(60))))
                .toList();
        return new RunOfShow(segments).begun().nextStarted(START);
    }

    private static RunOfShow endingByItself() {
        Timing timing = new Timing(null, 60, SegmentLock.DURATION, true, 60, 15, EndAction.NEXT);
        List<Segment> segments = IntStream.rangeClosed(1, 2)
                .mapToObj(no -> Segment.from(Segments.planned(no, SegmentType.POLICY, true, timing)))
                .toList();
        return new RunOfShow(segments).nextStarted(START);
    }

    private static SegmentType type(int no) {
        return List.of(
                        SegmentType.COUNTDOWN,
                        SegmentType.OPENING,
                        SegmentType.POLICY,
                        SegmentType.CLOSING,
                        SegmentType.CONTINGENCY)
                .get(no - 1);
    }

    private static Timeline timeline(RunOfShow show, Instant now) {
        return show.timeline(START, Timeline.Phase.ON_AIR, now);
    }

    private static SegmentState state(RunOfShow show, int no) {
        return show.segment(no).airing().state();
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
