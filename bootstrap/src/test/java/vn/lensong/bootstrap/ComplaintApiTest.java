package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.privacy.WorkingCalendar;

/** People complain by whatever way, hear of it in time, and nobody sees a confidential complaint who is not named in it. */
@ExtendWith(OneProvince.class)
class ComplaintApiTest {

    private static final String COMPLAINTS = "/api/v1/complaints";

    private final Province province;
    private final Api officer;
    private final Api manager;

    ComplaintApiTest(Province province) {
        this.province = province;
        this.officer = province.as("care_officer");
        this.manager = province.as("province_manager");
    }

    @Test
    void a_complaint_goes_from_the_telephone_to_a_rating_and_back() {
        Map<String, Object> written = new HashMap<>(written("0900 000 871"));
        written.put("memberId", id("collector"));
        String path = COMPLAINTS + "/" + province.as("collector").post(COMPLAINTS, written).expect(201).text("id");
        assertThat(province.as("collector").get(path).status()).isEqualTo(404);
        assertThat(officer.get(path).expect(200).json())
                .containsEntry("state", "RECEIVED")
                .containsEntry("track", "SERVICE")
                .containsEntry("phone", "+84900000871");
        refused(act(officer, path, "resolve", Map.of("words", "Xong")), 409, "complaint.state");

        act(officer, path, "acknowledge", Map.of("words", "Dạ em đã nhận")).expect(200);
        refused(act(officer, path, "acknowledge", Map.of()), 409, "complaint.acknowledged");
        act(officer, path, "assign", Map.of("personId", id("operator"))).expect(200);
        Api operator = province.as("operator");
        assertThat(operator.get(COMPLAINTS + "?mine=true&limit=200").expect(200).raw()).contains(idOf(path));
        refused(act(operator, path, "assign", Map.of("personId", id("operator2"))), 403, "role.missing");
        act(operator, path, "start", Map.of()).expect(200);
        String promised = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS).toString();
        Map<String, Object> told = act(operator, path, "tell", Map.of("words", "Chiều em gọi lại", "nextBy", promised))
                .expect(200)
                .json();
        assertThat(clocks(told)).containsEntry("updateDue", promised);
        assertThat(clocks(told).get("answerDue")).isEqualTo(clocks(told).get("settleBy"));
        act(operator, path, "resolve", Map.of("words", "Đã hướng dẫn lại thủ tục")).expect(200);
        refused(act(officer, path, "rate", Map.of("stars", 7)), 422, "complaint.stars");
        assertThat(act(officer, path, "rate", Map.of("stars", 4)).expect(200).json()).containsEntry("stars", 4);

        Map<String, Object> again = act(officer, path, "reopen", Map.of("words", "Vẫn chưa ai gọi")).expect(200).json();

