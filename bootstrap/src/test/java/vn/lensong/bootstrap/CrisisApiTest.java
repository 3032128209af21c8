package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.application.crisis.WatchIncidents;
import vn.lensong.domain.programme.Programme;

/** A spark is put out early: over HTTP, with the topic kept for the spokesperson wherever words go out. */
@ExtendWith(OneProvince.class)
class CrisisApiTest {

    private static final String INCIDENTS = "/api/v1/incidents";

    private final Province province;
    private final Api lead;
    private final Api manager;
    private final Api operator;

    CrisisApiTest(Province province) {
        this.province = province;
        this.lead = province.as("crisis_lead");
        this.manager = province.as("province_manager");
        this.operator = province.as("operator");
    }

    @Test
    void a_crisis_goes_its_way_with_its_clocks_until_a_lesson_is_a_scenario() {
        String id = signal("quy trình alpha", "STAFF_REPORT", null);
        Map<String, Object> opened = lead.get(INCIDENTS + "/" + id).expect(200).json();
        assertThat(opened).containsEntry("state", "SIGNAL").containsEntry("overdue", false);
        assertThat(String.valueOf(opened.get("ticking"))).contains("ASSESS");

        act(id, "watch", Map.of());
        assertThat(act(id, "declare", Map.of("level", 2)).get("ticking").toString()).contains("HOLDING");
        refused(lead.post(INCIDENTS + "/" + id + "/close", Map.of("words", "xong")), 409, "incident.state");
        String statement = statement(lead, id, "CITIZENS", "Chúng tôi đã biết việc này.");
        refused(lead.post("/api/v1/statements/" + statement + "/approve", Map.of()), 409, "statement.own");
        manager.post("/api/v1/statements/" + statement + "/approve", Map.of()).expect(200);
        refused(manager.post("/api/v1/statements/" + statement + "/approve", Map.of()), 409, "statement.twice");
        Instant next = Instant.now().plus(Duration.ofHours(2));
        Map<String, Object> publication = Map.of("pageId", province.page(), "nextAt", next.toString());
        refused(speaker().post("/api/v1/statements/" + statement + "/publish", publication), 409, "statement.unapproved");
        speaker().post("/api/v1/statements/" + statement + "/approve", Map.of()).expect(200);
        assertThat(lead.post("/api/v1/statements/" + statement + "/publish", publication).status()).isEqualTo(403);
        speaker().post("/api/v1/statements/" + statement + "/publish", publication).expect(200);

        assertThat(lead.get(INCIDENTS + "/" + id).expect(200).json()).containsEntry("state", "HOLDING_OUT");
        Eventually.see(
                "post",
                () -> lead.get("/api/v1/statements/" + statement).expect(200).raw(),
                raw -> raw.contains("\"postId\":\""));
        assertThat(province.simulator().ledger().posts()).anyMatch(post -> post.message().contains("đã biết việc này"));
        act(id, "respond", Map.of());
        act(id, "stable", Map.of());
        assertThat(act(id, "close", Map.of("words", "Đã hoàn tiền")).get("ticking").toString()).contains("REVIEW");
        act(id, "lessons", Map.of("words", "Đối chiếu số thu mỗi ngày"));
        act(id, "review", Map.of("words", "Phát hiện muộn hai ngày"));
        Map<String, Object> learnt = act(id, "lessons/1/scenario", Map.of("likelihood", 3, "impact", 4));
        assertThat(String.valueOf(learnt.get("lessons"))).contains("scenarioId=");
        assertThat(lead.get("/api/v1/crisis-kit").expect(200).raw())
                .contains("Đối chiếu số thu mỗi ngày", "\"lessonOf\":\"" + id);
    }

