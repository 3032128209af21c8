package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.Page;
import vn.lensong.application.messaging.Texts;
import vn.lensong.application.privacy.WarnBreaches;
import vn.lensong.application.privacy.WarnRequests;
import vn.lensong.domain.Scope;
import vn.lensong.domain.messaging.TextMessage;

/** People make use of their rights over HTTP, and whoever answers for that is held to the clocks of the law. */
@ExtendWith(OneProvince.class)
class PrivacyApiTest {

    private static final String REQUESTS = "/api/v1/privacy/requests";

    private final Province province;
    private final Api manager;

    PrivacyApiTest(Province province) {
        this.province = province;
        this.manager = province.as("province_manager");
    }

    @Test
    void a_request_has_two_clocks_and_is_somebodys_work() {
        String id = request("ACCESS", "Bà Cúc Thử", "0900000751");

        Map<String, Object> taken = manager.post(REQUESTS + "/" + id + "/take", Map.of()).expect(200).json();

        assertThat(taken).containsEntry("state", "TAKEN").containsEntry("overdue", false);
        assertThat(taken.get("nextAt")).isEqualTo(taken.get("answerBy"));
        Map<String, Object> answered = manager.post(REQUESTS + "/" + id + "/answered", Map.of()).expect(200).json();
        assertThat(answered.get("nextAt")).isEqualTo(answered.get("dueAt"));
        refused(manager.post(REQUESTS + "/" + id + "/answered", Map.of()), 409, "privacy-request.answered");
        assertThat(manager.post(REQUESTS + "/" + id + "/done", Map.of("outcome", "đã gửi tệp")).expect(200).json())
                .containsEntry("state", "DONE");
        assertThat(manager.get(REQUESTS + "?settled=true&limit=200").expect(200).raw()).contains(id);
    }

    @Test
    void an_auditor_sees_the_clocks_and_not_whose_they_are() {
        String id = request("CORRECT", "Ông Bách Thử", "0900000752");

        Api auditor = province.as("auditor");

        assertThat(auditor.get(REQUESTS + "/" + id).expect(200).raw())
                .contains("dueAt")
                .doesNotContain("Bách")
                .doesNotContain("900000752");
        assertThat(auditor.get(REQUESTS + "/" + id + "/data").status()).isEqualTo(403);
        assertThat(province.as("stranger").get(REQUESTS + "/" + id).status()).isEqualTo(403);
        assertThat(province.as("producer").post(REQUESTS, Map.of()).status()).isEqualTo(403);
    }

    @Test
    void a_person_is_told_everything_and_then_forgotten_and_both_are_written_down() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Chị Sen Thử", "Gọi em tư vấn nhé 0900000753");
        Map<String, Object> lead = Eventually.see(
                        "lead",
                        () -> manager.get("/api/v1/leads?programmeId=" + programme).expect(200).items(),
                        leads -> !leads.isEmpty())
                .getFirst();
        Map<String, Object> asked = Map.of(
                "scope", "vn/31", "kind", "DELETE", "name", "Chị Sen Thử", "contact", "gặp tại cơ quan", "leadId", lead.get("id"));
        String id = manager.post(REQUESTS, asked).expect(201).text("id");

        Map<String, Object> data = manager.get(REQUESTS + "/" + id + "/data").expect(200).json();
        Api.Answer file = manager.get(REQUESTS + "/" + id + "/data/file").expect(200);

