package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Time that stands, jumps and follows. */
class VirtualClockTest {

    private static final Instant START = Instant.parse("2026-11-20T12:30:00Z");

    @Test
    void what_falls_due_on_the_way_happens_in_order_and_at_its_time() {
        VirtualClock clock = VirtualClock.standingAt(START);
        List<String> seen = new ArrayList<>();
        clock.after(Duration.ofSeconds(20), () -> seen.add("second " + clock.instant()));
        clock.after(Duration.ofSeconds(10), () -> {
            seen.add("first " + clock.instant());
            clock.after(Duration.ofSeconds(5), () -> seen.add("follow-up " + clock.instant()));
        });

        clock.advance(Duration.ofSeconds(30));

        assertThat(seen)
                .containsExactly(
                        "first 2026-11-20T12:30:10Z",
                        "follow-up 2026-11-20T12:30:15Z",
                        "second 2026-11-20T12:30:20Z");
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(30));
    }

    @Test
    void a_following_clock_goes_on_by_itself_and_survives_a_failing_task() {
        try (VirtualClock clock = VirtualClock.following(Clock.systemUTC())) {
            List<String> seen = new CopyOnWriteArrayList<>();
            clock.after(Duration.ofMillis(5), () -> {
                throw new IllegalStateException("on purpose");
            });
            clock.after(Duration.ofMillis(30), () -> seen.add("later"));

            SimulatorTest.await(() -> !seen.isEmpty());

            assertThat(seen).containsExactly("later");
        }
    }

    @Test
    void a_following_clock_can_be_pushed_ahead() {
        try (VirtualClock clock = VirtualClock.following(Clock.fixed(START, ZoneOffset.UTC))) {
            List<Instant> seen = new CopyOnWriteArrayList<>();
            clock.after(Duration.ofMinutes(1), () -> seen.add(clock.instant()));

            clock.advance(Duration.ofMinutes(2));

            assertThat(seen).containsExactly(START.plusSeconds(60));
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(120));
        }
    }
}
