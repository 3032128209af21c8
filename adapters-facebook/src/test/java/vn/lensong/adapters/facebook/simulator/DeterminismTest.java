package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same seed and the same calls tell the same story, byte for byte. */
class DeterminismTest {

    @Test
    void the_same_seed_gives_the_same_ids_and_bytes() throws Exception {
        assertThat(story(42)).isEqualTo(story(42));
    }

    @Test
    void another_seed_gives_others() throws Exception {
        assertThat(story(42)).doesNotContainAnyElementsOf(story(43));
    }

    @Test
    void after_a_reset_the_story_begins_again() throws Exception {
        try (FacebookSimulator simulator =
                FacebookSimulator.start(SimulatorTest.standing(42))) {
            GraphClient page = new GraphClient(simulator, "SIM_PAGE_1");
            String first = page.liveNow(simulator);

            simulator.reset();

            assertThat(simulator.ledger().comments()).isEmpty();
            assertThat(page.liveNow(simulator)).isEqualTo(first);
        }
    }

    private static List<String> story(long seed) throws Exception {
        try (Callback callback = new Callback();
                FacebookSimulator simulator = FacebookSimulator.start(SimulatorTest.standing(seed)
                        .withWebhooks(Duration.ofMillis(300), List.of(Duration.ZERO)))) {
            callback.subscribe(simulator);
            simulator.faults(
                    Fault.always(FaultKind.W_DROP).withProbability(0.1),
                    Fault.always(FaultKind.W_DUP).withProbability(0.2),
                    Fault.always(FaultKind.W_ORDER).withProbability(0.3),
                    Fault.always(FaultKind.W_SHAPE).withProbability(0.2));
            GraphClient page = new GraphClient(simulator, "SIM_PAGE_1");
            String live = page.liveNow(simulator);
            simulator.audience().start(live, 1);
            simulator.clock().advance(Duration.ofMinutes(11));
            SimulatorTest.await(simulator::webhooksAttempted);
            return callback.bodies();
        }
    }
}
