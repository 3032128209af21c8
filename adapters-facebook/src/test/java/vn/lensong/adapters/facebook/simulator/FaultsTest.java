package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault seen from outside. */
class FaultsTest extends SimulatorTest {

    private String live = "";

    @BeforeEach
    void goLive() throws Exception {
        callback.subscribe(simulator);
        live = page.liveNow(simulator);
        settle();
        callback.posts.clear();
    }

    @Test
    void w_dup_sends_the_same_post_twice() {
        simulator.faults(Fault.always(FaultKind.W_DUP).as("post"));

        simulator.comment(live, "Lan", "hỏi");
        settle();

        assertThat(callback.posts).hasSize(2);
        assertThat(callback.bodies().get(0)).isEqualTo(callback.bodies().get(1));
    }

    @Test
    void w_dup_sends_the_same_update_in_another_batch() {
        simulator.faults(Fault.always(FaultKind.W_DUP).as("batch"));

        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");
        simulator.clock().advance(Duration.ofSeconds(1));
        settle();

        assertThat(callback.posts).hasSize(2);
        assertThat(callback.bodies()).allMatch(body -> body.contains(asked.webhookId()));
    }

    @Test
    void w_order_lets_the_removal_overtake_the_comment() {
        simulator.faults(Fault.always(FaultKind.W_ORDER).times(1));

        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");
        simulator.remove(asked.id());
        simulator.clock().advance(Duration.ofSeconds(5));
        settle();

        assertThat(callback.bodies().get(0)).contains("\"verb\":\"remove\"");
        assertThat(callback.bodies().get(1)).contains("\"verb\":\"add\"");
    }

    @Test
    void w_drop_loses_an_update_and_only_the_ledger_and_the_edge_know() throws Exception {
        simulator.faults(Fault.always(FaultKind.W_DROP).on("feed").times(1));

        simulator.comment(live, "Lan", "mất");
        simulator.comment(live, "Lan", "còn");
        settle();

        assertThat(callback.posts).hasSize(1);
        assertThat(simulator.ledger().lost()).hasSize(1);
        assertThat(page.get("/v25.0/" + live + "/comments").at("data").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-verb|\"verb\":\"shine\"",
                "unknown-field|\"field\":\"page_weather\"",
                "unknown-members|\"is_echoed_by\"",
                "numeric-ids|\"entry\":[{\"id\":1001,",
                "flat-sender|\"sender_name\":\"Lan\"",
                "value-text|\"value\":\"unexpected words\"",
                "value-array|\"value\":[",
                "value-missing|{\"field\":\"feed\"},",
                "malformed-change|\"odd\":true",
                "time-milliseconds|\"time\":1763641800000"
            })
    void w_shape_bends_an_entry_and_keeps_the_words(String variant, String sign) {
        simulator.faults(Fault.always(FaultKind.W_SHAPE).as(variant));

        Ledger.Comment asked = simulator.comment(live, "Lan", "hello");
        settle();

        assertThat(callback.bodies()).singleElement().asString().contains(asked.webhookId(), "\"message\":\"hello\"");
        assertThat(callback.bodies().getFirst())
                .contains(sign.replace("1763641800000", EVENING.toEpochMilli() + ""));
    }

    @Test
    void w_shape_may_take_the_author_or_add_a_bare_change() {
        simulator.faults(Fault.always(FaultKind.W_SHAPE).as("no-from").times(1), Fault.always(FaultKind.W_SHAPE)
                .as("bare"));

        simulator.comment(live, "Lan", "hello");
        simulator.comment(live, "Lan", "again");
        settle();

        assertThat(callback.bodies().get(0)).doesNotContain("\"from\"");
        assertThat(callback.bodies().get(1)).startsWith("{\"field\":\"feed\",");
        assertThat(callback.bodies().get(2)).startsWith("{\"object\":\"page\",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"500-json", "500-html", "502", "503", "empty"})
    void g_5xx_fails_before_anything_is_done(String variant) throws Exception {
        simulator.faults(Fault.always(FaultKind.G_5XX).as(variant).on("POST *").times(1));
        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");

        GraphClient.Answer answer = page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp");

        assertThat(answer.status()).isBetween(500, 503);
        assertThat(simulator.ledger().replies()).isEmpty();
    }

    @Test
    void g_5xx_may_cut_an_answer_in_half_after_the_deed() throws Exception {
        simulator.faults(Fault.always(FaultKind.G_5XX).as("truncated").on("POST *"));
        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");

        GraphClient.Answer answer = page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp");

        assertThat(answer.body()).startsWith("{\"id\":").doesNotEndWith("}");
        assertThat(simulator.ledger().replies()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"613,429,613,true", "80001,403,80001,true", "4,400,4,true", "32,400,32,true", "613-bare,429,613,false"})
    void g_rate_throttles_with_or_without_usage(String variant, int status, int code, boolean usage) throws Exception {
        simulator.faults(Fault.always(FaultKind.G_RATE).as(variant).on("GET *comments"));

        GraphClient.Answer answer = page.get("/v25.0/" + live + "/comments");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.header("X-Business-Use-Case-Usage").isEmpty()).isNotEqualTo(usage);
        assertThat(page.get("/v25.0/" + live).status()).isEqualTo(200);
    }

    @Test
    void g_rate_is_over_when_its_minutes_are() throws Exception {
        simulator.faults(Fault.always(FaultKind.G_RATE).as("80001").times(1).lasting(Duration.ofMinutes(5)));

        GraphClient.Answer first = page.get("/v25.0/" + live);
        GraphClient.Answer second = page.get("/v25.0/" + live);
        simulator.clock().advance(Duration.ofMinutes(5));

        assertThat(first.header("X-Business-Use-Case-Usage")).contains("\"estimated_time_to_regain_access\":5");
        assertThat(second.code()).isEqualTo(80001);
        assertThat(page.get("/v25.0/" + live).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"460,190", "463,190", "467,190", "permission,200", "read-permission,10"})
    void g_token_takes_the_token_or_a_permission(String variant, int code) throws Exception {
        simulator.faults(Fault.always(FaultKind.G_TOKEN).as(variant));

        assertThat(page.get("/v25.0/" + live).code()).isEqualTo(code);
    }

    @Test
    void g_slow_breaks_the_connection_after_the_deed() {
        simulator.faults(Fault.always(FaultKind.G_SLOW).on("POST *comments").times(1));
        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");

        assertThatThrownBy(() -> page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp"))
                .isInstanceOf(IOException.class);
        assertThat(simulator.ledger().replies()).hasSize(1);
    }

    @Test
    void probability_is_about_kept() {
        simulator.faults(Fault.always(FaultKind.W_DROP).withProbability(0.2));

        for (int number = 0; number < 500; number++) {
            simulator.comment(live, "Lan", "câu " + number);
        }
        settle();

        assertThat(simulator.ledger().lost().size()).isBetween(70, 130);
    }

    @Test
    void a_variant_that_does_not_exist_is_named() {
        assertThatThrownBy(() -> Fault.always(FaultKind.W_SHAPE).as("round"))
                .hasMessageContaining("variant: round (expected: one of [unknown-verb");
    }
}
