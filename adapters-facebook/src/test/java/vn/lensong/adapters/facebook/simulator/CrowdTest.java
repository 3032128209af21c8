package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many viewers at once. */
class CrowdTest extends SimulatorTest {

    private String live = "";

    @BeforeEach
    void goLive() throws Exception {
        callback.subscribe(simulator);
        live = page.liveNow(simulator);
        settle();
        callback.posts.clear();
    }

    @Test
    void a_storm_keeps_its_pace() {
        int promised = simulator.crowd().storm(live, 200, Duration.ofSeconds(3));

        simulator.clock().advance(Duration.ofMillis(999));
        int first = simulator.ledger().fromViewers().size();
        simulator.clock().advance(Duration.ofSeconds(3));

        assertThat(promised).isEqualTo(600);
        assertThat(first).isEqualTo(200);
        assertThat(simulator.ledger().fromViewers()).hasSize(600);
    }

    @Test
    void a_big_post_tells_of_a_thousand_changes_in_three_mebibytes() {
        simulator.crowd().post(live, 990, 10);
        settle();

        assertThat(simulator.ledger().fromViewers()).hasSize(990);
        assertThat(callback.bodies()).singleElement().satisfies(body -> {
            assertThat(body.split("\"verb\":\"add\"", -1)).hasSize(1_001);
            assertThat(body.split("\"odd\":", -1)).hasSize(11);
            assertThat(body).contains("\\u2028", "\\u0000");
            assertThat(body.getBytes(StandardCharsets.UTF_8).length)
                    .isBetween(2_900 * 1_024, 4 * 1_024 * 1_024 - 100_000);
        });
    }

    @Test
    void both_obey_the_control_api() throws Exception {
        page.send("POST", "/__sim/storm", "{\"live\":\"" + live + "\",\"per_second\":10,\"lasting\":2}");
        page.send("POST", "/__sim/big-post", "{\"live\":\"" + live + "\",\"comments\":5,\"malformed\":2}");
        simulator.clock().advance(Duration.ofSeconds(2));

        assertThat(simulator.ledger().fromViewers()).hasSize(25);
    }
}
