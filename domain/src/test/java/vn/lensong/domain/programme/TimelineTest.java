package vn.lensong.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.programme.Timeline.Phase;
import vn.lensong.domain.programme.Timeline.Span;
import vn.lensong.domain.script.SegmentLock;

class TimelineTest {

    private static final Instant START = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void a_plan_puts_each_segment_behind_the_one_before() {
        Timeline timeline = before(START.minusSeconds(600), Parts.of(1, 60), Parts.of(2, 30));

        assertThat(timeline.line(1).planned()).isEqualTo(span(0, 60));
        assertThat(timeline.line(2).planned()).isEqualTo(span(60, 90));
        assertThat(timeline.line(2).expected()).isEqualTo(span(60, 90));
    }

    @Test
    void a_countdown_ends_where_the_show_begins() {
        Timeline timeline = before(START.minusSeconds(600), Parts.of(1, 300).countdown(), Parts.of(2, 60));

        assertThat(timeline.line(1).planned()).isEqualTo(span(-300, 0));
        assertThat(timeline.line(2).planned()).isEqualTo(span(0, 60));
    }

    @Test
    void a_countdown_goes_on_until_the_show_is_on_air_and_the_show_is_late_by_it() {
        Timeline timeline = before(START.plusSeconds(20), Parts.of(1, 300).countdown(), Parts.of(2, 60));

        assertThat(timeline.line(1).expected()).isEqualTo(span(-300, 20));
        assertThat(timeline.line(2).expected()).isEqualTo(span(20, 80));
        assertThat(timeline.drift()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_late_start_shifts_the_linked_ones_behind() {
        Timeline timeline = onAir(at(50), Parts.of(1, 60).live(at(40)), Parts.of(2, 60), Parts.of(3, 60));

        assertThat(timeline.line(1).expected()).isEqualTo(span(40, 100));
        assertThat(timeline.line(2).expected()).isEqualTo(span(100, 160));
        assertThat(timeline.line(3).expected()).isEqualTo(span(160, 220));
        assertThat(timeline.drift()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void a_segment_locked_at_its_start_waits_for_its_time() {
        Timeline timeline = onAir(
                at(30),
                Parts.of(1, 60).done(at(0), at(30)),
                Parts.of(2, 60).lock(SegmentLock.START).offset(120),
                Parts.of(3, 60));

        assertThat(timeline.line(2).expected()).isEqualTo(span(120, 180));
        assertThat(timeline.line(3).expected()).isEqualTo(span(180, 240));
    }

    @Test
    void a_segment_locked_at_its_start_gives_way_to_what_runs_into_it() {
        Timeline timeline = onAir(
                at(150), Parts.of(1, 60).live(at(0)), Parts.of(2, 60).lock(SegmentLock.START).offset(120));

        assertThat(timeline.line(2).expected()).isEqualTo(span(150, 210));
    }

    @Test
    void a_segment_that_is_not_linked_keeps_its_planned_start_while_it_can() {
        Timeline timeline = onAir(at(20), Parts.of(1, 60).live(at(10)), Parts.of(2, 60).offset(100).unlinked());

        assertThat(timeline.line(2).expected()).isEqualTo(span(100, 160));
    }

    @Test
    void a_segment_locked_at_its_end_shortens_when_it_starts_late() {
        Timeline timeline = onAir(
                at(90), Parts.of(1, 60).live(at(30)), Parts.of(2, 60).lock(SegmentLock.END), Parts.of(3, 60));

        assertThat(timeline.line(2).expected()).isEqualTo(span(90, 120));
        assertThat(timeline.line(3).expected()).isEqualTo(span(120, 180));
        assertThat(timeline.drift()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_segment_locked_at_its_end_is_never_shorter_than_nothing() {
        Timeline timeline =
                onAir(at(200), Parts.of(1, 60).live(at(0)), Parts.of(2, 60).lock(SegmentLock.END), Parts.of(3, 60));

        assertThat(timeline.line(2).expected()).isEqualTo(span(200, 200));
        assertThat(timeline.line(3).expected()).isEqualTo(span(200, 260));
    }

    @Test
    void a_segment_locked_at_its_end_is_due_at_its_planned_end_once_on_air() {
        Timeline timeline = onAir(at(95), Parts.of(1, 60).done(at(0), at(90)), Parts.of(2, 60)
                .lock(SegmentLock.END)
                .live(at(90)));

        assertThat(timeline.line(2).dueAt()).isEqualTo(at(120));
        assertThat(timeline.drift()).isZero();
    }

    @Test
    void a_segment_on_air_past_its_time_pushes_what_follows_as_time_passes() {
        Parts overrun = Parts.of(1, 60).live(at(0));

        assertThat(onAir(at(75), overrun, Parts.of(2, 60)).line(2).expected()).isEqualTo(span(75, 135));
        assertThat(onAir(at(76), overrun, Parts.of(2, 60)).line(2).expected()).isEqualTo(span(76, 136));
    }

    @Test
    void a_held_clock_does_not_run_and_pushes_what_follows() {
        Parts held = Parts.of(1, 60).live(at(0)).heldSince(at(20));

        assertThat(onAir(at(20), held, Parts.of(2, 60)).line(1).dueAt()).isEqualTo(at(60));
        assertThat(onAir(at(50), held, Parts.of(2, 60)).line(1).dueAt()).isEqualTo(at(90));
        assertThat(onAir(at(50), held, Parts.of(2, 60)).line(2).expected()).isEqualTo(span(90, 150));
    }

    @Test
    void a_skipped_segment_takes_no_time() {
        Timeline timeline = onAir(at(10), Parts.of(1, 60).live(at(0)), Parts.of(2, 60).skipped(), Parts.of(3, 60));

        assertThat(timeline.line(2).expected()).isNull();
        assertThat(timeline.line(3).planned()).isEqualTo(span(120, 180));
        assertThat(timeline.line(3).expected()).isEqualTo(span(60, 120));
    }

    @Test
    void an_inserted_contingency_takes_its_time_and_pushes_what_follows() {
        Timeline timeline = onAir(at(10), Parts.of(1, 60).live(at(0)), Parts.of(9, 30).inserted(), Parts.of(2, 60));

        assertThat(timeline.line(9).planned()).isNull();
        assertThat(timeline.line(9).expected()).isEqualTo(span(60, 90));
        assertThat(timeline.line(2).expected()).isEqualTo(span(90, 150));
        assertThat(timeline.expectedEnd()).isEqualTo(at(150));
        assertThat(timeline.plannedEnd()).isEqualTo(at(120));
    }

    @Test
    void what_the_show_has_gone_past_is_not_expected_any_more() {
        Timeline timeline = onAir(at(10), Parts.of(1, 60), Parts.of(2, 60).live(at(0)), Parts.of(3, 60));

        assertThat(timeline.line(1).expected()).isNull();
        assertThat(timeline.line(3).expected()).isEqualTo(span(60, 120));
    }

    @Test
    void what_was_set_back_and_called_again_comes_next() {
        Timeline timeline =
                onAir(at(10), Parts.of(1, 60).standby(), Parts.of(2, 60).live(at(0)), Parts.of(3, 60));

        assertThat(timeline.line(1).expected()).isEqualTo(span(60, 120));
        assertThat(timeline.line(3).expected()).isEqualTo(span(120, 180));
    }

    @Test
    void a_show_that_is_over_expects_nothing_more() {
        Timeline timeline = Timeline.of(
                START, Phase.OVER, Parts.list(Parts.of(1, 60).done(at(0), at(70)), Parts.of(2, 60)), at(500));

        assertThat(timeline.line(1).expected()).isEqualTo(span(0, 70));
        assertThat(timeline.line(2).expected()).isNull();
        assertThat(timeline.drift()).isEqualTo(Duration.ofSeconds(10));
        assertThat(timeline.expectedEnd()).isEqualTo(at(70));
    }

    private static Timeline before(Instant now, Parts... parts) {
        return Timeline.of(START, Phase.BEFORE, Parts.list(parts), now);
    }

    private static Timeline onAir(Instant now, Parts... parts) {
        return Timeline.of(START, Phase.ON_AIR, Parts.list(parts), now);
    }

    private static Span span(int from, int to) {
        return new Span(at(from), at(to));
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
