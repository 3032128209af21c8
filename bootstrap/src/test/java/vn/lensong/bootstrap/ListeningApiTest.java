package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.listening.CollectMentions;
import vn.lensong.domain.programme.Programme;

/** What people say is collected, counted, quoted without names, corrected and acted on. */
@ExtendWith(OneProvince.class)
class ListeningApiTest {

    private static final String MENTIONS = "/api/v1/listening/mentions";

    private final Province province;
    private final Api producer;

    ListeningApiTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void own_comments_and_calls_become_mentions_that_point_at_them_and_are_quoted_without_names() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Bà Nghe Thử", "Chị Nguyễn Thị Mẫu nói sai, chờ mãi không ai trả lời");
        String path = "/api/v1/programmes/" + programme + "/items";
        province.as("operator")
                .post(path, Map.of("authorName", "Ông Gọi Thử", "text", "Rất hài lòng, được chi trả hết viện phí"))
                .expect(201);
        Eventually.see("items", () -> producer.get(path).raw(), raw -> raw.contains("chờ mãi"));
        province.lensong().context().getBean(CollectMentions.class).collect(UUID.fromString(programme), Instant.now());

        List<Map<String, Object>> ours = mentions("").stream()
                .filter(one -> programme.equals(one.get("programmeId")))
                .toList();

