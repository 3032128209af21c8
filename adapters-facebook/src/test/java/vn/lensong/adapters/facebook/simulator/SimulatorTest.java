package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator in standing time with one callback, fresh for each test. */
abstract class SimulatorTest {

    static final Instant EVENING = Instant.parse("2026-11-20T12:30:00Z");

    FacebookSimulator simulator;
    GraphClient page;
    Callback callback;

    @BeforeEach
    void start() {
        simulator = FacebookSimulator.start(options());
        page = new GraphClient(simulator, "SIM_PAGE_1");
        callback = new Callback();
    }

    @AfterEach
    void stop() {
        simulator.close();
        callback.close();
    }

    SimulatorOptions options() {
        return standing(7);
    }

    static SimulatorOptions standing(long seed) {
        return SimulatorOptions.defaults()
                .withSeed(seed)
                .withClock(VirtualClock.standingAt(EVENING))
                .withWebhooks(Duration.ZERO, List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    }

    /** Waits until every webhook so far was attempted. */
    void settle() {
        await(simulator::webhooksAttempted);
    }

    static void await(BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited: 10 s (expected: reached by then)");
            }
            Thread.onSpinWait();
        }
    }
}
