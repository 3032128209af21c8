package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who wants to join is written down, given out, followed up and counted once. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeadApiTest {

    private final Province province;
    private final Api producer;
    private final String programme;
    private final String collector = "thu-" + UUID.randomUUID().toString().substring(0, 8);
    private final String otherCollector = "thu-" + UUID.randomUUID().toString().substring(0, 8);

    LeadApiTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
        this.programme = province.planned();
    }

    @BeforeAll
    void two_collectors_work_at_the_branch() {
        province.person(collector, "COLLECTOR", "vn/31");
        province.person(otherCollector, "COLLECTOR", "vn/31");
    }

    @Test
    void a_lead_goes_its_way_with_the_collector_who_has_it() {
        Api mine = province.as(collector);
        String lead = entered(number());
        String path = "/api/v1/leads/" + lead;
        producer.post(path + "/assign", Map.of("branchId", province.branch())).expect(200);
        assertThat(mine.get(path).status()).isNotEqualTo(200);
        producer.post(path + "/give", Map.of("collectorId", id(collector, lead))).expect(200);

        mine.post(path + "/accept", Map.of()).expect(200);
        step(mine, path + "/contacts", Map.of("channel", "PHONE", "outcome", "NOT_REACHED"), "NOT_REACHED");
        step(mine, path + "/contacts", Map.of("channel", "ZALO", "outcome", "REACHED"), "CONTACTED");
        step(mine, path + "/advance", Map.of("state", "COMMITTED"), "COMMITTED");
        refused(mine.post(path + "/advance", Map.of("state", "CONSULTING")), 409, "lead.state");
        step(mine, path + "/advance", Map.of("state", "PAID"), "PAID");
        Api.Answer enrolled = step(mine, path + "/enrolled", enrolment(document()), "ENROLLED");

        assertThat(enrolled.raw()).contains("\"lead.given\"", "\"lead.contacted\"", "\"lead.enrolled\"", "\"ways\":[]");
        assertThat(mine.get("/api/v1/leads?programmeId=" + programme).expect(200).raw()).contains(lead);
        assertThat(province.as(otherCollector).get("/api/v1/leads").expect(200).raw()).doesNotContain(lead);
        assertThat(province.as(otherCollector).post(path + "/opt-out", Map.of()).status()).isEqualTo(403);
        assertThat(province.as("stranger").get(path).status()).isEqualTo(404);
    }

    @Test
    void any_part_of_what_is_known_is_noted_on_the_version_seen_and_masked_for_an_auditor() {
        String path = "/api/v1/leads/" + entered(number());
        String seen = producer.get(path).expect(200).header("ETag");
        String note = """
                {"commune":"xã An Dương","householdSize":4,"supportGroup":"NEAR_POOR","reason":"MONEY",
                 "nextAction":"CALL","nextDueAt":"2026-01-05T02:00:00Z","phone":"gọi 0912 000 %s"}
                """.formatted(number().substring(7));

        refused(patch(path, note, seen), 409, "lead.group-consent");
        Map<String, Object> yes = new HashMap<>(Map.of(
                "scope", "vn/31", "leadId", path.substring(14), "purpose", "SENSITIVE_GROUP", "way", "CALL", "wording", 1,
                "proofKind", "CALL_NOTE", "proof", "gọi lúc 9 giờ"));
        refused(producer.post("/api/v1/privacy/consents/given", yes), 422, "consent.silence");
        yes.put("yes", true);
        producer.post("/api/v1/privacy/consents/given", yes).expect(201);
        seen = Eventually.see(
                        "the lead knows",
                        () -> producer.get(path).expect(200),
                        lead -> lead.raw().contains("\"SENSITIVE_GROUP\""))
                .header("ETag");

        Api.Answer noted = patch(path, note, seen);

        assertThat(noted.expect(200).raw()).contains("xã An Dương", "NEAR_POOR", "MONEY", "\"asWritten\":\"0912 000 ");
        refused(patch(path, note, seen), 412, "version.outdated");
        String newer = producer.get(path).header("ETag");
        assertThat(patch(path, "{\"clear\":[\"COMMUNE\"]}", newer).expect(200).raw()).doesNotContain("An Dương");
        refused(patch(path, "{\"householdSize\":99}", producer.get(path).header("ETag")), 422, "lead.household-size");
        assertThat(producer.get("/api/v1/leads?overdue=true&programmeId=" + programme).raw()).contains(path.substring(14));
        assertThat(province.as("auditor").get(path).expect(200).raw())
                .doesNotContain("NEAR_POOR")
                .doesNotContain("\"known\":{")
                .doesNotContain("Gọi lại giúp");
    }

    @Test
    void whoever_calls_again_after_a_later_programme_gets_the_same_lead_and_it_is_work_again() {
        String number = number();
        String lead = entered(number);
        String path = "/api/v1/leads/" + lead;
        producer.post(path + "/assign", Map.of("branchId", province.branch())).expect(200);
        step(producer, path + "/decline", Map.of("reason", "DISTRUST"), "DECLINED");
        String later = province.planned();

        Api.Answer again = producer.post("/api/v1/leads", call(later, number)).expect(201);

        assertThat(lead(again).get("id")).isEqualTo(lead);
        assertThat(lead(again).get("state")).isEqualTo("ASSIGNED");
        assertThat(again.raw()).contains("\"lead.reopened\"");
        assertThat(producer.get("/api/v1/leads?programmeId=" + later).expect(200).raw()).contains(lead);
        assertThat(producer.get("/api/v1/leads?programmeId=" + programme).expect(200).raw()).contains(lead);
    }

    @Test
    void a_number_enrols_one_lead_until_a_manager_puts_it_right() {
        String document = document();
        String first = "/api/v1/leads/" + entered(number());
        String second = "/api/v1/leads/" + entered(number());
        producer.post(first + "/enrolled", enrolment(document)).expect(200);

        refused(producer.post(second + "/enrolled", enrolment(document)), 409, "lead.number-taken");
        Map<String, Object> mistake = Map.of("state", "ASSIGNED", "reason", "Nhầm người");
        assertThat(producer.post(first + "/correct", mistake).status()).isEqualTo(403);
        step(province.as("province_manager"), first + "/correct", mistake, "ASSIGNED");
        step(producer, second + "/enrolled", enrolment(document), "ENROLLED");
    }

    @Test
    void two_leads_of_one_person_are_merged_and_none_is_made_twice_by_one_key() {
        String kept = entered(number());
        Map<String, Object> call = call(programme, number());
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String gone = String.valueOf(lead(producer.post("/api/v1/leads", call, key).expect(201)).get("id"));
        assertThat(lead(producer.post("/api/v1/leads", call, key).expect(201)).get("version")).isEqualTo(1);

        Api.Answer merged = producer.post("/api/v1/leads/" + kept + "/merge", Map.of("leadId", gone)).expect(200);

        assertThat((List<?>) lead(merged).get("phones")).hasSize(2);
        assertThat(lead(producer.get("/api/v1/leads/" + gone).expect(200)).get("state")).isEqualTo("MERGED");
        refused(producer.post("/api/v1/leads/" + kept + "/merge", Map.of("leadId", kept)), 409, "lead.no-merge");
        refused(producer.post("/api/v1/leads", call(programme, "không có số")), 422, "lead.bad-phone");
    }

    @Test
    void everybody_keeps_lists_of_their_own_up_to_twenty() {
        Api mine = province.as(collector);
        Map<String, Object> overdue = Map.of("name", "Quá hạn", "programmeId", programme, "state", "CONTACTED", "overdue", true);
        String list = mine.post("/api/v1/lead-lists", overdue).expect(201).text("id");
        String path = "/api/v1/lead-lists/" + list;

        refused(mine.post("/api/v1/lead-lists", overdue), 409, "lead-list.name-taken");
        assertThat(mine.send("PATCH", path, "{\"name\":\"Sáng nay\"}", Map.of()).expect(200).text("name")).isEqualTo("Sáng nay");
        assertThat(mine.get("/api/v1/lead-lists").expect(200).raw()).contains(list, programme, "CONTACTED", "\"overdue\":true");
        assertThat(province.as(otherCollector).get("/api/v1/lead-lists").expect(200).items()).isEmpty();
        refused(province.as(otherCollector).send("DELETE", path, "", Map.of()), 404, "lead-list.not-found");
        for (int i = 1; i < 20; i++) {
            mine.post("/api/v1/lead-lists", Map.of("name", "Danh sách " + i)).expect(201);
        }
        refused(mine.post("/api/v1/lead-lists", Map.of("name", "Một nữa")), 409, "lead-list.too-many");
        mine.send("DELETE", path, "", Map.of()).expect(204);
        assertThat(mine.get("/api/v1/lead-lists").expect(200).items()).hasSize(19);
    }

    @Test
    void whoever_has_the_lead_sees_the_whole_thread_promises_a_call_and_begins_one() {
        Api mine = province.as(collector);
        String number = number();
        String lead = entered(number);
        String thread = "/api/v1/threads/LEAD/" + lead;
        producer.post("/api/v1/leads/" + lead + "/assign", Map.of("branchId", province.branch())).expect(200);
        assertThat(mine.get(thread).status()).isNotEqualTo(200);
        producer.post("/api/v1/leads/" + lead + "/give", Map.of("collectorId", id(collector, lead))).expect(200);

        Instant soon = Instant.now().plus(Duration.ofHours(1));
        Map<String, Object> call = Map.of(
                "leadId", lead, "channel", "PHONE", "basis", "ASKED", "basisNote", "Gọi lại giúp tôi",
                "from", soon.toString(), "until", soon.plus(Duration.ofHours(1)).toString());
        String promised = mine.post("/api/v1/call-backs", call).expect(201).text("id");
        mine.post(thread + "/texts", Map.of("channel", "SMS", "phone", number, "words", "Dạ, em gửi mức đóng")).expect(201);

        assertThat(mine.get(thread).expect(200).raw()).contains("CALL_BACK", "Dạ, em gửi mức đóng", "+84" + number.substring(1));
        assertThat(producer.get(thread).expect(200).raw()).contains("Dạ, em gửi mức đóng");
        assertThat(province.as("auditor").get(thread).expect(200).raw()).doesNotContain(number.substring(1), "Bà Tư");
        assertThat(province.as(otherCollector).get(thread).status()).isNotEqualTo(200);
        assertThat(province.as("stranger").get(thread).status()).isEqualTo(404);
        refused(mine.post(thread + "/texts", Map.of("channel", "SMS", "phone", number(), "words", "x")), 422, "thread.unknown-number");
        mine.post("/api/v1/call-backs/" + promised + "/begin", Map.of()).expect(200);
        assertThat(mine.post("/api/v1/leads/" + lead + "/calls", Map.of("phone", number)).expect(201).text("basis"))
                .isEqualTo("REQUESTED");
        refused(mine.post("/api/v1/leads/" + lead + "/calls", Map.of("phone", number())), 422, "lead.unknown-number");
    }

    @Test
    void who_opts_out_is_not_contacted_by_anybody_and_lifting_that_does_not_reopen_the_lead() {
        String number = number();
        String lead = entered(number);
        String path = "/api/v1/leads/" + lead;
        producer.post(path + "/opt-out", Map.of()).expect(200);
        Map<String, Object> check = Map.of("phone", number, "kind", "CALL", "basis", "CONSENTED");
        Eventually.see(
                "opted out",
                () -> producer.post("/api/v1/contact-checks", check).expect(200).raw(),
                raw -> raw.contains("contact.opted-out"));

        refused(producer.post(path + "/calls", Map.of("phone", number)), 409, "contact.no-basis");
        assertThat(producer.post("/api/v1/threads/LEAD/" + lead + "/texts", Map.of("channel", "SMS", "phone", number, "words", "x")).status())
                .isEqualTo(403);
        province.as("province_manager")
                .post("/api/v1/opt-outs/lift", Map.of("phone", number, "reason", "Ghi nhầm"))
                .expect(200);

        assertThat(producer.post("/api/v1/contact-checks", check).expect(200).raw()).doesNotContain("contact.opted-out");
        assertThat(lead(producer.get(path).expect(200)).get("state")).isEqualTo("OPTED_OUT");
        refused(producer.post(path + "/calls", Map.of("phone", number)), 409, "contact.no-basis");
    }

    private Api.Answer step(Api by, String path, Map<String, Object> body, String state) {
        Api.Answer answer = by.post(path, body).expect(200);
        assertThat(lead(answer).get("state")).isEqualTo(state);
        return answer;
    }

    private Api.Answer patch(String path, String body, String seen) {
        return producer.send("PATCH", path, body, Map.of("If-Match", seen));
    }

    private String entered(String number) {
        return String.valueOf(
                lead(producer.post("/api/v1/leads", call(programme, number)).expect(201)).get("id"));
    }

    private static Map<String, Object> call(String programme, String number) {
        return Map.of(
                "programmeId", programme, "way", "CALLED", "phone", number, "words", "Gọi lại giúp tôi", "name", "Bà Tư");
    }

    private static Map<String, Object> enrolment(String document) {
        Map<String, Object> body = new HashMap<>();
        body.put("number", document);
        body.put("at", Instant.now().minus(Duration.ofMillis(1)).toString());
        return body;
    }

    private String id(String username, String lead) {
        return producer.get("/api/v1/leads/" + lead + "/collectors").expect(200).items().stream()
                .filter(person -> ("Người " + username).equals(person.get("name")))
                .map(person -> String.valueOf(person.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> lead(Api.Answer answer) {
        return (Map<String, Object>) Objects.requireNonNull(answer.json().get("lead"));
    }

    private static String number() {
        return FreshNumber.next();
    }

    private static String document() {
        return String.valueOf(1_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 9_000_000_000L));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
