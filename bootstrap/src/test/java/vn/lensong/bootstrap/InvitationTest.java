package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;
import vn.lensong.application.platform.Platforms;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.promotion.CountShares;
import vn.lensong.application.promotion.ShareReadings;
import vn.lensong.application.promotion.Visits;
import vn.lensong.domain.programme.Programme;

/** People are brought to a programme: by links that are counted, and by invitations that people send. */
@ExtendWith(OneProvince.class)
class InvitationTest {

    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Province province;
    private final Api producer;
    private final Api collector;

    InvitationTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
        this.collector = province.as("collector");
    }

    @Test
    void a_collector_has_one_link_of_their_own_that_leads_people_to_the_programme() throws Exception {
        String programme = province.planned();
        Map<String, Object> kit = kit(programme);

        assertThat(kit.get("link")).isEqualTo(kit(programme).get("link"));
        assertThat(String.valueOf(kit.get("text"))).contains("Chủ nhật cùng BHXH tự nguyện", String.valueOf(kit.get("link")));
        assertThat(String.valueOf(kit.get("qr"))).startsWith("<svg");
        HttpResponse<String> followed = follow(String.valueOf(kit.get("link")), PHONE, "GET");
        assertThat(followed.statusCode()).isEqualTo(302);
        assertThat(followed.headers().firstValue("Location").orElseThrow()).endsWith("/xem/" + programme);
        assertThat(province.as("operator").get("/api/v1/programmes/" + programme + "/share-kit").expect(200).json().get("link"))
                .isNotEqualTo(kit.get("link"));
    }

    @Test
    void a_visitor_counts_once_a_day_and_machines_do_not_count() throws Exception {
        String programme = province.planned();
        String link = String.valueOf(kit(programme).get("link"));
        follow(link, "curl/8.5", "GET");
        follow(link, PHONE, "HEAD");
        follow(link, PHONE, "GET", "Sec-Purpose", "prefetch");
        follow(link, PHONE, "GET");
        follow(link, PHONE, "GET");

        follow(link, PHONE + " Zalo android/24", "GET");

        Eventually.see("visits", () -> kit(programme).get("visits"), visits -> Integer.valueOf(2).equals(((Number) visits).intValue()));
        assertThat(board(producer, programme, "PERSON")).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("name", "Người collector")
                .containsEntry("visits", 2));
    }

    @Test
    void a_previewer_is_told_title_and_picture_and_a_wrong_code_is_told_kindly() throws Exception {
        String programme = province.planned();
        String link = String.valueOf(kit(programme).get("link"));

        HttpResponse<String> preview = follow(link, "facebookexternalhit/1.1", "GET");
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains("og:title", "Chủ nhật cùng BHXH tự nguyện", "/picture.png\"");
        assertThat(follow(link + "/picture.png", "facebookexternalhit/1.1", "GET").headers().firstValue("Content-Type"))
                .contains("image/png");
        HttpResponse<String> gone = follow(link.substring(0, link.length() - 8) + "zzzzzzzz", PHONE, "GET");
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(gone.body()).contains("Đường dẫn này không còn dùng được");
        assertThat(follow(link.substring(0, link.length() - 8) + "x%00'--", PHONE, "GET").statusCode()).isEqualTo(404);
    }

    @Test
    void a_revoked_link_leads_nowhere_and_only_who_runs_the_programme_revokes() throws Exception {
        String programme = province.planned();
        Map<String, Object> link = producer.post(
                        "/api/v1/programmes/" + programme + "/links", Map.of("ownerKind", "BRANCH", "ownerId", province.branch(), "purpose", "POSTER"))
                .expect(201)
                .json();
        assertThat(collector.post("/api/v1/links/" + link.get("id") + "/revoke", Map.of()).status()).isEqualTo(403);

        producer.post("/api/v1/links/" + link.get("id") + "/revoke", Map.of()).expect(200);

        assertThat(follow(String.valueOf(link.get("link")), PHONE, "GET").statusCode()).isEqualTo(404);
        assertThat(province.as("auditor").get("/api/v1/programmes/" + programme + "/links").expect(200).raw()).contains("revokedAt");
        refused(
                producer.post(
                        "/api/v1/programmes/" + programme + "/links",
                        Map.of("ownerKind", "BRANCH", "ownerId", programme, "purpose", "SHARE")),
                422,
                "link.owner-not-found");
    }

    @Test
    void picture_and_poster_are_drawn_and_a_public_share_is_noted_once() {
        String programme = province.planned();

        byte[] poster = collector.bytes("/api/v1/programmes/" + programme + "/share-kit/poster", Map.of()).response().body();
        byte[] picture = collector.bytes("/api/v1/programmes/" + programme + "/share-kit/picture", Map.of()).response().body();
        assertThat(new String(poster, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(picture).startsWith(0x89, 'P', 'N', 'G');
        Map<String, String> shared = Map.of("url", "https://www.facebook.com/share/p/abc/");
        collector.post("/api/v1/programmes/" + programme + "/shares", shared).expect(201);
        Api.Answer again = collector.post("/api/v1/programmes/" + programme + "/shares", shared).expect(201);

        assertThat((List<?>) again.json().get("reports")).hasSize(1);
        refused(collector.post("/api/v1/programmes/" + programme + "/shares", Map.of("url", "abc")), 422, "share.bad-address");
        assertThat(province.as("stranger").get("/api/v1/programmes/" + programme + "/share-kit").status()).isEqualTo(404);
        assertThat(province.as("auditor").get("/api/v1/programmes/" + programme + "/share-kit").status()).isEqualTo(403);
    }

    @Test
    void who_wrote_and_left_a_number_is_a_candidate_until_invited_and_the_board_follows() throws Exception {
        String earlier = province.live();
        String person = comment("Chị Mận Thử", "Cho em hỏi mức đóng bao nhiêu? Gọi em 0900000085");
        Eventually.see("lead", () -> producer.get("/api/v1/leads?programmeId=" + earlier).expect(200).items(), leads -> !leads.isEmpty());
        String next = province.planned();

        Map<String, Object> candidate = candidate(next, "Chị Mận Thử");
        assertThat(String.valueOf(candidate.get("reasons"))).contains("LATELY", "LEFT_NUMBER", "CAME");
        assertThat(String.valueOf(candidate)).doesNotContain("900000085").doesNotContain(person);
        Map<String, Object> body = new HashMap<>();
        body.put("candidate", Map.of("kind", candidate.get("kind"), "id", candidate.get("id")));
        body.put("inviterId", inviter(next, "Người collector"));
        String invitation = producer.post("/api/v1/programmes/" + next + "/invitations", body).expect(201).text("id");
        assertThat(candidates(next)).noneMatch(one -> "Chị Mận Thử".equals(one.get("name")));
        refused(producer.post("/api/v1/programmes/" + next + "/invitations", body), 409, "invitation.invited-already");

        Map<String, Object> ready = collector.get("/api/v1/invitations/" + invitation).expect(200).json();
        assertThat(String.valueOf(ready.get("words"))).contains(String.valueOf(ready.get("link")), "/dung-moi");
        follow(String.valueOf(ready.get("link")), PHONE, "GET");
        collector.post("/api/v1/invitations/" + invitation + "/sent", Map.of("channel", "ZALO")).expect(200);

        Eventually.see("opened", () -> progress(collector, invitation), "OPENED"::equals);
        assertThat(board(collector, next, "PERSON")).singleElement().satisfies(line ->
                assertThat(line).containsEntry("prepared", 1).containsEntry("sent", 1).containsEntry("opened", 1));
        assertThat(board(province.as("auditor"), next, "BRANCH")).singleElement().satisfies(line ->
                assertThat(line).containsEntry("name", "An Dương").containsEntry("sent", 1));
        assertThat(board(province.as("auditor"), next, "ORGANISATION").getFirst()).containsEntry("name", "Bưu điện Hải Phòng");
        assertThat(province.as("operator").get("/api/v1/invitations/" + invitation).status()).isEqualTo(403);
        assertThat(province.as("rival").get("/api/v1/invitations/" + invitation).status()).isEqualTo(404);

        String third = province.planned();
        assertThat(candidates(third)).as("invited lately").noneMatch(one -> "Chị Mận Thử".equals(one.get("name")));
        refused(producer.post("/api/v1/programmes/" + third + "/invitations", body), 409, "invitation.too-soon");
    }

    @Test
    void whoever_says_stop_on_the_page_of_the_link_is_invited_no_more() throws Exception {
        String earlier = province.live();
        comment("Anh Ổi Thử", "Tôi muốn hỏi, gọi tôi 0900000086");
        Eventually.see("lead", () -> producer.get("/api/v1/leads?programmeId=" + earlier).expect(200).items(), leads -> !leads.isEmpty());
        String next = province.planned();
        Map<String, Object> candidate = candidate(next, "Anh Ổi Thử");
        Map<String, Object> body =
                Map.of("candidate", Map.of("kind", candidate.get("kind"), "id", candidate.get("id")));
        Map<String, Object> ready = producer.post("/api/v1/programmes/" + next + "/invitations", body).expect(201).json();

        assertThat(follow(ready.get("link") + "/dung-moi", PHONE, "GET").body()).contains("Đừng mời tôi nữa");
        assertThat(follow(ready.get("link") + "/dung-moi", PHONE, "POST").body()).contains("Đã ghi nhận");

        assertThat(progress(producer, String.valueOf(ready.get("id")))).isEqualTo("DECLINED");
        String third = province.planned();
        assertThat(candidates(third)).noneMatch(one -> "Anh Ổi Thử".equals(one.get("name")));
        refused(producer.post("/api/v1/programmes/" + third + "/invitations", body), 409, "invitation.opted-out");
        refused(
                producer.post("/api/v1/invitations/" + ready.get("id") + "/text", Map.of("channel", "SMS")),
                409,
                "invitation.over");
        assertThat(producer.get("/api/v1/opt-outs").expect(200).raw()).contains("byThemselves\":true").doesNotContain("900000086");
    }

    @Test
    void a_collector_invites_friends_and_sees_no_candidates() {
        String programme = province.planned();

        String friend = collector.post("/api/v1/programmes/" + programme + "/invitations", Map.of("friend", "Cô Na xóm trên"))
                .expect(201)
                .text("id");

        assertThat(collector.get("/api/v1/programmes/" + programme + "/candidates").status()).isEqualTo(403);
        assertThat(collector.get("/api/v1/programmes/" + programme + "/invitations").expect(200).items()).hasSize(1);
        assertThat(province.as("branch_lead").get("/api/v1/programmes/" + programme + "/invitations").expect(200).items()).hasSize(1);
        assertThat(province.as("rival").get("/api/v1/programmes/" + programme + "/invitations").expect(200).items()).isEmpty();
        refused(producer.post("/api/v1/invitations/" + friend + "/text", Map.of("channel", "SMS")), 409, "invitation.no-number");
        refused(collector.post("/api/v1/invitations/" + friend + "/sent", Map.of("channel", "SMS")), 422, "invitation.by-gateway");
        collector.post("/api/v1/invitations/" + friend + "/withdraw", Map.of()).expect(200);
        refused(collector.post("/api/v1/invitations/" + friend + "/sent", Map.of("channel", "ZALO")), 409, "invitation.over");
        assertThat(collector.get("/api/v1/shareable-programmes?limit=200").expect(200).raw()).contains(programme);
    }

    @Test
    void whoever_is_known_joined_by_writing_and_became_by_leaving_a_number_after_it_was_sent() {
        String earlier = province.live();
        comment("Chị Đào Thử", "Em ở xa, gọi em 0900000388 nhé");
        Eventually.see("lead", () -> producer.get("/api/v1/leads?programmeId=" + earlier).expect(200).items(), leads -> !leads.isEmpty());
        String live = province.live();
        Map<String, Object> candidate = candidate(live, "Chị Đào Thử");
        Map<String, Object> body =
                Map.of("candidate", Map.of("kind", candidate.get("kind"), "id", candidate.get("id")));
        String invitation =
                producer.post("/api/v1/programmes/" + live + "/invitations", body).expect(201).text("id");
        producer.post("/api/v1/invitations/" + invitation + "/sent", Map.of("channel", "PHONE")).expect(200);
        assertThat(progress(producer, invitation)).isEqualTo("SENT");

        comment("Chị Đào Thử", "Em vào xem rồi đây, hay quá");

        Eventually.see("joined", () -> progress(producer, invitation), "JOINED"::equals);
        assertThat(board(producer, live, "PERSON")).singleElement().satisfies(line ->
                assertThat(line).containsEntry("joined", 1).containsEntry("became", 0).containsEntry("told", 0));
        comment("Chị Đào Thử", "Nhờ tư vấn, số em 0900000388");
        Eventually.see("became", () -> progress(producer, invitation), "BECAME"::equals);
        assertThat(board(producer, live, "PERSON")).singleElement().satisfies(line ->
                assertThat(line).containsEntry("joined", 1).containsEntry("became", 1));
        refused(
                producer.post("/api/v1/invitations/" + invitation + "/told", Map.of("outcome", "JOINED")),
                409,
                "invitation.known");
    }

    @Test
    void of_a_friend_the_inviter_says_what_became_and_the_board_tells_it_apart() throws Exception {
        String programme = province.planned();
        String friend = collector.post("/api/v1/programmes/" + programme + "/invitations", Map.of("friend", "Bà Lựu"))
                .expect(201)
                .text("id");
        String told = "/api/v1/invitations/" + friend + "/told";
        refused(collector.post(told, Map.of("outcome", "JOINED")), 409, "invitation.not-sent");
        collector.post("/api/v1/invitations/" + friend + "/sent", Map.of("channel", "IN_PERSON")).expect(200);

        collector.post(told, Map.of("outcome", "BECAME")).expect(200);

        assertThat(progress(collector, friend)).isEqualTo("BECAME");
        assertThat(board(producer, programme, "PERSON")).singleElement().satisfies(line ->
                assertThat(line).containsEntry("joined", 1).containsEntry("became", 1).containsEntry("told", 1));
        collector.post(told, Map.of()).expect(200);
        assertThat(progress(collector, friend)).isEqualTo("SENT");
        refused(collector.post(told, Map.of("outcome", "SENT")), 422, "field.bad-choice");
        assertThat(province.as("rival").post(told, Map.of("outcome", "JOINED")).status()).isEqualTo(404);
        assertThat(province.as("operator").post(told, Map.of("outcome", "JOINED")).status()).isEqualTo(403);
    }

    @Test
    void a_text_goes_out_once_and_the_invitation_is_sent_by_it() {
        String earlier = province.live();
        comment("Bác Xoài Thử", "Cho tôi hỏi nhé, số tôi 0900000087");
        Eventually.see("lead", () -> producer.get("/api/v1/leads?programmeId=" + earlier).expect(200).items(), leads -> !leads.isEmpty());
        String next = province.planned();
        Map<String, Object> candidate = candidate(next, "Bác Xoài Thử");
        String invitation = producer.post(
                        "/api/v1/programmes/" + next + "/invitations",
                        Map.of("candidate", Map.of("kind", candidate.get("kind"), "id", candidate.get("id"))))
                .expect(201)
                .text("id");

        producer.post("/api/v1/invitations/" + invitation + "/text", Map.of("channel", "SMS")).expect(202);

        refused(producer.post("/api/v1/invitations/" + invitation + "/text", Map.of("channel", "SMS")), 409, "message.under-way");
        int hour = Instant.now().atZone(Programme.HANOI).getHour();
        String expected = hour >= 7 && hour < 22 ? "SENT" : "PREPARED";
        Eventually.see("progress", () -> progress(producer, invitation), expected::equals);
        assertThat(producer.get("/api/v1/texts").expect(200).raw()).contains(invitation).doesNotContain("900000087");
    }

    @Test
    void the_public_counts_of_the_post_are_read_while_live_and_newest_come_first() {
        String programme = province.live();

        List<Map<String, Object>> readings = Eventually.see(
                "share readings",
                () -> producer.get("/api/v1/programmes/" + programme + "/share-readings").expect(200).items(),
                items -> !items.isEmpty());

        assertThat(readings.getFirst()).containsKey("at");
        assertThat(province.as("auditor").get("/api/v1/programmes/" + programme + "/share-readings").status()).isEqualTo(200);
        assertThat(collector.get("/api/v1/programmes/" + programme + "/share-readings").status()).isEqualTo(403);
    }

    @Test
    void the_public_counts_are_read_at_the_end_and_a_day_after() {
        String programme = province.live();
        Ledger.Broadcast live = province.simulator().ledger().broadcasts().getLast();
        UUID broadcast = bean(Broadcasts.class)
                .ofProgramme(UUID.fromString(programme))
                .orElseThrow()
                .id();
        province.simulator().reached(live.postId(), 40, 12, 7);

        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        province.broadcast(programme, "ENDED");

        Eventually.see("reading at the end", () -> newest(programme), reading -> Integer.valueOf(7).equals(reading.get("shares")));
        Instant ended = Objects.requireNonNull(bean(Broadcasts.class).find(broadcast).orElseThrow().endedAt());
        assertThat(bean(CountShares.class).ring(broadcast)).isEqualTo(ended.plus(Duration.ofDays(1)));
        province.simulator().reached(live.postId(), 50, 15, 9);
        Instant nextDay = ended.plus(Duration.ofDays(1));
        CountShares tomorrow = new CountShares(
                bean(Platforms.class), bean(Broadcasts.class), bean(ShareReadings.class), Clock.fixed(nextDay, ZoneOffset.UTC));
        assertThat(tomorrow.ring(broadcast)).as("and never again").isNull();
        assertThat(newest(programme)).containsEntry("shares", 9).containsEntry("reactions", 50);
        assertThat(Instant.parse(String.valueOf(newest(programme).get("at")))).isEqualTo(nextDay.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void a_branch_and_nobody_have_links_that_are_shown_with_their_code() {
        String programme = province.planned();
        String links = "/api/v1/programmes/" + programme + "/links";
        String branch = producer.post(links, Map.of("ownerKind", "BRANCH", "ownerId", province.branch(), "purpose", "SHARE"))
                .expect(201)
                .text("id");
        producer.post(links, Map.of("ownerKind", "NOBODY", "purpose", "POSTER")).expect(201);

        assertThat(producer.get(links).expect(200).items()).hasSize(2).anySatisfy(link ->
                assertThat(link).containsEntry("ownerName", "An Dương").containsEntry("visits", 0));
        Map<String, Object> shown = province.as("auditor").get("/api/v1/links/" + branch).expect(200).json();
        assertThat(String.valueOf(shown.get("qr"))).startsWith("<svg");
        assertThat(province.as("stranger").get("/api/v1/links/" + branch).status()).isEqualTo(404);
        assertThat(collector.get("/api/v1/links/" + branch).status()).isEqualTo(403);
    }

    @Test
    void whoever_tells_the_inviter_no_is_invited_no_more() {
        String earlier = province.live();
        comment("Cô Hồng Thử", "Số em 0900000089");
        Eventually.see("lead", () -> producer.get("/api/v1/leads?programmeId=" + earlier).expect(200).items(), leads -> !leads.isEmpty());
        String next = province.planned();
        Map<String, Object> candidate = candidate(next, "Cô Hồng Thử");
        Map<String, Object> body =
                Map.of("candidate", Map.of("kind", candidate.get("kind"), "id", candidate.get("id")));
        String invitation =
                producer.post("/api/v1/programmes/" + next + "/invitations", body).expect(201).text("id");
        assertThat(collector.post("/api/v1/invitations/" + invitation + "/declined", Map.of()).status()).isEqualTo(404);

        producer.post("/api/v1/invitations/" + invitation + "/declined", Map.of()).expect(200);

        assertThat(progress(producer, invitation)).isEqualTo("DECLINED");
        refused(
                producer.post("/api/v1/programmes/" + province.planned() + "/invitations", body),
                409,
                "invitation.opted-out");
        refused(producer.post("/api/v1/invitations/" + invitation + "/declined", Map.of()), 409, "invitation.over");
    }

    @Test
    void the_secret_of_a_day_is_the_same_until_it_is_destroyed() {
        Visits visits = province.lensong().context().getBean(Visits.class);
        LocalDate day = LocalDate.of(2021, 3, 4);

        byte[] secret = visits.secretOf(day);

        assertThat(visits.secretOf(day)).isEqualTo(secret);
        visits.forget(day.plusDays(1));
        assertThat(visits.secretOf(day)).isNotEqualTo(secret);
        visits.forget(day.plusDays(1));
    }

    private Map<String, Object> newest(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/share-readings?limit=1").expect(200).items().stream()
                .findFirst()
                .orElse(Map.of());
    }

    private <T> T bean(Class<T> type) {
        return province.lensong().context().getBean(type);
    }

    private String comment(String name, String text) {
        return String.valueOf(province.simulator().comment(province.liveVideo(), name, text));
    }

    private Map<String, Object> kit(String programme) {
        return collector.get("/api/v1/programmes/" + programme + "/share-kit").expect(200).json();
    }

    private List<Map<String, Object>> candidates(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/candidates?limit=200").expect(200).items();
    }

    private Map<String, Object> candidate(String programme, String name) {
        return Eventually.see(
                        "candidate",
                        () -> candidates(programme).stream()
                                .filter(one -> name.equals(one.get("name")) && Boolean.TRUE.equals(one.get("numberLeft")))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private Object inviter(String programme, String name) {
        return producer.get("/api/v1/programmes/" + programme + "/inviters?limit=200").expect(200).items().stream()
                .filter(one -> name.equals(one.get("name")))
                .findFirst()
                .orElseThrow()
                .get("id");
    }

    private static List<Map<String, Object>> board(Api by, String programme, String what) {
        return by.get("/api/v1/programmes/" + programme + "/invitation-board?by=" + what).expect(200).items();
    }

    private static String progress(Api by, String invitation) {
        return String.valueOf(((Map<?, ?>) by.get("/api/v1/invitations/" + invitation).expect(200).json().get("invitation"))
                .get("progress"));
    }

    private HttpResponse<String> follow(String link, String userAgent, String method, String... headers) throws Exception {
        String path = URI.create(link).getRawPath();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + province.port() + path))
                .timeout(Duration.ofSeconds(20))
                .header("User-Agent", userAgent)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
