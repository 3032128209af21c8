package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks that come late, not at all, with a flaw in their signature, or full of ballast. */
class LateAndForgedTest extends SimulatorTest {

    private String live = "";

    @BeforeEach
    void goLive() throws Exception {
        callback.subscribe(simulator);
        live = page.liveNow(simulator);
        settle();
        callback.posts.clear();
    }

    @Test
    void w_late_holds_an_update_back_for_the_time_given() {
        simulator.faults(Fault.always(FaultKind.W_LATE).times(1).lasting(Duration.ofMinutes(10)));

        Ledger.Comment late = simulator.comment(live, "Lan", "muộn");
        Ledger.Comment prompt = simulator.comment(live, "Lan", "ngay");
        simulator.clock().advance(Duration.ofMinutes(10).minusMillis(1));
        settle();
        int before = callback.posts.size();
        simulator.clock().advance(Duration.ofMillis(1));
        settle();

        assertThat(before).isEqualTo(1);
        assertThat(callback.bodies().get(0)).contains(prompt.webhookId());
        assertThat(callback.bodies().get(1)).contains(late.webhookId());
    }

    @Test
    void w_late_with_a_probability_spares_the_others() {
        simulator.faults(Fault.always(FaultKind.W_LATE).withProbability(0.2).lasting(Duration.ofMinutes(10)));

        for (int number = 0; number < 200; number++) {
            simulator.comment(live, "Lan", "câu " + number);
        }
        settle();

        assertThat(callback.posts.size()).isBetween(130, 190);
    }

    @Test
    void w_drop_over_a_time_is_an_outage_with_exact_edges() {
        simulator.faults(Fault.always(FaultKind.W_DROP).times(1).lasting(Duration.ofMinutes(2)));

        simulator.comment(live, "Lan", "đầu");
        simulator.clock().advance(Duration.ofMinutes(2).minusMillis(1));
        simulator.comment(live, "Lan", "cuối");
        simulator.clock().advance(Duration.ofMillis(1));
        Ledger.Comment after = simulator.comment(live, "Lan", "sau");
        settle();

        assertThat(simulator.ledger().lost()).hasSize(2);
        assertThat(callback.bodies()).singleElement().asString().contains(after.webhookId());
    }

    @Test
    void w_dup_may_send_a_post_three_times() {
        simulator.faults(Fault.always(FaultKind.W_DUP).as("thrice"));

        simulator.comment(live, "Lan", "hỏi");
        settle();

        assertThat(callback.bodies()).hasSize(3).containsOnly(callback.bodies().getFirst());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", "missing", "sha1-only", "upper-case", "other-secret"})
    void w_sig_signs_an_attempt_so_that_it_proves_nothing(String variant) {
        simulator.faults(Fault.always(FaultKind.W_SIG).as(variant).times(1));
        callback.status = 403;

        simulator.comment(live, "Lan", "hỏi");
        settle();

        String right = "sha256=" + Signing.sha256("sim-app-secret", callback.posts.get(0).body());
        assertThat(callback.posts.get(0).signature()).isNotEqualTo(right);
        assertThat(callback.posts.get(1).signature()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"nested,[{\\\"deeper\\\":[", "separators,one\\\\u2028two", "nul,nothing\\\\u0000at"})
    void w_big_puts_ballast_beside_the_words(String variant, String sign) {
        simulator.faults(Fault.always(FaultKind.W_BIG).as(variant));

        Ledger.Comment asked = simulator.comment(live, "Lan", "hello");
        settle();

        assertThat(callback.bodies())
                .singleElement()
                .asString()
                .contains(asked.webhookId(), sign.replace("\\\"", "\"").replace("\\\\", "\\"));
    }

    @Test
    void w_big_fills_a_post_to_the_brim() {
        simulator.faults(Fault.always(FaultKind.W_BIG).as("full"));

        Ledger.Comment asked = simulator.comment(live, "Lan", "hello");
        settle();

        assertThat(callback.bodies()).singleElement().satisfies(body -> {
            assertThat(body.split("\"field\":\"feed\"", -1)).hasSize(1_001);
            assertThat(body).contains(asked.webhookId());
            assertThat(body.getBytes(StandardCharsets.UTF_8).length).isGreaterThan(2_800 * 1_024);
        });
    }

    @Test
    void g_hang_lets_the_caller_wait_and_the_ledger_counts_the_call() throws Exception {
        simulator.faults(Fault.always(FaultKind.G_HANG).lasting(Duration.ofMillis(200)));
        long begun = System.nanoTime();

        int status = page.get("/v25.0/" + live + "/comments").status();

        assertThat(status).isEqualTo(200);
        assertThat(System.nanoTime() - begun).isGreaterThan(Duration.ofMillis(200).toNanos());
        assertThat(simulator.ledger().calls("GET /" + live + "/comments")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"error,0", "late,100"})
    void g_200err_says_success_and_means_failure(String variant, int before) throws Exception {
        simulator.faults(Fault.always(FaultKind.G_200ERR).as(variant));
        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");

        GraphClient.Answer answer = page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.body().indexOf("\"error\"")).isGreaterThan(before);
        assertThat(simulator.ledger().replies()).isEmpty();
    }
}