        assertThat(again).containsEntry("state", "REOPENED").containsEntry("reopened", 1);
        assertThat(String.valueOf(again.get("entries"))).contains("Dạ em đã nhận", "Chiều em gọi lại", "Vẫn chưa ai gọi");
        act(operator, path, "resolve", Map.of("words", "Đã gọi")).expect(200);
        act(officer, path, "close", Map.of()).expect(200);
        assertThat(officer.get(COMPLAINTS + "?settled=true&limit=200").expect(200).raw()).contains(idOf(path));
        assertThat(officer.get(COMPLAINTS + "/figures").expect(200).number("settled")).isPositive();
        assertThat(officer.get(COMPLAINTS + "/file?settled=true").expect(200).raw()).contains(idOf(path)).doesNotContain("900000871");
        assertThat(province.as("auditor").get(path).expect(200).raw()).doesNotContain("Bà Nụ", "900000871", "Chiều em");
        assertThat(province.as("stranger_operator").get(path).status()).isEqualTo(404);
        assertThat(new Tables(province).holding(List.of("900000871", "gọi ba lần"))).as("in plain").isEmpty();
    }

    @Test
    void by_the_law_it_is_accepted_and_settled_by_the_laws_days_and_more_time_wants_a_reason() {
        Map<String, Object> written = new HashMap<>(written("0900 000 872"));
        written.put("track", "STATUTORY");
        String path = COMPLAINTS + "/" + officer.post(COMPLAINTS, written).expect(201).text("id");
        assertThat(clocks(officer.get(path).expect(200).json()).get("settleBy")).isNull();

        Map<String, Object> accepted = act(officer, path, "acknowledge", Map.of()).expect(200).json();
        Map<String, Object> longer = act(officer, path, "extend", Map.of("circumstance", "COMPLEX", "reason", "Sổ cũ")).expect(200).json();

        Instant before = Instant.parse(String.valueOf(clocks(accepted).get("settleBy")));
        Instant after = Instant.parse(String.valueOf(clocks(longer).get("settleBy")));
        LocalDate today = LocalDate.ofInstant(Instant.now(), WorkingCalendar.HANOI);
        assertThat(before).isBetween(end(today.plusDays(20)), end(today.plusDays(30)));
        assertThat(after).isAfter(before).isBeforeOrEqualTo(end(today.plusDays(45)));
        refused(act(officer, path, "extend", Map.of("circumstance", "COMPLEX", "reason", "nữa")), 422, "complaint.no-more-time");
        refused(act(officer, path, "reject", Map.of("reason", "NOT_OURS")), 422, "field.missing");
        assertThat(act(officer, path, "reject", Map.of("reason", "NOT_OURS", "words", "Thuộc cơ quan thuế")).expect(200).json())
                .containsEntry("state", "REJECTED");
    }

    @Test
    void what_triage_labels_opens_one_complaint_which_the_desks_answer_acknowledges() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Cô Hến Thử", "Gọi tổng đài mãi không ai nghe máy, bực mình quá!");
        Map<String, Object> opened = opened(programme);
        String path = COMPLAINTS + "/" + opened.get("id");
        assertThat(opened).containsEntry("channel", "COMMENT").containsEntry("name", "Cô Hến Thử");
        assertThat(String.valueOf(opened.get("words"))).contains("bực mình quá");
        assertThat(opened.get("host")).isNotNull();
        String question = String.valueOf(opened.get("questionId"));
        refused(
                officer.post(COMPLAINTS, with(written("0900 000 873"), Map.of("questionId", question))),
                409,
                "complaint.already");

        Api operator = province.as("operator");
        operator.post("/api/v1/questions/" + question + "/claim", Map.of()).expect(200);
        operator.post("/api/v1/questions/" + question + "/answer", Map.of("channel", "WRITING", "text", "Dạ em xin lỗi cô")).expect(200);

        Eventually.see("acknowledged", () -> officer.get(path).expect(200).json(), seen -> "ACKNOWLEDGED".equals(seen.get("state")));
        assertThat(list(programme)).hasSize(1);
        province.simulator().comment(province.liveVideo(), "Cô Hến Thử", "Chán quá, chờ cả tiếng không thấy ai trả lời");
        Map<String, Object> other = Eventually.see("second", () -> list(programme), seen -> seen.size() == 2).stream()
                .filter(one -> !one.get("id").equals(opened.get("id")))
                .findFirst()
                .orElseThrow();
        operator.post("/api/v1/items/" + other.get("itemId") + "/labels", Map.of("complaint", false)).expect(200);
        Eventually.see(
                "let go",
                () -> officer.get(COMPLAINTS + "/" + other.get("id")).expect(200).raw(),
                raw -> raw.contains("NOT_A_COMPLAINT"));
    }

    @Test
    void a_clock_that_ran_out_is_called_out() {
        Map<String, Object> late = with(written("0900 000 874"), Map.of("receivedAt", Instant.now().minus(Duration.ofDays(20)).toString()));
        String path;
        try (Following told = manager.follow("/api/v1/me/raised-leads/live")) {
            told.until("hello");
            officer.post(COMPLAINTS, with(late, Map.of("named", List.of(), "phone", "0900 000 870"))).expect(201);
            path = COMPLAINTS + "/" + officer.post(COMPLAINTS, late).expect(201).text("id");

            assertThat(told.until("complaint-overdue")).contains("\"confidential\":false", "\"province\":\"vn/31\"");
        }

        Map<String, Object> called = Eventually.see(
                "called",
                () -> clocks(officer.get(path).expect(200).json()),
                clocks -> Boolean.TRUE.equals(clocks.get("answerCalled")) && Boolean.TRUE.equals(clocks.get("updateCalled")));

        assertThat(called).containsEntry("answerOverdue", true).containsEntry("updateOverdue", true);
        assertThat(officer.get(COMPLAINTS + "?overdue=true&limit=200").expect(200).raw()).contains(idOf(path));
        assertThat(officer.get(COMPLAINTS + "/figures").expect(200).number("overdue")).isPositive();
    }

    @Test
    void a_confidential_complaint_is_there_for_nobody_but_those_named() {
        Map<String, Object> secret = with(
                written("0900 000 875"), Map.of("name", "Bà Sâm Kín Thử", "words", "Nhân viên đòi tiền riêng của tôi", "named", List.of(id("operator"))));
        Api.Answer made = officer.post(COMPLAINTS, secret).expect(201);
        String id = made.text("id");
        String path = COMPLAINTS + "/" + id;
        Api named = province.as("operator");
        assertThat(named.get(path).expect(200).raw()).contains("Bà Sâm Kín Thử", "đòi tiền riêng");
        assertThat(named.get(COMPLAINTS + "?limit=200").expect(200).raw()).contains(id);
        act(named, path, "note", Map.of("words", "Đã hỏi hai phía")).expect(200);
        act(officer, path, "assign", Map.of("personId", id("operator"))).expect(200);
        refused(act(officer, path, "assign", Map.of("personId", id("operator2"))), 422, "complaint.not-named");

        for (String other : List.of("province_manager", "admin", "crisis_lead", "auditor", "producer", "operator2")) {
            Api caller = province.as(other);
            assertThat(caller.get(path).status()).as(other).isEqualTo(404);
            assertThat(caller.get(COMPLAINTS + "?limit=200").expect(200).raw()).as(other).doesNotContain(id, "Sâm Kín");
            assertThat(caller.get("/api/v1/programmes/" + id + "/live").status()).as(other).isEqualTo(404);
        }
        for (String word : List.of("acknowledge", "tell", "said", "note", "resolve", "reopen")) {
            assertThat(act(manager, path, word, Map.of("words", "x")).status()).as(word).isEqualTo(404);
        }
        assertThat(manager.get(path + "/candidates").status()).isEqualTo(404);
        assertThat(manager.put(path + "/confidence", Map.of(), Map.of("If-Match", "\"2\"")).status()).isEqualTo(404);
        assertThat(manager.post(COMPLAINTS + "/search", Map.of("phone", "0900000875")).expect(200).items()).isEmpty();
        assertThat(officer.post(COMPLAINTS + "/search", Map.of("phone", "0900000875")).expect(200).items()).hasSize(1);
        assertThat(manager.get(COMPLAINTS + "/file").expect(200).raw()).doesNotContain(id);
        assertThat(officer.get(COMPLAINTS + "/file").expect(200).raw()).contains(id);
        assertThat(manager.get("/api/v1/care-trainings?complaintId=" + id).status()).isEqualTo(404);
        theAuditTellsNothingOf(id);
        noRequestAboutPersonalDataTellsIt();
        noThreadTellsIt();
    }

    private void theAuditTellsNothingOf(String id) {
        for (String reader : List.of("auditor", "province_manager")) {
            Api caller = province.as(reader);
            assertThat(caller.get("/api/v1/audit/accesses?subject=" + id).expect(200).items()).isEmpty();
            assertThat(caller.get("/api/v1/audit/accesses?limit=200").expect(200).raw()).doesNotContain(id);
            String changes = caller.get("/api/v1/people/" + id("care_officer") + "/changes?limit=200").expect(200).raw();
            assertThat(changes).contains("complaint.received").doesNotContain(id);
        }
    }

    private void noRequestAboutPersonalDataTellsIt() {
        Map<String, Object> asked = Map.of(
                "scope", "vn/31", "kind", "ACCESS", "name", "Bà Sâm Kín Thử", "contact", "gặp", "phones", List.of("0900000875"));
        String request = manager.post("/api/v1/privacy/requests", asked).expect(201).text("id");
        assertThat(manager.get("/api/v1/privacy/requests/" + request + "/data").expect(200).raw())
                .doesNotContain("đòi tiền riêng", "complaint");
    }

    private void noThreadTellsIt() {
        String lead = lead("0900000875", "Xã Khác");
        assertThat(manager.get("/api/v1/threads/LEAD/" + lead).expect(200).raw()).doesNotContain("đòi tiền riêng", "COMPLAINT");
    }

    @Test
    void a_complaint_stands_in_the_persons_thread_without_its_words() {
        String lead = lead("0900000879", "Xã Khác");
        Map<String, Object> read = with(written("0900 000 879"), Map.of("leadId", lead));
        String path = COMPLAINTS + "/" + officer.post(COMPLAINTS, read).expect(201).text("id");
        assertThat(officer.get(path).expect(200).json()).containsEntry("leadId", lead);

        act(officer, path, "acknowledge", Map.of("words", "Em đã nhận thư")).expect(200);
        act(officer, path, "assign", Map.of("personId", id("operator"))).expect(200);
        act(officer, path, "resolve", Map.of("words", "Đã trả lời riêng")).expect(200);

        Api.Answer thread = manager.get("/api/v1/threads/LEAD/" + lead).expect(200);
        assertThat(thread.raw())
                .contains("\"kind\":\"COMPLAINT\"", "\"ACKNOWLEDGED\"", "\"RESOLVED\"", idOf(path))
                .doesNotContain("Em đã nhận thư", "Đã trả lời riêng", "gọi ba lần");
    }

    @Test
    void whoever_waits_for_an_answer_is_left_in_peace_by_target_lists() {
        String told = lead("0900000876", "Xã Phản Ánh Thử");
        String quiet = lead("0900000877", "Xã Phản Ánh Thử");
        String open = officer.post(COMPLAINTS, written("0900 000 876")).expect(201).text("id");
        officer.post(COMPLAINTS, with(written("0900 000 877"), Map.of("named", List.of()))).expect(201);
        Api producer = province.as("producer");
        String list = producer.post(
                        "/api/v1/target-lists",
                        Map.of(
                                "name", "Cần gọi", "purpose", "Tư vấn", "rule",
                                Map.of("field", "COMMUNE", "values", List.of("Xã Phản Ánh Thử"))))
                .expect(201)
                .text("id");

        String members = producer.get("/api/v1/target-lists/" + list + "/members").expect(200).raw();

        assertThat(members).contains(told, quiet);
        assertThat(producer.get("/api/v1/target-lists/" + list).expect(200).raw())
                .contains("\"COMPLAINT\":1", "\"CONTACTED\":1", "\"toHandOut\":0");
        act(officer, COMPLAINTS + "/" + open, "reject", Map.of("reason", "WITHDRAWN", "words", "Người dân rút")).expect(200);
        assertThat(producer.get("/api/v1/target-lists/" + list).expect(200).raw()).contains("\"toHandOut\":1");
    }

    @Test
    void whoever_it_is_about_is_sent_to_a_course_and_finishes_it() {
        String complaint = officer.post(COMPLAINTS, with(written("0900 000 878"), Map.of("memberId", id("collector")))).expect(201).text("id");
        String course = manager.post(
                        "/api/v1/care-courses",
                        Map.of("scope", "vn/31", "subject", "SPEECH_RULES", "title", "Ai nói gì ở đâu", "audience", List.of("COLLECTOR")))
                .expect(201)
                .text("id");
        String due = LocalDate.now(WorkingCalendar.HANOI).plusDays(14).toString();
        String order = officer.post(
                        "/api/v1/care-trainings",
                        Map.of("scope", "vn/31", "courseId", course, "personId", id("collector"), "complaintId", complaint, "dueOn", due))
                .expect(201)
                .text("id");

        String today = LocalDate.now(WorkingCalendar.HANOI).toString();
        officer.post("/api/v1/care-trainings/" + order + "/completed", Map.of("on", today)).expect(200);

        assertThat(officer.get("/api/v1/care-trainings?complaintId=" + complaint).expect(200).items())
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("completedOn", today).containsEntry("personId", id("collector")));
        refused(officer.post("/api/v1/care-trainings/" + order + "/completed", Map.of("on", today)), 409, "care-training.completed");
        assertThat(manager.get("/api/v1/care-courses").expect(200).raw()).contains("Ai nói gì ở đâu");
    }

    @Test
    void a_province_enters_days_over_those_that_come_with_the_product() {
        assertThat(officer.get("/api/v1/working-calendar?year=2027").expect(200).raw())
                .contains("2027-04-30", "Luật Khiếu nại 02/2011/QH13", "\"morningFrom\":\"08:00");
        Map<String, Object> day = Map.of(
                "scope", "vn/31", "day", "2027-02-09", "name", "Tết Đinh Mùi", "kind", "HOLIDAY", "confirmed", true);

        Map<String, Object> after = manager.post("/api/v1/working-calendar/days", day).expect(201).json();

        assertThat(String.valueOf(after.get("days"))).contains("day=2027-02-09, name=Tết Đinh Mùi, kind=HOLIDAY, confirmed=true, from=vn/31");
        assertThat(officer.post("/api/v1/working-calendar/days", day).status()).isEqualTo(403);
    }

    @Test
    void what_is_changed_is_changed_on_the_version_seen() {
        String path = COMPLAINTS + "/" + officer.post(COMPLAINTS, written("0900 000 879")).expect(201).text("id");
        String seen = officer.get(path).expect(200).header("ETag");
        Map<String, Object> described = Map.of("subject", "Thái độ ở quầy", "topic", "CONDUCT", "harm", "DIGNITY", "hostId", province.host());

        assertThat(officer.put(path, described, Map.of("If-Match", seen)).expect(200).json())
                .containsEntry("subject", "Thái độ ở quầy")
                .containsEntry("topic", "CONDUCT");

        refused(officer.put(path + "/track", Map.of("track", "STATUTORY"), Map.of("If-Match", seen)), 412, "version.outdated");
        refused(officer.put(path + "/track", Map.of("track", "STATUTORY"), Map.of()), 428, "version.missing");
        String now = officer.get(path).expect(200).header("ETag");
        assertThat(officer.put(path + "/track", Map.of("track", "STATUTORY"), Map.of("If-Match", now)).expect(200).json())
                .containsEntry("track", "STATUTORY");
    }

    private Map<String, Object> opened(String programme) {
        return Eventually.see("complaint", () -> list(programme), seen -> !seen.isEmpty()).getFirst();
    }

    private List<Map<String, Object>> list(String programme) {
        return officer.get(COMPLAINTS + "?programmeId=" + programme).expect(200).items();
    }

    @SuppressWarnings("unchecked")
    private String lead(String number, String commune) {
        Map<String, Object> body = Map.of(
                "programmeId", province.planned(), "way", "CALLED", "phone", number, "words", "Tư vấn giúp", "name", "Cô Phản Ánh",
                "commune", commune);
        Api.Answer answer = province.as("producer").post("/api/v1/leads", body).expect(201);
        return String.valueOf(((Map<String, Object>) Objects.requireNonNull(answer.json().get("lead"))).get("id"));
    }

    private String id(String username) {
        return province.as(username).get("/api/v1/me").expect(200).text("id");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> clocks(Map<String, Object> complaint) {
        return (Map<String, Object>) Objects.requireNonNull(complaint.get("clocks"));
    }

    private static Map<String, Object> written(String phone) {
        return Map.of(
                "channel", "PHONE", "name", "Bà Nụ Thử", "phone", phone, "subject", "Không ai nghe máy", "words",
                "Tôi gọi ba lần không ai nghe máy", "topic", "WAITING", "harm", "TIME");
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static Api.Answer act(Api by, String path, String word, Map<String, Object> body) {
        return by.post(path + "/" + word, body);
    }

    private static String idOf(String path) {
        return path.substring(COMPLAINTS.length() + 1);
    }

    private static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(WorkingCalendar.HANOI).toInstant();
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
