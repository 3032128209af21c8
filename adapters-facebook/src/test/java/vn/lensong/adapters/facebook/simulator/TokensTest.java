package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Who may call, for which Page, and how often. */
class TokensTest extends SimulatorTest {

    @Test
    void a_call_without_a_token_is_refused() throws Exception {
        assertThat(new GraphClient(simulator, "").get("/v25.0/1001").code()).isEqualTo(104);
    }

    @Test
    void an_unknown_token_is_invalid() throws Exception {
        GraphClient.Answer answer = new GraphClient(simulator, "SIM_NOBODY").get("/v25.0/1001");

        assertThat(answer.code()).isEqualTo(190);
        assertThat(answer.text("error", "error_subcode")).isEqualTo("467");
    }

    @Test
    void a_dead_token_says_how_it_died_until_it_is_revived() throws Exception {
        simulator.killToken("1001", 463);
        GraphClient.Answer dead = page.get("/v25.0/1001");
        simulator.reviveToken("1001");

        assertThat(dead.text("error", "error_subcode")).isEqualTo("463");
        assertThat(page.get("/v25.0/1001").text("name")).isEqualTo("BHXH Hải Phòng (giả lập)");
    }

    @Test
    void another_pages_token_may_neither_read_nor_write() throws Exception {
        String live = page.liveNow(simulator);
        GraphClient other = new GraphClient(simulator, "SIM_PAGE_2");

        assertThat(other.get("/v25.0/" + live).code()).isEqualTo(10);
        assertThat(other.post("/v25.0/" + live, "title", "x").code()).isEqualTo(200);
    }

    @Test
    void the_app_token_learns_whether_a_token_lives() throws Exception {
        GraphClient app = new GraphClient(simulator, "424242424242|sim-app-secret");

        GraphClient.Answer alive = app.get("/v25.0/debug_token", "input_token", "SIM_PAGE_1");
        simulator.killToken("1001", 460);
        GraphClient.Answer dead = app.get("/v25.0/debug_token", "input_token", "SIM_PAGE_1");

        assertThat(alive.at("data", "is_valid").getBooleanValue()).isTrue();
        assertThat(dead.at("data", "is_valid").getBooleanValue()).isFalse();
        assertThat(dead.text("data", "error", "subcode")).isEqualTo("460");
    }

    @Test
    void the_administrator_sees_both_pages_with_their_tokens() throws Exception {
        GraphClient.Answer accounts = new GraphClient(simulator, Tokens.PERSON).get("/v25.0/me/accounts");

        assertThat(accounts.at("data").size()).isEqualTo(2);
        assertThat(accounts.text("data", "1", "access_token")).isEqualTo("SIM_PAGE_2");
    }

    @Test
    void a_wrong_proof_is_refused_and_a_right_one_taken() throws Exception {
        String right = Signing.sha256("sim-app-secret", "SIM_PAGE_1");

        assertThat(page.get("/v25.0/1001", "appsecret_proof", "00").code()).isEqualTo(100);
        assertThat(page.get("/v25.0/1001", "appsecret_proof", right).status()).isEqualTo(200);
    }

    @Test
    void a_missing_proof_is_refused_when_proofs_are_required() throws Exception {
        try (FacebookSimulator strict = FacebookSimulator.start(standing(7).withProofRequired(true))) {
            assertThat(new GraphClient(strict, "SIM_PAGE_1").get("/v25.0/1001").code()).isEqualTo(100);
        }
    }

    @Test
    void usage_headers_count_and_an_hour_later_start_again() throws Exception {
        try (FacebookSimulator poor = FacebookSimulator.start(standing(7).withCallsAllowed(4))) {
            GraphClient caller = new GraphClient(poor, "SIM_PAGE_1");
            for (int call = 0; call < 3; call++) {
                caller.get("/v25.0/1001");
            }

            GraphClient.Answer last = caller.get("/v25.0/1001");
            GraphClient.Answer refused = caller.get("/v25.0/1001");
            poor.clock().advance(Duration.ofHours(1));

            assertThat(last.header("X-Business-Use-Case-Usage")).contains("\"call_count\":100");
            assertThat(refused.code()).isEqualTo(80001);
            assertThat(refused.header("X-Business-Use-Case-Usage")).contains("\"estimated_time_to_regain_access\":31");
            assertThat(caller.get("/v25.0/1001").status()).isEqualTo(200);
        }
    }

    @Test
    void an_expired_version_is_quietly_served_by_the_oldest_living_one() throws Exception {
        GraphClient.Answer answer = page.get("/v12.0/1001");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("facebook-api-version")).isEqualTo("v21.0");
        assertThat(answer.header("x-fb-trace-id")).isNotEmpty();
    }

    @Test
    void what_does_not_exist_is_an_unsupported_request() throws Exception {
        GraphClient.Answer answer = page.get("/v25.0/77");

        assertThat(answer.code()).isEqualTo(100);
        assertThat(answer.text("error", "error_subcode")).isEqualTo("33");
        assertThat(answer.text("error", "type")).isEqualTo("GraphMethodException");
    }
}
