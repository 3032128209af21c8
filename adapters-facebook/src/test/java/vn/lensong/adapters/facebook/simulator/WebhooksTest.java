package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told to whom, signed how, and how often when nobody takes it. */
class WebhooksTest extends SimulatorTest {

    @Test
    void a_callback_that_proves_itself_is_kept() throws Exception {
        GraphClient.Answer answer = subscribe(callback.url(), Callback.VERIFY_TOKEN);

        assertThat(answer.text("success")).isEqualTo("true");
        assertThat(app().get("/v25.0/424242424242/subscriptions").text("data", "0", "callback_url"))
                .isEqualTo(callback.url());
    }

    @Test
    void a_callback_that_fails_the_handshake_is_not() throws Exception {
        GraphClient.Answer wrong = subscribe(callback.url(), "another-token");
        GraphClient.Answer nowhere = subscribe("http://127.0.0.1:1/webhooks", Callback.VERIFY_TOKEN);

        assertThat(wrong.code()).isEqualTo(2200);
        assertThat(nowhere.code()).isEqualTo(2200);
        assertThat(app().get("/v25.0/424242424242/subscriptions").at("data").size()).isZero();
    }

    @Test
    void a_page_token_may_not_subscribe_the_app() throws Exception {
        assertThat(page.post("/v25.0/424242424242/subscriptions", "object", "page").code()).isEqualTo(15);
    }

    @Test
    void a_page_lists_and_drops_its_subscription() throws Exception {
        callback.subscribe(simulator);

        GraphClient.Answer listed = page.get("/v25.0/1001/subscribed_apps");
        page.delete("/v25.0/1001/subscribed_apps");
        String live = page.liveNow(simulator);
        simulator.comment(live, "Lan", "hỏi");
        settle();

        assertThat(listed.text("data", "0", "subscribed_fields", "0")).isEqualTo("feed");
        assertThat(page.get("/v25.0/1001/subscribed_apps").at("data").size()).isZero();
        assertThat(callback.posts).isEmpty();
    }

    @Test
    void a_comment_is_told_signed_over_its_very_bytes() throws Exception {
        callback.subscribe(simulator);
        String live = page.liveNow(simulator);

        simulator.comment(live, "Nguyễn Thị Lan", "Mức đóng? lan@mail.vn 50%");
        settle();

        Callback.Post post = callback.posts.getLast();
        assertThat(post.body()).contains("M\\u1ee9c \\u0111\\u00f3ng? lan\\u0040mail.vn 50\\u0025");
        assertThat(post.signature()).isEqualTo("sha256=" + Signing.sha256("sim-app-secret", post.body()));
        assertThat(post.userAgent()).isEqualTo("facebookexternalua");
    }

    @Test
    void going_live_and_ending_are_told_in_lower_case() throws Exception {
        callback.subscribe(simulator);

        String live = page.liveNow(simulator);
        page.post("/v25.0/" + live, "end_live_video", "true");
        settle();

        assertThat(callback.bodies()).anyMatch(body -> body.contains("\"status\":\"live\""));
        assertThat(callback.bodies()).anyMatch(body -> body.contains("\"status\":\"live_stopped\""));
    }

    @Test
    void a_reply_by_the_page_comes_back_as_an_echo() throws Exception {
        callback.subscribe(simulator);
        Ledger.Comment asked = simulator.comment(page.liveNow(simulator), "Lan", "hỏi");

        page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp");
        settle();

        JsonNode value = values().getLast();
        assertThat(value.get("from").get("id").getStringValue()).isEqualTo("1001");
        assertThat(value.get("parent_id").getStringValue()).isEqualTo(asked.webhookId());
    }

    @Test
    void every_deed_has_its_verb() throws Exception {
        callback.subscribe(simulator);
        Ledger.Comment asked = simulator.comment(page.liveNow(simulator), "Lan", "hỏi");

        simulator.edit(asked.id(), "hỏi lại");
        page.post("/v25.0/" + asked.id(), "is_hidden", "true");
        page.post("/v25.0/" + asked.id(), "is_hidden", "false");
        simulator.remove(asked.id());
        settle();

        assertThat(values().stream()
                        .filter(value -> value.get("verb") != null)
                        .map(value -> value.get("verb").getStringValue()))
                .containsExactly("add", "edited", "hide", "unhide", "remove");
        assertThat(values().getLast().get("message")).isNull();
    }

    @Test
    void what_nobody_takes_is_brought_again_and_at_last_given_up() throws Exception {
        callback.subscribe(simulator);
        String live = page.liveNow(simulator);
        settle();
        int before = callback.posts.size();
        callback.status = 500;

        simulator.comment(live, "Lan", "hỏi");
        settle();
        int atOnce = callback.posts.size() - before;
        simulator.clock().advance(Duration.ofMinutes(1));
        settle();
        simulator.clock().advance(Duration.ofMinutes(5));
        settle();
        simulator.clock().advance(Duration.ofHours(2));
        settle();

        assertThat(atOnce).isEqualTo(2);
        assertThat(callback.posts.size() - before).isEqualTo(4);
        assertThat(simulator.ledger().deliveries().getLast().attempt()).isEqualTo(4);
        assertThat(simulator.ledger().deliveries().getLast().status()).isEqualTo(500);
    }

    @Test
    void gathered_updates_travel_in_one_post() throws Exception {
        try (FacebookSimulator gathering = FacebookSimulator.start(
                standing(7).withWebhooks(Duration.ofSeconds(1), List.of(Duration.ZERO)))) {
            callback.subscribe(gathering);
            String live = new GraphClient(gathering, "SIM_PAGE_1").liveNow(gathering);
            gathering.comment(live, "Lan", "một");
            gathering.comment(live, "Hoa", "hai");

            gathering.clock().advance(Duration.ofSeconds(1));
            await(gathering::webhooksAttempted);

            assertThat(callback.posts).hasSize(1);
            assertThat(values()).hasSize(3);
        }
    }

    private List<JsonNode> values() {
        List<JsonNode> values = new ArrayList<>();
        for (String body : callback.bodies()) {
            for (JsonNode entry : JsonBody.read(body.getBytes(StandardCharsets.UTF_8)).get("entry").values()) {
                entry.get("changes").values().forEach(change -> values.add(change.get("value")));
            }
        }
        return values;
    }

    private GraphClient app() {
        return new GraphClient(simulator, "424242424242|sim-app-secret");
    }

    private GraphClient.Answer subscribe(String url, String verifyToken) throws Exception {
        return app().post(
                        "/v25.0/424242424242/subscriptions",
                        "object",
                        "page",
                        "callback_url",
                        url,
                        "verify_token",
                        verifyToken,
                        "fields",
                        "feed,live_videos");
    }
}