    @Test
    void a_signal_of_the_same_source_opens_one_incident() {
        String reference = "rss-" + UUID.randomUUID();

        assertThat(signal("quy trình bravo", "REACH", reference)).isEqualTo(signal("quy trình bravo", "REACH", reference));
        assertThat(province.as("auditor").post(INCIDENTS, Map.of()).status()).isEqualTo(403);
        refused(operator.post(INCIDENTS, Map.of("scope", "vn/15", "source", "REACH", "title", "x", "topic", "x", "phrases", List.of("xxx"))), 404, "scope.not-found");
    }

    @Test
    void a_clock_that_runs_out_is_told_again_and_again() {
        String id = signal("quy trình charlie", "PRESS_CALL", null);

        Instant next = province.lensong().context().getBean(WatchIncidents.class).ring(UUID.fromString(id));

        assertThat(next).isNotNull().isAfter(Instant.now());
        act(id, "watch", Map.of());
        assertThat(province.lensong().context().getBean(WatchIncidents.class).ring(UUID.fromString(id))).isNull();
    }

    @Test
    void the_two_books_have_different_readers() {
        String id = signal("quy trình delta", "STAFF_REPORT", null);
        operator.post(INCIDENTS + "/" + id + "/log", Map.of("conditions", "Trang bị hỏi dồn", "needs", "Một người trực"))
                .expect(201);
        lead.post(INCIDENTS + "/" + id + "/brief", Map.of("status", "Đang theo dõi", "nextSteps", "Họp lúc 9 giờ"))
                .expect(201);

        assertThat(lead.get(INCIDENTS + "/" + id + "/log").expect(200).raw()).contains("hỏi dồn");
        assertThat(manager.get(INCIDENTS + "/" + id + "/brief").expect(200).raw()).contains("Họp lúc 9 giờ");
        assertThat(operator.get(INCIDENTS + "/" + id + "/brief").status()).isEqualTo(403);
        assertThat(manager.get(INCIDENTS + "/" + id + "/log").status()).isEqualTo(403);
        assertThat(province.as("auditor").get(INCIDENTS + "/" + id + "/log").status()).isEqualTo(403);
    }

    @Test
    void while_it_is_declared_nobody_but_the_spokesperson_answers_on_its_topic() {
        Api speaker = speaker();
        String programme = province.live();
        String asked = question(programme, "Chị Echo Thử", "Chị ơi sao lại QUY TRINH ECHO như vậy ạ?");
        String other = question(programme, "Anh Echo Thử", "Đóng ở bưu điện nào ạ?");
        claim(asked);
        claim(other);
        String incident = declared("quy trình echo", programme);

        Api.Answer refused = write(operator, asked, "Dạ không có đâu ạ");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("speech.reserved");
        assertThat(refused.raw()).contains("quy trình echo", "Người noi");
        refused(write(operator, other, "Về quy trình echo thì để em hỏi"), 403, "speech.reserved");
        refused(operator.post("/api/v1/questions/" + asked + "/cue", Map.of()), 403, "speech.reserved");
        refused(operator.post("/api/v1/threads/QUESTION/" + asked + "/private-reply", Map.of("text", "Dạ")), 403, "speech.reserved");
        write(operator, other, "Dạ, bưu điện nào cũng được ạ").expect(200);
        operator.post("/api/v1/questions/" + asked + "/give-back", Map.of()).expect(200);
        speaker.post("/api/v1/questions/" + asked + "/claim", Map.of()).expect(200);
        write(speaker, asked, "Chúng tôi đang làm rõ, sẽ báo lại lúc 15 giờ.").expect(200);
        sent(asked);
        CrisisLed.over(province, incident);
    }