        assertThat(ours).hasSize(2);
        assertThat(ours.toString())
                .contains("COMMENT", "CALL", "NEGATIVE", "POSITIVE", "DELAY")
                .doesNotContain("Bà Nghe Thử", "Ông Gọi Thử", "Nguyễn Thị Mẫu");
        assertThat(province.as("auditor").get(MENTIONS).expect(200).items()).isEmpty();
    }

    @Test
    void a_list_is_brought_in_once_counted_and_a_bad_one_that_went_far_raises_a_signal() {
        String word = "thu" + UUID.randomUUID().toString().substring(0, 6);
        String list = "noi_dung;thoi_gian;duong_dan;luot_tiep_can;ho_ten\n"
                + "Nghe nói sắp vỡ quỹ " + word + ";" + today() + " 08:00;https://bao.example.vn/" + word + ";12.000;Trần Văn Kể\n"
                + "Mua bảo hiểm có lợi gì hơn gửi tiết kiệm " + word + ";" + today() + " 09:00;;;Ai đó\n";

        Api.Answer first = bringIn(list).expect(200);
        Api.Answer second = bringIn(list).expect(200);

        assertThat(first.number("stored")).isEqualTo(2);
        assertThat(second.number("stored")).isZero();
        assertThat(mentions("?topic=FUND_SAFETY").toString()).contains(word, "https://bao.example.vn/" + word).doesNotContain("Trần Văn Kể");
        assertThat(producer.get("/api/v1/listening/matrix").expect(200).raw()).contains("FUND_SAFETY", "\"before\":");
        Eventually.see(
                "signal",
                () -> producer.get("/api/v1/signals").raw(),
                raw -> raw.contains("\"kind\":\"REACH\",\"topic\":\"FUND_SAFETY\",\"people\":12000"));
    }

    @Test
    void what_a_person_corrects_counts_from_then_on_and_who_saw_an_older_state_is_refused() {
        String word = "sua" + UUID.randomUUID().toString().substring(0, 6);
        bringIn("text\nHôm nay đi khám " + word + "\n").expect(200);
        Map<String, Object> mention = mentions("").stream()
                .filter(one -> String.valueOf(one.get("words")).contains(word))
                .findFirst()
                .orElseThrow();
        Map<String, Object> said = Map.of("sentiment", "POSITIVE", "stage", "USE", "topics", List.of("HEALTH_CARE"));

        Api.Answer corrected = correct(mention, said).expect(200);

        assertThat(corrected.raw()).contains("\"sentiment\":\"POSITIVE\"", "\"corrected\":true", "\"confidence\":1");
        assertThat(correct(mention, said).status()).isEqualTo(412);
        assertThat(correct(mention, Map.of("sentiment", "UNSCORED")).raw()).contains("version.outdated");
        assertThat(mentions("?topic=HEALTH_CARE&stage=USE&sentiment=POSITIVE").toString()).contains(word);
    }

    @Test
    void a_feed_is_read_politely_and_only_what_is_ours_is_kept() throws IOException {
        AtomicInteger unchanged = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/rss", exchange -> answer(exchange, unchanged));
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/rss";
            String id = producer.post("/api/v1/feeds", feed("Báo thử", url)).expect(201).text("id");

            Eventually.see("feed", () -> feed(id).get("found"), found -> Integer.valueOf(1).equals(found));
            turn(id, false);
            turn(id, true);
            Eventually.see("asked again", unchanged::get, times -> times > 0);

            assertThat(mentions("").toString()).contains("Lương hưu tăng từ năm sau").doesNotContain("Giá vàng", "Nguyễn Văn Báo");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_feed_inside_somebodys_house_is_refused() {
        refused(producer.post("/api/v1/feeds", feed("Nhà", "https://192.168.1.1/rss")), 422, "feed.address");
        refused(producer.post("/api/v1/feeds", feed("Tệp", "file:///etc/passwd")), 422, "feed.address");
    }

    @Test
    void an_action_has_an_owner_and_a_day_and_ends_with_what_came_of_it() {
        String owner = String.valueOf(producer.get("/api/v1/me").expect(200).json().get("id"));
        Map<String, Object> action = new HashMap<>(Map.of(
                "organisationId", province.agent(), "lever", "MISCONCEPTIONS", "title", "Làm clip về an toàn quỹ", "ownerId", owner,
                "dueOn", today(), "topic", "FUND_SAFETY"));
        String id = producer.post("/api/v1/lever-actions", action).expect(201).text("id");
        String path = "/api/v1/lever-actions/" + id;

        producer.post(path + "/move", Map.of("state", "DOING")).expect(200);
        refused(producer.post(path + "/move", Map.of("state", "DONE")), 422, "field.missing");
        producer.post(path + "/move", Map.of("state", "DONE", "outcome", "Đã đăng hai clip")).expect(200);

        refused(producer.post(path + "/move", Map.of("state", "DROPPED", "outcome", "Thôi")), 409, "lever.state");
        action.put("ownerId", UUID.randomUUID().toString());
        refused(producer.post("/api/v1/lever-actions", action), 422, "lever.owner");
        assertThat(producer.get("/api/v1/lever-actions").expect(200).raw()).contains("Đã đăng hai clip");
    }

    private static void answer(HttpExchange exchange, AtomicInteger unchanged) {
        try (exchange) {
            if ("\"mot\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                unchanged.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            byte[] body = """
                    <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Báo</title><link>https://bao.example.vn</link>
                    <description>d</description><item><title>Lương hưu tăng từ năm sau</title><link>https://bao.example.vn/luong-huu</link>
                    <author>Nguyễn Văn Báo</author><description>Bảo hiểm xã hội</description></item>
                    <item><title>Giá vàng hôm nay</title><link>https://bao.example.vn/vang</link></item></channel></rss>"""
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"mot\"");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> feed(String title, String url) {
        return Map.of("organisationId", province.agent(), "title", title, "url", url);
    }

    private Map<String, Object> feed(String id) {
        return producer.get("/api/v1/feeds").expect(200).items().stream()
                .filter(feed -> id.equals(feed.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private void turn(String id, boolean on) {
        producer.post("/api/v1/feeds/" + id + "/switch", Map.of("active", on)).expect(200);
    }

    private Api.Answer bringIn(String list) {
        return producer.send(
                "POST", MENTIONS + "/import?organisationId=" + province.agent(), list, Map.of("Content-Type", "text/csv"));
    }

    private Api.Answer correct(Map<String, Object> mention, Map<String, Object> said) {
        return producer.post(
                MENTIONS + "/" + mention.get("id") + "/correction", said, Map.of("If-Match", "\"" + mention.get("version") + "\""));
    }

    private List<Map<String, Object>> mentions(String query) {
        return producer.get(MENTIONS + query + (query.isEmpty() ? "?" : "&") + "limit=200").expect(200).items();
    }

    private static String today() {
        return LocalDate.now(Programme.HANOI).toString();
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.raw()).contains(code);
    }
}