        assertThat(String.valueOf(data)).contains("kind=comment", "kind=lead", "Gọi em tư vấn nhé");
        assertThat(file.header("Content-Disposition")).contains("du-lieu-ca-nhan.json");
        refused(manager.post(REQUESTS + "/" + id + "/erase", Map.of("confirm", "Sen")), 422, "privacy-request.confirm");
        Map<String, Object> erased = manager.post(REQUESTS + "/" + id + "/erase", Map.of("confirm", "Chị Sen Thử"))
                .expect(200)
                .json();
        assertThat(erased).containsEntry("state", "DONE");
        assertThat(String.valueOf(erased.get("erased"))).contains("comment=1", "lead=1");
        Map<String, Object> checked = Eventually.see(
                "the check",
                () -> manager.get(REQUESTS + "/" + id).expect(200).json(),
                seen -> seen.get("leftovers") != null);
        assertThat((List<?>) checked.get("leftovers")).isEmpty();
        assertThat((List<?>) checked.get("phones")).isEmpty();
        assertThat(manager.get("/api/v1/leads/" + lead.get("id")).expect(200).raw()).doesNotContain("900000753");
        assertThat(manager.get("/api/v1/audit/accesses?subject=" + id).expect(200).raw())
                .contains("\"exported\":true", "\"exported\":false");
    }

    @Test
    void whoever_sees_whose_a_lead_is_stands_in_the_book_with_the_reason() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Anh Bưởi Thử", "Gọi em tư vấn nhé 0900000757");
        Object lead = Eventually.see(
                        "lead",
                        () -> manager.get("/api/v1/leads?programmeId=" + programme).expect(200).items(),
                        leads -> !leads.isEmpty())
                .getFirst()
                .get("id");

        Api.Answer revealed = manager.post("/api/v1/leads/" + lead + "/reveal", Map.of("reason", "gọi lại theo hẹn"));

        assertThat(revealed.expect(200).raw()).contains("+84900000757");
        refused(manager.post("/api/v1/leads/" + lead + "/reveal", Map.of()), 422, "field.missing");
        assertThat(province.as("auditor").post("/api/v1/leads/" + lead + "/reveal", Map.of("reason", "x")).status()).isEqualTo(403);
        assertThat(province.as("collector").post("/api/v1/leads/" + lead + "/reveal", Map.of("reason", "x")).status()).isIn(403, 404);
        assertThat(manager.get("/api/v1/audit/accesses?subject=" + lead).expect(200).raw())
                .contains("lead-revealed", "gọi lại theo hẹn");
        assertThat(manager.get("/api/v1/audit/accesses?subject=" + programme).expect(200).raw()).contains("\"what\":\"leads\"");
    }

    @Test
    void how_long_data_is_kept_is_told_with_its_law_and_whether_anybody_confirmed_it() {
        Map<String, Object> rule = manager.get("/api/v1/privacy/retention-rules").expect(200).items().stream()
                .filter(one -> "LEAD_NOT_JOINED".equals(one.get("kind")))
                .findFirst()
                .orElseThrow();

        assertThat(rule).containsEntry("days", 730).containsEntry("confirmed", false);
        assertThat(String.valueOf(rule.get("legalBasis"))).contains("Luật 91/2025/QH15");
        assertThat(province.as("operator").get("/api/v1/privacy/retention-rules").status()).isEqualTo(403);
    }

    @Test
    void whoever_takes_back_that_we_may_call_is_called_by_nobody_from_then_on() {
        Map<String, Object> said = Map.of(
                "scope", "vn/31", "phone", "0900000759", "purpose", "CALL_BACK", "way", "CALL");
        Map<String, Object> asks = Map.of("phone", "0900000759", "kind", "CALL", "basis", "LEFT_NUMBER");
        assertThat(manager.post("/api/v1/contact-checks", asks).expect(200).raw()).doesNotContain("contact.opted-out");

        manager.post("/api/v1/privacy/consents/withdrawn", said).expect(201);

        Eventually.see(
                "barred",
                () -> manager.post("/api/v1/contact-checks", asks).expect(200).raw(),
                seen -> seen.contains("contact.opted-out"));
    }

    @Test
    void what_somebody_allowed_is_confirmed_by_one_text_and_to_nobody_who_wants_none() {
        Map<String, Object> said = new HashMap<>(Map.of(
                "scope", "vn/31", "phone", "0900000761", "purpose", "CALL_BACK", "way", "CALL", "yes", true, "wording", 1,
                "proofKind", "CALL_NOTE", "proof", "gọi lúc 9 giờ"));
        manager.post("/api/v1/privacy/consents/given", said).expect(201);
        List<String> words = Eventually.see("the text", () -> confirmations("+84900000761"), sent -> sent.size() == 1);
        assertThat(words).singleElement().asString().contains("đã đồng ý cho gọi lại để tư vấn");

        province.as("care_officer").post("/api/v1/opt-outs", Map.of("phone", "0900000797")).expect(201);
        said.put("phone", "0900000797");
        manager.post("/api/v1/privacy/consents/given", said).expect(201);
        said.put("phone", "0900000763");
        manager.post("/api/v1/privacy/consents/given", said).expect(201);
        Eventually.see("a later one", () -> confirmations("+84900000763"), sent -> sent.size() == 1);
        assertThat(confirmations("+84900000797")).isEmpty();
    }

    private List<String> confirmations(String phone) {
        return province.lensong()
                .context()
                .getBean(Texts.class)
                .page(List.of(new Scope("vn/31")), new Page.Ask(200, null))
                .items()
                .stream()
                .filter(text -> text.purpose() == TextMessage.Purpose.CONFIRMATION && text.phone().equals(phone))
                .map(TextMessage::words)
                .toList();
    }

    @Test
    void only_a_request_to_delete_is_a_reason_to_erase() {
        String id = request("OBJECT", "Bà Đào Thử", "0900000754");

        refused(manager.post(REQUESTS + "/" + id + "/erase", Map.of("confirm", "Bà Đào Thử")), 409, "privacy-request.not-delete");
    }

    @Test
    void whoever_lets_a_clock_run_out_is_warned() {
        String id = manager.post(
                        REQUESTS,
                        Map.of(
                                "scope", "vn/31", "kind", "ACCESS", "name", "Ông Ngô Thử", "contact", "0900000755",
                                "receivedAt", Instant.now().minus(Duration.ofDays(20)).toString()))
                .expect(201)
                .text("id");
        assertThat(manager.get(REQUESTS + "/" + id).expect(200).json()).containsEntry("overdue", true);

        Instant next = province.lensong().context().getBean(WarnRequests.class).ring(UUID.fromString(id));

        assertThat(next).isAfter(Instant.now());
    }

    @Test
    void nothing_is_allowed_that_nobody_said_yes_to() {
        Map<String, Object> who = Map.of("phone", "0900 000 756");
        Map<String, Object> asked = Map.of("scope", "vn/31", "phone", "0900000756", "purpose", "CALL_BACK", "way", "MESSAGE");
        assertThat(manager.post("/api/v1/privacy/consents/search", who).expect(200).items()).isEmpty();

        manager.post("/api/v1/privacy/consents/asked", asked).expect(201);

        assertThat(consent(who, "CALL_BACK")).containsEntry("state", "ASKED");
        refused(
                manager.post("/api/v1/privacy/consents/given", with(asked, Map.of("wording", 1, "proofKind", "CALL_NOTE", "proof", "gọi lúc 9 giờ"))),
                422,
                "consent.silence");
        manager.post(
                        "/api/v1/privacy/consents/given",
                        with(asked, Map.of("yes", true, "wording", 1, "proofKind", "CALL_NOTE", "proof", "gọi lúc 9 giờ")))
                .expect(201);
        assertThat(consent(who, "CALL_BACK")).containsEntry("state", "GIVEN").containsEntry("proof", "gọi lúc 9 giờ");
        assertThat(manager.post("/api/v1/privacy/consents/search", who).expect(200).raw()).doesNotContain("SENSITIVE_GROUP");
        manager.post("/api/v1/privacy/consents/withdrawn", asked).expect(201);
        assertThat(consent(who, "CALL_BACK")).containsEntry("state", "WITHDRAWN");
        refused(manager.post("/api/v1/privacy/consents/withdrawn", asked), 409, "consent.withdrawn");
        assertThat(new Tables(province).holding(List.of("900000756")))
                .as("in plain")
                .isEmpty();
    }

    @Test
    void what_people_are_asked_is_dated_data_and_groups_have_a_wording_of_their_own() {
        List<Map<String, Object>> wordings = manager.get("/api/v1/privacy/wordings").expect(200).items();

        assertThat(wordings).extracting(one -> one.get("purpose"))
                .contains("CALL_BACK", "CONSULT", "REMIND", "SHARE_WITH_PARTNER", "SENSITIVE_GROUP");
        assertThat(wordings).filteredOn(one -> Boolean.TRUE.equals(one.get("sensitive")))
                .extracting(one -> one.get("purpose"))
                .containsExactly("SENSITIVE_GROUP");
    }

    @Test
    void a_breach_runs_against_72_hours_until_the_authority_was_told() {
        Instant found = Instant.now().minus(Duration.ofHours(73));
        Api.Answer logged = manager.post(
                        "/api/v1/privacy/breaches",
                        Map.of(
                                "scope", "vn/31", "detectedAt", found.toString(), "kind", "DISCLOSED", "happened", "Gửi nhầm tệp",
                                "data", "tên, số điện thoại", "people", 12, "role", "PROCESSOR"))
                .expect(201);
        String breach = "/api/v1/privacy/breaches/" + logged.text("id");
        assertThat(logged.json()).containsEntry("overdue", true);

        Instant again = province.lensong()
                .context()
                .getBean(WarnBreaches.class)
                .ring(UUID.fromString(logged.text("id")));
        manager.post(breach + "/controller-told", Map.of()).expect(200);

        assertThat(again).isAfter(Instant.now());
        Map<String, Object> reported = manager.post(
                        breach + "/reported", Map.of("at", Instant.now().toString(), "reference", "Mẫu 08 số 1"))
                .expect(200)
                .json();
        assertThat(reported).containsEntry("overdue", false);
        refused(manager.post(breach + "/reported", Map.of("at", found.toString(), "reference", "x")), 409, "breach.reported");
        assertThat(province.as("auditor").get(breach).status()).isEqualTo(200);
        assertThat(province.as("stranger").get(breach).status()).isEqualTo(403);
    }

    private Map<String, Object> consent(Map<String, Object> who, String purpose) {
        return manager.post("/api/v1/privacy/consents/search", who).expect(200).items().stream()
                .filter(one -> purpose.equals(one.get("purpose")))
                .findFirst()
                .orElseThrow();
    }

    private String request(String kind, String name, String phone) {
        return manager.post(
                        REQUESTS,
                        Map.of("scope", "vn/31", "kind", kind, "name", name, "contact", phone, "phones", List.of(phone)))
                .expect(201)
                .text("id");
    }

    private static Map<String, Object> with(Map<String, Object> some, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