    @Test
    void what_was_queued_before_is_held_until_the_spokesperson_lets_it_go() {
        Api speaker = speaker();
        String programme = province.live();
        String asked = question(programme, "Chị Foxtrot Thử", "Sao quy trình foxtrot lạ thế ạ?");
        claim(asked);
        province.simulator().faults(Fault.always(FaultKind.G_5XX).on("POST *comments").as("503").times(2));
        write(operator, asked, "Dạ, lời viết trước lúc tuyên bố").expect(200);
        String incident = declared("quy trình foxtrot", null);

        Eventually.see(
                "held",
                () -> lead.get(INCIDENTS + "/" + incident + "/held").expect(200).raw(),
                raw -> raw.contains(asked));
        assertThat(visible("Dạ, lời viết trước lúc tuyên bố")).isZero();
        assertThat(lead.post(INCIDENTS + "/" + incident + "/held/" + asked + "/release", Map.of()).status()).isEqualTo(403);
        speaker.post(INCIDENTS + "/" + incident + "/held/" + asked + "/release", Map.of()).expect(200);

        sent(asked);
        assertThat(visible("Dạ, lời viết trước lúc tuyên bố")).isOne();
        CrisisLed.over(province, incident);
    }

    @Test
    void the_switch_of_a_programme_on_air_stops_its_games_routes_the_topic_and_hides_nothing_in_silence() {
        Api speaker = speaker();
        String programme = province.live();
        GamePlayed game = GamePlayed.drafted(province, programme).open();
        String incident = declared("quy trình golf", programme);
        Map<String, Object> on = Map.of("programmeId", programme, "pressOfficerId", id(province.as("care_officer")));
        refused(lead.post(INCIDENTS + "/" + incident + "/live-switch", Map.of("programmeId", province.planned(), "pressOfficerId", on.get("pressOfficerId"))), 409, "incident.not-live");

        lead.post(INCIDENTS + "/" + incident + "/live-switch", on).expect(200);

        Eventually.see("pause", () -> games(programme), raw -> raw.contains("\"paused\":true"));
        refused(game.post("/close"), 409, "game.paused");
        String about = question(programme, "Bà Golf Thử", "Quy trình golf là sao?");
        Eventually.see(
                "routed",
                () -> operator.get("/api/v1/questions/" + about).expect(200).raw(),
                raw -> raw.contains("HANDED_OFF") && raw.contains("Người care_officer"));
        String statement = statement(speaker, incident, "CITIZENS", "Chúng tôi đang kiểm tra và báo lại lúc 21 giờ.");
        refused(speaker.post(INCIDENTS + "/" + incident + "/live-switch/pin", Map.of("statementId", statement)), 409, "statement.unapproved");
        lead.post("/api/v1/statements/" + statement + "/approve", Map.of()).expect(200);
        manager.post("/api/v1/statements/" + statement + "/approve", Map.of()).expect(200);
        speaker.post(INCIDENTS + "/" + incident + "/live-switch/pin", Map.of("statementId", statement)).expect(200);
        assertThat(province.as("host").get("/api/v1/programmes/" + programme + "/crisis").expect(200).raw())
                .contains("báo lại lúc 21 giờ", "quy trình golf", "Người noi");
        String address = province.as("producer")
                .put("/api/v1/programmes/" + programme + "/overlay/address", Map.of(), Map.of())
                .expect(200)
                .text("path");
        try (Following screen = province.anybody().followAt(address.replace("/overlay/", "/api/v1/overlays/") + "/live", null)) {
            assertThat(screen.until("overlay")).contains("\"statement\":\"Chúng tôi đang kiểm tra");
        }
        String rude = province.simulator().comment(province.liveVideo(), "Kẻ Golf Thử", "Nhà bà Tám số 4 ngõ 2 đấy").id();
        Eventually.see("item", () -> items(programme), raw -> raw.contains("ngõ 2"));
        province.simulator().hide(rude, true);
        String hidden = String.valueOf(Eventually.see(
                        "hidden",
                        () -> lead.get(INCIDENTS + "/" + incident + "/hidings").expect(200).items(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("itemId"));
        assertThat(lead.get(INCIDENTS + "/" + incident + "/hidings").raw()).contains("\"reason\":\"\"");
        lead.post(INCIDENTS + "/" + incident + "/hidings/" + hidden + "/explain", Map.of("reason", "Lộ địa chỉ nhà riêng"))
                .expect(200);
        assertThat(toldTo("Kẻ Golf Thử", programme)).contains("\"hidden-comment\"", "Lộ địa chỉ nhà riêng");

        lead.post(INCIDENTS + "/" + incident + "/live-switch/off", Map.of()).expect(200);
        Eventually.see("resumed", () -> games(programme), raw -> !raw.contains("\"paused\":true"));
        game.close();
        game.announce("producer");
        CrisisLed.over(province, incident);
    }

    @Test
    void a_planned_post_that_speaks_of_the_topic_waits_too() {
        String incident = declared("quy trình india", null);
        Map<String, Object> plan = province.plan(Instant.now().plus(Duration.ofMinutes(50)));
        plan.put("title", "Hỏi đáp về quy trình India");
        String programme = province.as("producer").post("/api/v1/programmes", plan).expect(201).text("id");
        Prepared.forAir(province.as("admin"), province.as("producer"), programme);

        province.as("producer").post("/api/v1/programmes/" + programme + "/schedule", Map.of()).expect(200);

        Eventually.see(
                "held",
                () -> lead.get(INCIDENTS + "/" + incident + "/held").expect(200).raw(),
                raw -> raw.contains("\"kind\":\"post\""));
        assertThat(province.simulator().ledger().posts()).noneMatch(post -> post.message().contains("quy trình India"));
        CrisisLed.over(province, incident);
    }

    @Test
    void what_lay_ready_needs_one_approval_and_names_are_for_who_prepares() {
        Map<String, Object> text = Map.of(
                "scope", "vn/31", "audience", "PRESS", "title", "Đã biết việc",
                "body", "Chúng tôi đã biết việc {{việc}}.", "validTo", LocalDate.now(Programme.HANOI).plusDays(9).toString());
        String ready = lead.post("/api/v1/holding-texts", text).expect(201).text("id");
        refused(lead.post("/api/v1/holding-texts/" + ready + "/approve", Map.of()), 409, "statement.own");
        manager.post("/api/v1/holding-texts/" + ready + "/approve", Map.of()).expect(200);
        assertThat(speaker().post("/api/v1/holding-texts/" + ready + "/approve", Map.of()).expect(200).json())
                .containsEntry("ready", true);
        assertThat(manager.get("/api/v1/holding-texts/" + ready + "/sheet").expect(200).raw()).startsWith("%PDF");
        String incident = declared("quy trình hotel", null);
        refused(lead.post(INCIDENTS + "/" + incident + "/statements", Map.of("holdingTextId", ready)), 422, "statement.slots");
        String made = lead.post(
                        INCIDENTS + "/" + incident + "/statements",
                        Map.of("holdingTextId", ready, "slots", Map.of("việc", "thu sai")))
                .expect(201)
                .text("id");
        assertThat(manager.post("/api/v1/statements/" + made + "/approve", Map.of()).expect(200).json())
                .containsEntry("approved", true)
                .containsEntry("needs", 1);
        CrisisLed.over(province, incident);

        Map<String, Object> member = Map.of(
                "scope", "vn/31", "kind", "MEMBER",
                "values", Map.of("role", "PRESS_OFFICER", "name", "Bà Hotel Thử", "phone", "0900000861"));
        String id = lead.post("/api/v1/crisis-kit", member).expect(201).text("id");
        assertThat(speaker().get("/api/v1/crisis-kit/" + id).expect(200).raw()).contains("0900000861");
        assertThat(province.as("auditor").get("/api/v1/crisis-kit/" + id).expect(200).raw())
                .contains("PRESS_OFFICER")
                .doesNotContain("0900000861", "Hotel");
        assertThat(operator.get("/api/v1/crisis-kit/" + id).status()).isEqualTo(403);
        assertThat(operator.get("/api/v1/crisis-kit").expect(200).raw()).doesNotContain(id);
        assertThat(new Tables(province).holding(List.of("0900000861", "Bà Hotel Thử"))).isEmpty();
        refused(lead.get("/api/v1/crisis-kit/" + id + "/sheet"), 422, "kit.no-sheet");
        refused(lead.post("/api/v1/crisis-kit", Map.of("scope", "vn/31", "kind", "DRILL", "values", Map.of("scenarioId", id, "plannedOn", "2026-12-20"))), 422, "kit.entry-unknown");
    }

    private Api speaker() {
        return CrisisLed.speaker(province);
    }

    /** What a person who also left a number in this programme is told of all that we hold. */
    private String toldTo(String name, String programme) {
        province.simulator().comment(province.liveVideo(), name, "Gọi em tư vấn nhé 0900000862");
        Object left = Eventually.see(
                        "lead",
                        () -> manager.get("/api/v1/leads?programmeId=" + programme).expect(200).items(),
                        leads -> !leads.isEmpty())
                .getFirst()
                .get("id");
        Map<String, Object> asked = Map.of(
                "scope", "vn/31", "kind", "ACCESS", "name", name, "contact", "gặp tại cơ quan", "leadId", left);
        String request = manager.post("/api/v1/privacy/requests", asked).expect(201).text("id");
        return manager.get("/api/v1/privacy/requests/" + request + "/data").expect(200).raw();
    }

    private static String id(Api who) {
        return who.get("/api/v1/me").expect(200).text("id");
    }

    private String signal(String phrase, String source, @Nullable String reference) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "scope", "vn/31", "source", source, "title", "Nghe nói về " + phrase, "topic", phrase,
                "phrases", List.of(phrase)));
        if (reference != null) {
            body.put("reference", reference);
        }
        return operator.post(INCIDENTS, body).expect(201).text("id");
    }

    private String declared(String phrase, @Nullable String programme) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "scope", "vn/31", "source", "STAFF_REPORT", "title", "Nghe nói về " + phrase, "topic", phrase,
                "phrases", List.of(phrase)));
        if (programme != null) {
            body.put("programmeId", programme);
        }
        String id = operator.post(INCIDENTS, body).expect(201).text("id");
        act(id, "declare", Map.of("level", 1));
        return id;
    }

    private Map<String, Object> act(String id, String what, Map<String, Object> body) {
        return lead.post(INCIDENTS + "/" + id + "/" + what, body).expect(200).json();
    }

    private static String statement(Api by, String incident, String audience, String text) {
        return by.post(INCIDENTS + "/" + incident + "/statements", Map.of("audience", audience, "text", text))
                .expect(201)
                .text("id");
    }

    private String question(String programme, String name, String words) {
        province.simulator().comment(province.liveVideo(), name, words);
        return String.valueOf(Eventually.see(
                        "question",
                        () -> operator.get("/api/v1/programmes/" + programme + "/questions").expect(200).items().stream()
                                .filter(one -> words.equals(one.get("words")))
                                .toList(),
                        seen -> !seen.isEmpty())
                .getFirst()
                .get("id"));
    }

    private void claim(String question) {
        operator.post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
    }

    private static Api.Answer write(Api by, String question, String text) {
        return by.post("/api/v1/questions/" + question + "/answer", Map.of("channel", "WRITING", "text", text));
    }

    private void sent(String question) {
        assertThat(Eventually.see(
                        "reply",
                        () -> operator.get("/api/v1/questions/" + question).expect(200).text("replyState"),
                        state -> !state.equals("SENDING")))
                .isEqualTo("SENT");
    }

    private long visible(String text) {
        return province.simulator().ledger().replies().stream()
                .filter(reply -> text.equals(reply.text()))
                .count();
    }

    private String games(String programme) {
        return province.as("producer").get("/api/v1/programmes/" + programme + "/games").expect(200).raw();
    }

    private String items(String programme) {
        return operator.get("/api/v1/programmes/" + programme + "/items").expect(200).raw();
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.raw()).isEqualTo(status);
        assertThat(answer.text("code")).isEqualTo(code);
    }
}
