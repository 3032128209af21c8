package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;

/** A programme is promoted from its plan: posts go out once and at their time, people tick what is theirs. */
@ExtendWith(OneProvince.class)
class PromotionTest {

    private final Province province;
    private final Api producer;

    PromotionTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void a_planned_programme_gets_its_plan_and_tells_nobody_before_it_is_on_the_calendar() {
        String programme = planned("Chưa lên lịch", Duration.ofMinutes(50));

        assertThat(task(programme, "ANNOUNCEMENT"))
                .containsEntry("state", "SKIPPED")
                .containsEntry("note", "PLANNED_TOO_LATE");
        assertThat(task(programme, "LIVE_LINK")).containsEntry("state", "PLANNED").containsEntry("late", true);
        assertThat(task(programme, "INVITATIONS")).containsEntry("ownerName", "Người producer");
        assertThat(tasks(programme)).filteredOn(task -> "SHARE_CALL".equals(task.get("kind"))).hasSizeGreaterThan(2);
        assertThat(posts("Chưa lên lịch")).isEmpty();
    }

    @Test
    void the_live_link_goes_out_once_with_the_programmes_data_when_the_programme_is_scheduled() {
        String title = unique("Lên lịch rồi");
        String programme = scheduled(title, Duration.ofMinutes(50));

        Map<String, Object> sent = seen(programme, "LIVE_LINK", "SENT");

        assertThat(posts(title)).singleElement().satisfies(post -> {
            assertThat(post.message())
                    .startsWith("Còn 50 phút nữa")
                    .contains("http://127.0.0.1:" + province.port() + "/xem/" + programme)
                    .doesNotContain("{{");
            assertThat(post.message()).isEqualTo(sent.get("preview"));
        });
        assertThat(sent.get("permalink")).asString().startsWith("http");
        assertThat(edit(producer, sent, "Khác").expect(409).text("code")).isEqualTo("promotion.state");
    }

    @Test
    void the_post_a_day_after_tells_the_figures_once_the_recap_is_frozen_and_waits_until_then() {
        String programme = province.live();
        String words = "Cho em hỏi mức đóng bao nhiêu?";
        province.simulator().comment(province.liveVideo(), "Chị Lan", words);
        Eventually.see(
                "question",
                () -> producer.get("/api/v1/programmes/" + programme + "/questions").expect(200).raw(),
                raw -> raw.contains(words));
        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        province.broadcast(programme, "ENDED");

        assertThat(task(programme, "RECAP").get("missing")).isEqualTo(List.of("recap"));
        assertThat(act(producer, task(programme, "RECAP"), "send-now", Map.of()).expect(409).text("code"))
                .isEqualTo("promotion.no-recap");
        Eventually.see(
                "closed",
                () -> {
                    producer.post("/api/v1/programmes/" + programme + "/hand-off-rest", Map.of());
                    return producer.post("/api/v1/programmes/" + programme + "/close", Map.of()).status();
                },
                status -> status == 200);
        Eventually.see("recap", () -> task(programme, "RECAP"), row -> List.of().equals(row.get("missing")));
        act(producer, task(programme, "RECAP"), "send-now", Map.of()).expect(200);

        String told = String.valueOf(seen(programme, "RECAP", "SENT").get("preview"));
        assertThat(told).contains("• 1 người gửi bình luận").doesNotContain("{{", "đoạt giải", " 0 ");
        assertThat(province.simulator().ledger().posts()).anyMatch(post -> post.message().equals(told));
    }

    @Test
    void words_are_edited_until_they_are_sent_and_a_placeholder_that_nobody_fills_is_refused() {
        String programme = planned(unique("Sửa lời"), Duration.ofDays(3));
        Map<String, Object> task = task(programme, "REMINDER");

        assertThat(edit(producer, task, "Có {{qua}}").expect(422).text("code"))
                .isEqualTo("promotion.unknown-placeholder");
        assertThat(edit(producer, task, "Mời xem “{{title}}”, gọi {{hotline}}, {{link}}").expect(200).json())
                .satisfies(row -> {
                    assertThat(row.get("preview")).asString().contains("Mời xem “Sửa lời", "1900").contains("{{link}}");
                    assertThat(row.get("missing")).isEqualTo(List.of("link"));
                });
        assertThat(edit(producer, task, "Lần nữa").expect(412).text("code")).isEqualTo("version.outdated");
        assertThat(act(producer, task, "send-now", Map.of()).expect(409).text("code")).isEqualTo("promotion.gap");
    }

    @Test
    void a_post_is_held_and_let_out_at_once_by_a_persons_word() {
        String title = unique("Giữ lại");
        String programme = scheduled(title, Duration.ofDays(3));
        Map<String, Object> reminder = task(programme, "REMINDER");

        act(producer, reminder, "hold", Map.of()).expect(200);
        assertThat(task(programme, "REMINDER")).containsEntry("state", "HELD");
        act(producer, reminder, "release", Map.of()).expect(200);
        Eventually.see("link", () -> task(programme, "REMINDER"), row -> List.of().equals(row.get("missing")));
        act(producer, reminder, "send-now", Map.of()).expect(200);

        seen(programme, "REMINDER", "SENT");
        assertThat(posts(title)).hasSize(1);
    }

