package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Channels are entered and made sure of, looked at, and reported on with the evidence. */
@ExtendWith(OneProvince.class)
class PresenceTest {

    private static final String FANPAGE = "https://www.facebook.com/hien-dien-thu-thu";

    private final Province province;
    private final Api manager;
    private final Api producer;
    private HttpServer site;

    PresenceTest(Province province) {
        this.province = province;
        this.manager = province.as("province_manager");
        this.producer = province.as("producer");
    }

    @BeforeEach
    void serve() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            boolean home = exchange.getRequestURI().getPath().equals("/");
            byte[] body = ("<html><a href='" + FANPAGE + "'>Facebook</a></html>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(home ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void a_channel_is_entered_by_a_producer_and_published_by_the_province_once_somebody_looks_after_it() {
        String organisation = organisation("hoi-cuu-chien-binh");
        String channel = entered(producer, organisation, "ZALO", "https://zalo.me/ccb-thu");

        assertThat(producer.post("/api/v1/channels/" + channel + "/publish", Map.of()).status()).isEqualTo(403);
        refused(manager.post("/api/v1/channels/" + channel + "/publish", Map.of()), 409, "channel.no-owner");
        refused(change(channel, "https://www.tiktok.com/@ccb", me(producer)), 422, "channel.kind");
        change(channel, "https://zalo.me/ccb-thu", me(producer)).expect(200);
        Api.Answer published = manager.post("/api/v1/channels/" + channel + "/publish", Map.of()).expect(200);

        assertThat(published.text("state")).isEqualTo("PUBLISHED");
        assertThat(published.json()).containsKey("validatedAt");
        refused(enter(producer, organisation, "ZALO", "zalo.me/ccb-thu/"), 409, "channel.taken");
        manager.post("/api/v1/channels/" + channel + "/archive", Map.of()).expect(200);
        refused(manager.post("/api/v1/channels/" + channel + "/publish", Map.of()), 409, "channel.state");
        manager.post("/api/v1/channels/" + channel + "/restore", Map.of()).expect(200);
        assertThat(province.as("stranger").get("/api/v1/channels/" + channel).status()).isEqualTo(404);
    }

    @Test
    void an_audit_looks_by_itself_and_tells_what_it_saw_and_what_it_could_not_see() {
        String organisation = organisation("hien-dien-thu");
        entered(producer, organisation, "WEBSITE", "http://127.0.0.1:" + site.getAddress().getPort() + "/");
        entered(producer, organisation, "FANPAGE", FANPAGE);

        audited("vn/31/hien-dien-thu");

        Map<String, Map<String, Object>> findings = findings(organisation);
        assertThat(findings.get("SITE_LINKS_CHANNELS")).containsEntry("verdict", "PASS");
        assertThat(String.valueOf(findings.get("SITE_LINKS_CHANNELS"))).contains("LINK_FOUND", FANPAGE);
        assertThat(findings.get("SITE_UPDATED")).containsEntry("verdict", "UNKNOWN");
        assertThat(String.valueOf(findings.get("SITE_UPDATED"))).contains("NO_DATE");
        assertThat(String.valueOf(findings.get("FANPAGE_ACTIVE"))).contains("UNKNOWN", "NOT_CONNECTED");
        assertThat(String.valueOf(findings.get("NO_IMPOSTORS"))).contains("UNKNOWN", "NOBODY_LOOKED");
    }

    @Test
    void a_page_that_we_hold_a_token_for_is_asked_about_at_its_platform() {
        province.simulator().vouches("1001", true);
        String office = office();

        audited("vn/31");

        Map<String, Map<String, Object>> findings = findings(office);
        assertThat(findings.get("FANPAGE_EXISTS")).containsEntry("verdict", "PASS");
        assertThat(findings.get("VERIFIED")).containsEntry("verdict", "PASS");
        assertThat(findings.get("FANPAGE_ACTIVE").get("verdict")).isIn("PASS", "FAIL");
    }

