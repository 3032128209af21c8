package vn.lensong.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;
import vn.lensong.domain.script.Scripts;

class ProgrammeTest {

    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final Instant START = NOW.plus(Duration.ofHours(1));
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_programme_keeps_the_segments_of_its_script() {
        assertThat(planned().segments()).extracting(Segment::no).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void a_programme_is_made_from_an_approved_script_only() {
        assertThat(Refused.code(() -> Programme.plan(
                        new UUID(0, 1),
                        Scope.province("31"),
                        Scripts.draft(),
                        "Chủ nhật",
                        new UUID(0, 2),
                        START,
                        new UUID(0, 3),
                        List.of(),
                        NOW)))
                .isEqualTo("script.not-approved");
    }

    @Test
    void a_start_in_the_past_is_refused() {
        assertThat(Refused.code(() -> planned(NOW.minusSeconds(1), List.of()))).isEqualTo("programme.past-start");
    }

    @Test
    void an_optional_segment_can_be_left_out() {
        Programme programme = planned(START, List.of(leaveOut(3)));

        assertThat(programme.segments()).extracting(Segment::no).containsExactly(1, 2, 4, 5);
    }

    @Test
    void a_mandatory_segment_cannot_be_left_out_and_the_refusal_says_which() {
        Refusal refusal = Refused.by(() -> planned(START, List.of(leaveOut(2))));

        assertThat(refusal.code()).isEqualTo("programme.mandatory-segment");
        assertThat(refusal.details()).containsEntry("no", 2).containsEntry("segment", "Phân đoạn 2");
    }

    @Test
    void a_segment_the_script_does_not_have_is_refused() {
        assertThat(Refused.code(() -> planned(START, List.of(leaveOut(9))))).isEqualTo("programme.unknown-segment");
    }

    @Test
    void a_segment_can_be_given_another_length() {
        Programme programme = planned(START, List.of(Segment.Adjustment.lasting(3, 90)));

        assertThat(programme.segments().get(2).plan().plannedSeconds()).isEqualTo(90);
    }

    @Test
    void a_programme_is_scheduled_no_further_ahead_than_the_platform_allows() {
        Programme far = planned(NOW.plus(WEEK).plusSeconds(1), List.of());

        assertThat(Refused.code(() -> far.scheduled(WEEK, NOW))).isEqualTo("programme.too-far-ahead");
        assertThat(planned(NOW.plus(WEEK), List.of()).scheduled(WEEK, NOW).status())
                .isEqualTo(Programme.Status.READY);
    }

    @Test
    void a_start_on_the_calendar_can_be_moved_even_after_it_has_passed() {
        Instant late = START.plusSeconds(600);

        Programme moved = planned().scheduled(WEEK, NOW).postponed(late.plusSeconds(3600), WEEK, late);

        assertThat(moved.startsAt()).isEqualTo(late.plusSeconds(3600));
        assertThat(moved.status()).isEqualTo(Programme.Status.READY);
    }

    @Test
    void a_start_is_moved_on_the_calendar_only() {
        Instant later = START.plusSeconds(3600);

        assertThat(Refused.code(() -> planned().postponed(later, WEEK, NOW))).isEqualTo("programme.state");
        assertThat(Refused.code(() -> live().postponed(later, WEEK, NOW))).isEqualTo("programme.state");
    }

    @Test
    void a_start_is_moved_to_another_one_that_lies_ahead_and_not_too_far() {
        Programme ready = planned().scheduled(WEEK, NOW);

        assertThat(Refused.code(() -> ready.postponed(NOW.minusSeconds(1), WEEK, NOW)))
                .isEqualTo("programme.past-start");
        assertThat(Refused.code(() -> ready.postponed(NOW.plus(WEEK).plusSeconds(1), WEEK, NOW)))
                .isEqualTo("programme.too-far-ahead");
        assertThat(Refused.code(() -> ready.postponed(START, WEEK, NOW))).isEqualTo("programme.same-start");
    }

    @Test
    void going_live_starts_the_first_segment_after_the_countdown() {
        assertThat(live().onAirNo()).isEqualTo(2);
        assertThat(live().wentLiveAt()).isEqualTo(NOW);
    }

    @Test
    void a_programme_that_is_not_scheduled_cannot_go_live() {
        assertThat(Refused.code(() -> planned().wentLive(NOW))).isEqualTo("programme.state");
    }

    @Test
    void the_next_segment_ends_the_one_before() {
        Programme next = live().run(show -> show.nextStarted(NOW.plusSeconds(60)));

        assertThat(next.onAirNo()).isEqualTo(3);
        assertThat(next.segments().get(1).airing().endedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void a_contingency_is_never_next() {
        Programme last = next(next(live()));

        assertThat(last.onAirNo()).isEqualTo(4);
        assertThat(Refused.code(() -> next(last))).isEqualTo("programme.last-segment");
    }

    @Test
    void after_a_contingency_the_show_goes_on_where_it_was_left() {
        Programme interrupted = next(live()).run(show -> show.started(5, NOW));

        assertThat(interrupted.run(show -> show.nextStarted(NOW)).onAirNo()).isEqualTo(4);
    }

    @Test
    void a_segment_on_air_is_not_started_again() {
        assertThat(Refused.code(() -> live().run(show -> show.started(2, NOW)))).isEqualTo("programme.segment-on-air");
    }

    @Test
    void ending_the_show_ends_its_segment() {
        Programme ended = live().ended(NOW.plusSeconds(5));

        assertThat(ended.onAirNo()).isNull();
        assertThat(ended.segments().get(1).airing().endedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void a_programme_with_an_open_item_is_not_closed_and_the_refusal_lists_it() {
        OpenItem open = new OpenItem(new UUID(0, 7), "Đóng bao nhiêu?", "WAITING");

        Refusal refusal = Refused.by(() -> live().ended(NOW).closed(List.of(open), 0));

        assertThat(refusal.code()).isEqualTo("programme.open-items");
        assertThat(refusal.details()).containsEntry("items", List.of(open));
    }

    @Test
    void a_programme_is_over_once_it_has_ended_and_not_while_it_is_live() {
        assertThat(Refused.code(() -> live().requireOver())).isEqualTo("programme.state");
        assertThatNoException().isThrownBy(() -> live().ended(NOW).requireOver());
        assertThatNoException().isThrownBy(() -> live().ended(NOW).closed(List.of(), 0).requireOver());
    }

    @Test
    void a_programme_is_not_closed_while_something_waits_that_could_not_be_read() {
        Refusal refusal = Refused.by(() -> live().ended(NOW).closed(List.of(), 2));

        assertThat(refusal.code()).isEqualTo("programme.unread");
        assertThat(refusal.details()).containsEntry("count", 2);
    }

    @Test
    void a_programme_with_nothing_open_is_closed() {
        assertThat(live().ended(NOW).closed(List.of(), 0).status()).isEqualTo(Programme.Status.CLOSED);
    }

    @Test
    void a_live_programme_is_not_cancelled() {
        assertThat(Refused.code(() -> live().cancelled())).isEqualTo("programme.state");
    }

    @Test
    void a_scheduled_programme_is_not_changed() {
        Programme ready = planned().scheduled(WEEK, NOW);

        assertThat(Refused.code(() -> ready.changed("Khác", START, ready.hostId(), List.of(), NOW)))
                .isEqualTo("programme.state");
    }

    private static Programme planned() {
        return planned(START, List.of());
    }

    private static Programme live() {
        return planned().scheduled(WEEK, NOW).wentLive(NOW);
    }

    private static Programme next(Programme programme) {
        return programme.run(show -> show.nextStarted(NOW));
    }

    private static Programme planned(Instant startsAt, List<Segment.Adjustment> adjustments) {
        return Programme.plan(
                new UUID(0, 1),
                Scope.province("31"),
                Scripts.approved(),
                "Chủ nhật cùng BHXH",
                new UUID(0, 2),
                startsAt,
                new UUID(0, 3),
                adjustments,
                NOW);
    }

    private static Segment.Adjustment leaveOut(int no) {
        return Segment.Adjustment.leavingOut(no);
    }
}