    @Test
    void a_programme_that_moves_takes_its_posts_along_and_what_was_told_is_set_right_by_a_person() {
        String title = unique("Dời giờ");
        String programme = scheduled(title, Duration.ofMinutes(50));
        seen(programme, "LIVE_LINK", "SENT");
        Instant next = Instant.now().plus(Duration.ofDays(2));

        producer.post(
                        "/api/v1/programmes/" + programme + "/postpone",
                        Map.of("startsAt", next.toString(), "reason", "Bão"))
                .expect(200);

        Map<String, Object> told = seen(programme, "MOVED", "HELD");
        assertThat(Eventually.see("reminder", () -> task(programme, "REMINDER"), row -> "PLANNED".equals(row.get("state"))))
                .satisfies(row -> assertThat(Instant.parse(String.valueOf(row.get("dueAt"))))
                        .isBetween(next.minus(Duration.ofHours(25)), next.minus(Duration.ofHours(23))));
        act(producer, told, "send-now", Map.of()).expect(200);
        seen(programme, "MOVED", "SENT");
        assertThat(posts(title)).hasSize(2);
    }

    @Test
    void a_cancelled_programme_is_told_of_by_a_person_and_promoted_no_more() {
        String title = unique("Không phát");
        String programme = scheduled(title, Duration.ofDays(3));

        producer.post("/api/v1/programmes/" + programme + "/cancel", Map.of("reason", "Bão")).expect(200);

        Map<String, Object> told = seen(programme, "CANCELLATION", "HELD");
        assertThat(task(programme, "REMINDER")).containsEntry("state", "SKIPPED").containsEntry("note", "CANCELLED");
        assertThat(posts(title)).isEmpty();
        act(producer, told, "send-now", Map.of()).expect(200);
        seen(programme, "CANCELLATION", "SENT");
        assertThat(posts(title)).singleElement().satisfies(post -> assertThat(post.message()).contains("sẽ không diễn ra"));
    }

    @Test
    void the_owner_finds_a_task_among_the_own_ones_and_ticks_it_with_what_shows_it() {
        String programme = planned(unique("Của tôi"), Duration.ofDays(3));
        Map<String, Object> invitations = task(programme, "INVITATIONS");
        Api operator = province.as("operator");
        assertThat(act(operator, invitations, "done", Map.of()).status()).isEqualTo(403);
        String owner = String.valueOf(producer.get("/api/v1/people?role=OPERATOR").expect(200).items().stream()
                .filter(person -> "Người operator".equals(person.get("displayName")))
                .findFirst()
                .orElseThrow()
                .get("id"));
        act(producer, invitations, "assign", Map.of("ownerId", owner)).expect(200);

        assertThat(ids(operator)).contains(invitations.get("id"));
        act(operator, invitations, "done", Map.of("evidence", "Đã gửi 40 lời mời")).expect(200);

        assertThat(ids(operator)).doesNotContain(invitations.get("id"));
        assertThat(task(programme, "INVITATIONS")).containsEntry("state", "DONE").containsEntry("settledByName", "Người operator");
    }

    @Test
    void the_host_has_the_call_of_the_segment_on_air_until_somebody_says_that_it_was_said() {
        String programme = province.live();
        Api host = province.as("host");
        String calls = "/api/v1/programmes/" + programme + "/calls";
        Map<String, Object> first = Eventually.see(
                        "call", () -> host.get(calls).expect(200).items(), found -> !found.isEmpty())
                .getFirst();
        assertThat(first.get("words")).asString().contains("chia sẻ").doesNotContain("{{");

        try (Following followed = host.follow(programme, "0")) {
            host.post("/api/v1/promotion-tasks/" + first.get("taskId") + "/done", Map.of()).expect(200);
            assertThat(followed.until("promotion.done")).contains(String.valueOf(first.get("taskId")));
        }

        assertThat(host.get(calls).expect(200).items()).isEmpty();
        Object next = goOn(programme);
        assertThat(host.get(calls).expect(200).items())
                .singleElement()
                .satisfies(call -> assertThat(call.get("segmentNo")).isEqualTo(next));
        assertThat(province.as("stranger_host").get(calls).status()).isEqualTo(404);
        assertThat(province.as("auditor").get(calls).status()).isEqualTo(403);
    }

    @Test
    void what_is_let_off_keeps_its_reason_and_others_only_look_on() {
        String programme = planned(unique("Bỏ qua"), Duration.ofDays(3));
        Map<String, Object> reminder = task(programme, "REMINDER");
        for (String role : List.of("operator", "auditor")) {
            assertThat(act(province.as(role), reminder, "skip", Map.of("reason", "x")).status()).isEqualTo(403);
            province.as(role).get("/api/v1/programmes/" + programme + "/promotion").expect(200);
        }
        assertThat(province.as("stranger").get("/api/v1/programmes/" + programme + "/promotion").status()).isEqualTo(404);
        assertThat(act(province.as("stranger"), reminder, "skip", Map.of("reason", "x")).status()).isEqualTo(404);

        act(producer, reminder, "skip", Map.of("reason", "Đài tỉnh đăng thay")).expect(200);

        assertThat(task(programme, "REMINDER")).containsEntry("note", "Đài tỉnh đăng thay");
    }