    @Test
    void what_a_person_says_counts_and_an_impostor_speaks_against_it_until_it_is_gone() {
        String organisation = organisation("hoi-nguoi-cao-tuoi");
        String place = "/api/v1/organisations/" + organisation + "/presence";
        assertThat(findings(organisation).get("NO_IMPOSTORS").toString()).contains("NOT_AUDITED");

        manager.post(place, Map.of("indicator", "NO_IMPOSTORS", "verdict", "PASS", "note", "Đã tìm trên Facebook"))
                .expect(200);
        assertThat(findings(organisation).get("NO_IMPOSTORS")).containsEntry("verdict", "PASS");
        Map<String, Object> seen = Map.of(
                "organisationId", organisation, "kind", "FANPAGE", "url", "facebook.com/nct-gia", "why", "Xin tiền");
        String impostor = province.as("operator").post("/api/v1/impostors", seen).expect(201).text("id");

        assertThat(findings(organisation).get("NO_IMPOSTORS")).containsEntry("verdict", "FAIL");
        assertThat(manager.get("/api/v1/presence-report?scope=vn/31").expect(200).raw()).contains("nct-gia");
        manager.post("/api/v1/impostors/" + impostor + "/move", Map.of("state", "GONE")).expect(200);
        assertThat(findings(organisation).get("NO_IMPOSTORS")).containsEntry("verdict", "PASS");
        refused(
                manager.post("/api/v1/impostors/" + impostor + "/move", Map.of("state", "REPORTED")),
                409,
                "impostor.state");
        refused(
                manager.post(place, Map.of("indicator", "VERIFIED", "verdict", "UNKNOWN", "note", "x")),
                422,
                "statement.verdict");
    }

    @Test
    void the_report_holds_the_figures_of_2015_beside_ours_and_says_what_to_do_first() {
        organisation("hoi-chu-thap-do");

        Api.Answer report = producer.get("/api/v1/presence-report?scope=vn/31").expect(200);

        assertThat(report.raw())
                .contains("\"indicator\":\"FANPAGE_EXISTS\"", "\"percentThen\":50", "\"percentThen\":23", "\"percentThen\":15")
                .contains("\"tasks\":[{");
        assertThat(province.as("stranger").get("/api/v1/presence-report?scope=vn/31").status()).isEqualTo(404);
        assertThat(province.as("national_editor").get("/api/v1/presence-report?scope=vn").status()).isEqualTo(200);
        refused(producer.get("/api/v1/presence-report"), 422, "field.missing");
    }

    private void audited(String scope) {
        String audit = manager.post("/api/v1/presence-audits", Map.of("scope", scope)).expect(201).text("id");
        Eventually.see(
                "the audit's end",
                () -> manager.get("/api/v1/presence-audits/" + audit).expect(200).json(),
                seen -> seen.containsKey("finishedAt"));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> findings(String organisation) {
        List<Map<String, Object>> all = (List<Map<String, Object>>) manager
                .get("/api/v1/organisations/" + organisation + "/presence")
                .expect(200)
                .json()
                .get("findings");
        Map<String, Map<String, Object>> byIndicator = new HashMap<>();
        all.forEach(one -> byIndicator.put(String.valueOf(one.get("indicator")), one));
        return byIndicator;
    }

    private String office() {
        return String.valueOf(manager.get("/api/v1/organisations").expect(200).items().stream()
                .filter(one -> "vn/31".equals(one.get("scope")))
                .findFirst()
                .orElseThrow()
                .get("id"));
    }

    private String organisation(String key) {
        return province.as("admin")
                .post("/api/v1/organisations", Map.of("kind", "AGENT", "scope", "vn/31/" + key, "name", "Hội " + key))
                .expect(201)
                .text("id");
    }

    private static String me(Api api) {
        return api.get("/api/v1/me").expect(200).text("id");
    }

    private Api.Answer change(String channel, String url, @Nullable String owner) {
        long version = ((Number) producer.get("/api/v1/channels/" + channel).expect(200).json().get("version")).longValue();
        return producer.put(
                "/api/v1/channels/" + channel,
                Map.of("url", url, "name", "Kênh thử", "ownerId", String.valueOf(owner)),
                Map.of("If-Match", "\"" + version + "\""));
    }

    private static String entered(Api by, String organisation, String kind, String url) {
        return enter(by, organisation, kind, url).expect(201).text("id");
    }

    private static Api.Answer enter(Api by, String organisation, String kind, String url) {
        return by.post("/api/v1/channels", Map.of("organisationId", organisation, "kind", kind, "url", url));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
