package vn.lensong.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lensong.domain.programme.Programme.Status;
import vn.lensong.domain.promotion.Countdown.Facts;
import vn.lensong.domain.promotion.Countdown.State;

/** The countdown and its alarms, at every moment that matters. */
class CountdownTest {

    private static final Instant START = Instant.parse("2026-11-29T13:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "-PT61M, SCHEDULED, 3660",
        "-PT60M0.001S, SCHEDULED, 3601",
        "-PT60M, COUNTING, 3600",
        "-PT20M30.2S, COUNTING, 1231",
        "-PT0.001S, COUNTING, 1",
        "PT0S, DUE, 0",
        "PT40M, DUE, 0"
    })
    void counting_begins_by_itself_and_never_goes_below_zero(Duration after, State state, long left) {
        Countdown countdown = at(facts(Status.READY), after);

        assertThat(countdown.state()).isEqualTo(state);
        assertThat(countdown.secondsLeft()).isEqualTo(left);
    }

    @Test
    void staff_alone_see_by_how_much_it_is_late() {
        assertThat(at(facts(Status.READY), Duration.ofSeconds(95)).overtimeSeconds()).isEqualTo(95);
        assertThat(at(facts(Status.READY), Duration.ofSeconds(-95)).overtimeSeconds()).isZero();
        assertThat(at(live(START), Duration.ofSeconds(95)).overtimeSeconds()).isZero();
    }

    @Test
    void told_to_go_live_without_a_picture_it_goes_on_counting_and_is_then_due() {
        assertThat(at(live(null), Duration.ofMinutes(-2)).state()).isEqualTo(State.COUNTING);
        assertThat(at(live(null), Duration.ofMinutes(2)).state()).isEqualTo(State.DUE);
        assertThat(at(live(START.minusSeconds(120)), Duration.ofMinutes(-1)).state()).isEqualTo(State.LIVE);
    }

    @Test
    void a_moved_start_is_postponed_until_its_own_counting_begins() {
        Facts moved = moved(START.minus(Duration.ofDays(1)));

        assertThat(at(moved, Duration.ofHours(-2)).state()).isEqualTo(State.POSTPONED);
        assertThat(at(moved, Duration.ofHours(-2)).secondsLeft()).isEqualTo(7200);
        assertThat(at(moved, Duration.ofMinutes(-59)).state()).isEqualTo(State.COUNTING);
        assertThat(at(moved, Duration.ofMinutes(-59)).postponedFrom()).isEqualTo(START.minus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"ENDED, ENDED", "CLOSED, ENDED", "CANCELLED, CANCELLED"})
    void what_is_over_is_over_whatever_the_clock_says(Status status, State state) {
        for (Duration after : new Duration[] {Duration.ofHours(-3), Duration.ofHours(3)}) {
            assertThat(at(facts(status), after).state()).isEqualTo(state);
            assertThat(at(facts(status), after).secondsLeft()).isZero();
        }
    }

    @Test
    void a_second_later_viewers_are_told_the_same_until_the_state_changes() {
        Countdown before = at(facts(Status.READY), Duration.ofSeconds(-2));

        assertThat(before.saysTheSameAs(at(facts(Status.READY), Duration.ofSeconds(-1)))).isTrue();
        assertThat(before.saysTheSameAs(at(facts(Status.READY), Duration.ZERO))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "READY, -PT10M0.001S, false, false",
        "READY, -PT10M, false, true",
        "READY, -PT10M, true, false",
        "READY, PT1M, false, true",
        "CANCELLED, -PT5M, false, false",
        "ENDED, PT5M, false, false"
    })
    void a_missing_stream_rings_from_ten_minutes_before_the_start(
            Status status, Duration after, boolean received, boolean rings) {
        assertThat(due(facts(status), after, received, Set.of()).contains(CountdownAlarm.NO_STREAM))
                .isEqualTo(rings);
    }

    @Test
    void what_nobody_can_tell_neither_begins_to_ring_nor_stops() {
        Duration soon = Duration.ofMinutes(-5);

        assertThat(due(facts(Status.READY), soon, null, Set.of())).isEmpty();
        assertThat(due(facts(Status.READY), soon, null, EnumSet.of(CountdownAlarm.NO_STREAM)))
                .containsExactly(CountdownAlarm.NO_STREAM);
    }

    @Test
    void at_zero_without_a_picture_it_rings_until_there_is_one() {
        assertThat(due(facts(Status.READY), Duration.ZERO, true, Set.of())).containsExactly(CountdownAlarm.NOT_ON_AIR);
        assertThat(due(live(null), Duration.ofMinutes(1), true, Set.of())).containsExactly(CountdownAlarm.NOT_ON_AIR);
        assertThat(due(live(START), Duration.ofMinutes(1), false, EnumSet.allOf(CountdownAlarm.class)))
                .isEmpty();
    }

    private static Set<CountdownAlarm> due(
            Facts facts, Duration after, @Nullable Boolean received, Set<CountdownAlarm> ringing) {
        return CountdownAlarm.due(facts, received, ringing, START.plus(after));
    }

    private static Countdown at(Facts facts, Duration afterStart) {
        return Countdown.of(facts, START.plus(afterStart));
    }

    private static Facts facts(Status status) {
        return new Facts(new UUID(0, 1), "Chủ nhật cùng BHXH", status, START, null, null, null, null);
    }

    private static Facts live(@Nullable Instant videoSince) {
        return new Facts(new UUID(0, 1), "Chủ nhật cùng BHXH", Status.LIVE, START, videoSince, null, null, null);
    }

    private static Facts moved(Instant from) {
        return new Facts(new UUID(0, 1), "Chủ nhật cùng BHXH", Status.READY, START, null, null, from, "Mất điện");
    }
}