    @Test
    void an_agent_organisation_writes_its_own_template_and_nobody_elses_changes() {
        province.person("manager_hoi_phu_nu", "PROVINCE_MANAGER", "vn/31/hoi-phu-nu");
        Api manager = province.as("manager_hoi_phu_nu");
        String address = "/api/v1/promotion-templates/in-force?scope=vn/31/hoi-phu-nu";
        Api.Answer shipped = manager.get(address).expect(200);
        assertThat(shipped.text("from")).isEqualTo("vn");
        Map<String, Object> line = Map.of(
                "key", "hoi-vien", "kind", "ANNOUNCEMENT", "anchor", "START", "offsetMinutes", -120, "doer", "MACHINE",
                "graceMinutes", 30, "title", "Nhắc hội viên", "text", "Mời hội viên xem “{{title}}”: {{link}}");
        Map<String, Object> body = Map.of("scope", "vn/31/hoi-phu-nu", "lines", List.of(line));

        assertThat(manager.put("/api/v1/promotion-templates", body, Map.of()).status()).isEqualTo(428);
        manager.put("/api/v1/promotion-templates", body, Map.of("If-Match", "\"0\"")).expect(200);

        assertThat(manager.put("/api/v1/promotion-templates", body, Map.of("If-Match", "\"0\"")).status())
                .isEqualTo(412);
        assertThat(manager.get(address).expect(200).json()).containsEntry("version", 1);
        assertThat(producer.get("/api/v1/promotion-templates/in-force?scope=vn/31").expect(200).text("from"))
                .isEqualTo("vn");
        assertThat(producer.put("/api/v1/promotion-templates", body, Map.of("If-Match", "\"1\"")).status())
                .isEqualTo(403);
    }

    @Test
    void the_shipped_texts_hold_no_figure_and_promise_nothing_for_sharing() {
        List<Map<String, Object>> lines = lines();

        assertThat(lines).hasSizeGreaterThan(8).allSatisfy(line -> {
            String text = String.valueOf(line.get("text"));
            assertThat(text.replaceAll("\\{\\{[^}]*}}", "")).doesNotContainPattern("\\d");
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("quà", "thưởng", "trúng", "chia sẻ để nhận");
        });
    }

    /** The next segment's number, once it is on air. */
    private Object goOn(String programme) {
        String course = "/api/v1/programmes/" + programme + "/run-of-show";
        producer.post(course + "/next", Map.of()).expect(200);
        Object next = producer.get(course).expect(200).json().get("standbyNo");
        producer.post(course + "/segments/" + next + "/go", Map.of()).expect(200);
        return next;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> lines() {
        return (List<Map<String, Object>>) producer.get("/api/v1/promotion-templates/in-force?scope=vn/31")
                .expect(200)
                .json()
                .get("lines");
    }

    private String planned(String title, Duration in) {
        Map<String, Object> plan = province.plan(Instant.now().plus(in));
        plan.put("title", title);
        String programme = producer.post("/api/v1/programmes", plan).expect(201).text("id");
        Eventually.see("plan", () -> tasks(programme), tasks -> !tasks.isEmpty());
        return programme;
    }

    private String scheduled(String title, Duration in) {
        String programme = planned(title, in);
        Prepared.forAir(province.as("admin"), producer, programme);
        producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of()).expect(200);
        return programme;
    }

    private Map<String, Object> seen(String programme, String kind, String state) {
        return Eventually.see(
                kind,
                () -> tasks(programme).stream()
                        .filter(row -> kind.equals(row.get("kind")))
                        .findFirst()
                        .orElse(Map.of()),
                row -> state.equals(row.get("state")));
    }

    private Map<String, Object> task(String programme, String kind) {
        return tasks(programme).stream()
                .filter(row -> kind.equals(row.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> tasks(String programme) {
        return (List<Map<String, Object>>) producer.get("/api/v1/programmes/" + programme + "/promotion")
                .expect(200)
                .json()
                .get("tasks");
    }

    private List<Ledger.Post> posts(String title) {
        return province.simulator().ledger().posts().stream()
                .filter(post -> post.message().contains("“" + title + "”"))
                .toList();
    }

    private static Api.Answer act(Api by, Map<String, Object> task, String act, Map<String, Object> body) {
        return by.post("/api/v1/promotion-tasks/" + task.get("id") + "/" + act, body);
    }

    private static Api.Answer edit(Api by, Map<String, Object> task, String text) {
        return by.put(
                "/api/v1/promotion-tasks/" + task.get("id"),
                Map.of("text", text),
                Map.of("If-Match", "\"" + task.get("version") + "\""));
    }

    private static List<Object> ids(Api person) {
        return person.get("/api/v1/me/promotion-tasks").expect(200).items().stream()
                .map(row -> row.get("id"))
                .toList();
    }

    private static String unique(String words) {
        return words + " " + UUID.randomUUID();
    }
}
