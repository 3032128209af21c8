package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The simulator steered over HTTP. */
class ControlApiTest extends SimulatorTest {

    @Test
    void a_comment_is_written_edited_hidden_and_removed() throws Exception {
        String live = page.liveNow(simulator);

        String id = control("comment", "{\"live\":\"" + live + "\",\"author\":\"Lan\",\"text\":\"hỏi\"}")
                .text("id");
        control("comment/" + id + "/edit", "{\"text\":\"hỏi lại\"}");
        control("comment/" + id + "/hide", "{}");
        GraphClient.Answer hidden = ledger();
        control("comment/" + id + "/remove", "{}");

        assertThat(hidden.text("comments", "0", "text")).isEqualTo("hỏi lại");
        assertThat(hidden.text("comments", "0", "state")).isEqualTo("HIDDEN");
        assertThat(ledger().text("comments", "0", "state")).isEqualTo("REMOVED");
    }

    @Test
    void the_stream_the_viewers_and_the_clock_obey() throws Exception {
        String live = page.liveNow(simulator);

        control("stream/degrade", "{\"live\":\"" + live + "\"}");
        control("viewers", "{\"live\":\"" + live + "\",\"now\":55}");
        String views = page.get("/v25.0/" + live, "fields", "live_views").text("live_views");
        control("stream/stop", "{\"live\":\"" + live + "\"}");
        control("clock", "{\"advance\":\"PT2M30S\"}");

        assertThat(views).isEqualTo("55");
        assertThat(ledger().text("broadcasts", "0", "status")).isEqualTo("PROCESSING");
    }

    @Test
    void faults_are_armed_and_disarmed() throws Exception {
        control("faults", "[{\"kind\":\"G-5XX\",\"variant\":\"503\",\"endpoint\":\"GET *\"}]");
        int armed = page.get("/v25.0/1001").status();
        control("faults", "[]");

        assertThat(armed).isEqualTo(503);
        assertThat(page.get("/v25.0/1001").status()).isEqualTo(200);
    }

    @Test
    void nonsense_is_refused_with_a_reason() throws Exception {
        assertThat(control("faults", "[{\"kind\":\"G-FOG\"}]").text("error", "message")).contains("G-FOG");
        assertThat(control("clock", "{\"advance\":\"soon\"}").code()).isEqualTo(100);
        assertThat(control("viewers", "{\"live\":\"7\",\"now\":\"1\"}").text("error", "message"))
                .contains("live video: 7");
    }

    @Test
    void the_audience_comes_on_call() throws Exception {
        String live = page.liveNow(simulator);

        control("scenario", "{\"name\":\"demo-audience\",\"live\":\"" + live + "\",\"speed\":2}");
        control("clock", "{\"advance\":60}");

        assertThat(ledger().at("comments").size()).isGreaterThan(40);
    }

    @Test
    void a_reset_empties_the_ledger() throws Exception {
        simulator.comment(page.liveNow(simulator), "Lan", "hỏi");

        control("reset", "{}");

        assertThat(ledger().at("comments").size()).isZero();
    }

    @Test
    void a_web_page_from_elsewhere_has_no_say() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.url() + "/__sim/reset"))
                .header("Origin", "https://elsewhere.example")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<Void> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private GraphClient.Answer control(String what, String json) throws Exception {
        return page.send("POST", "/__sim/" + what, json);
    }

    private GraphClient.Answer ledger() throws Exception {
        return page.get("/__sim/ledger");
    }
}
