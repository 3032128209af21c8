package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list finds whom its rule means, follows them, says why, and is handed out without those who are left in peace. */
@ExtendWith(OneProvince.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TargetListApiTest {

    private static final String LISTS = "/api/v1/target-lists";

    private final Province province;
    private final Api producer;
    private final String programme;

    TargetListApiTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
        this.programme = province.planned();
    }

    @Test
    void a_list_follows_its_people_and_says_why_each_is_in() {
        String commune = "Xã " + UUID.randomUUID();
        String list = made(seed(commune));
        String lead = entered(commune, "Cho hỏi thẻ BHYT cho nhà 4 người");
        assertThat(members(list)).isEmpty();

        note(lead, "{\"householdSize\":4,\"supportGroup\":\"NEAR_POOR\"}");

        Instant noted = Instant.now();
        eventually(() -> members(list).size() == 1);
        assertThat(Duration.between(noted, Instant.now())).isLessThan(Duration.ofSeconds(5));
        Map<String, Object> member = members(list).getFirst();
        assertThat(String.valueOf(member.get("lead"))).contains(lead, "Bà Tư");
        assertThat(String.valueOf(member.get("reasons")))
                .contains("nhóm được hỗ trợ là hộ cận nghèo")
                .contains("số người trong hộ từ 3 đến 5")
                .contains("đã hỏi về BHYT hộ gia đình trong 60 ngày qua")
                .contains("trạng thái không phải là đã tham gia");
        producer.post("/api/v1/leads/" + lead + "/enrolled", Map.of("number", document(), "at", now())).expect(200);
        eventually(() -> members(list).isEmpty());
        assertThat(producer.get(LISTS + "/" + list + "/history").expect(200).raw()).contains("target.created");
    }

    @Test
    void whoever_stands_in_a_list_that_is_brought_comes_onto_the_lists_that_mean_them() {
        String commune = "Xã " + UUID.randomUUID();
        String list = made(Map.of("field", "COMMUNE", "values", List.of(commune)));
        String csv = "phone,commune\n0900000451," + commune + "\n0900000452,\n0900000453," + commune + "\n";

        producer.sendBytes(
                        "POST",
                        "/api/v1/lead-imports?kind=LEADS&programmeId=" + programme,
                        csv.getBytes(StandardCharsets.UTF_8))
                .expect(201);

        eventually(() -> members(list).size() == 2);
    }

    @Test
    void a_rule_is_counted_and_said_while_it_is_written_and_refused_at_the_place_that_is_wrong() {
        String commune = "Xã " + UUID.randomUUID();
        entered(commune, "Gọi giúp");
        Map<String, Object> rule = Map.of("field", "COMMUNE", "values", List.of(commune));

        Api.Answer preview = producer.post(LISTS + "/preview", Map.of("rule", rule)).expect(200);

        assertThat(preview.raw()).contains("\"found\":1", "\"toHandOut\":1", "Xã, phường là “" + commune + "”.");
        Api.Answer wrong = producer.post(
                LISTS + "/preview",
                Map.of("rule", Map.of("all", List.of(rule, Map.of("field", "STATE", "values", List.of("X"))))));
        assertThat(wrong.expect(422).raw()).contains("target.value", "rule.all[1].values");
        refused(producer.post(LISTS + "/preview", Map.of("rule", Map.of("field", "PASSWORD", "known", true))), 422, "target.fact");
        refused(producer.post(LISTS + "/preview", Map.of()), 422, "field.missing");
        assertThat(producer.get(LISTS + "/facts").expect(200).raw()).contains("SUPPORT_GROUP", "NEAR_POOR", "COMING");
    }

    @Test
    void a_list_is_changed_on_the_version_seen_and_archived_for_good() {
        String list = made(Map.of("field", "COMMUNE", "values", List.of("Xã " + UUID.randomUUID())));
        String path = LISTS + "/" + list;
        String seen = producer.get(path).expect(200).header("ETag");
        String commune = "Xã " + UUID.randomUUID();
        entered(commune, "Gọi giúp");
        String changed = """
                {"name":"Tên mới","purpose":"Tư vấn","rule":{"field":"COMMUNE","values":["%s"]}}""".formatted(commune);

        Api.Answer answer = producer.send("PUT", path, changed, Map.of("If-Match", seen)).expect(200);

        assertThat(answer.raw()).contains("\"name\":\"Tên mới\"", "\"found\":1");
        refused(producer.send("PUT", path, changed, Map.of("If-Match", seen)), 412, "version.outdated");
        refused(producer.send("PUT", path, changed, Map.of()), 428, "version.missing");
        Map<String, String> now = Map.of("If-Match", answer.header("ETag"));
        assertThat(producer.send("POST", path + "/archive", "", now).expect(200).raw()).contains("\"archived\":true");
        assertThat(producer.get(LISTS).expect(200).raw()).doesNotContain(list);
        refused(producer.post(path + "/hand-outs", Map.of("to", "Bưu điện")), 409, "target.archived");
    }

    @Test
    void what_is_handed_out_is_frozen_and_whoever_was_just_contacted_is_left_in_peace() {
        String commune = "Xã " + UUID.randomUUID();
        String list = made(Map.of("field", "COMMUNE", "values", List.of(commune)));
        String path = LISTS + "/" + list;
        refused(producer.post(path + "/hand-outs", Map.of("to", "Bưu điện")), 409, "target.nobody");
        String free = entered(commune, "Gọi giúp");
        String contacted = entered(commune, "Gọi giúp");
        producer.post("/api/v1/leads/" + contacted + "/assign", Map.of("branchId", province.branch())).expect(200);
        producer.post("/api/v1/leads/" + contacted + "/contacts", Map.of("channel", "PHONE", "outcome", "NOT_REACHED"))
                .expect(200);
        eventually(() -> producer.get(path).expect(200).raw().contains("\"heldBack\":{\"CONTACTED\":1}"));
        eventually(() -> members(list).size() == 2);

        Api.Answer given = producer.post(path + "/hand-outs", Map.of("to", "Bưu điện An Dương", "note", "Đợt tháng 12"))
                .expect(201);

        assertThat(given.raw()).contains("\"members\":1", "\"CONTACTED\":1", "Bưu điện An Dương");
        String csvPath = path + "/hand-outs/" + given.text("id") + "/csv";
        producer.post("/api/v1/leads/" + contacted + "/opt-out", Map.of()).expect(200);
        String csv = producer.get(csvPath).expect(200).raw();
        assertThat(csv).contains("Lý do trong danh sách", "Bà Tư", commune).hasLineCount(2);
        note(free, "{\"clear\":[\"COMMUNE\"]}");
        eventually(() -> members(list).size() == 1);
        assertThat(producer.get(csvPath).expect(200).raw()).hasLineCount(2);
        assertThat(province.as("auditor").get("/api/v1/audit/accesses").raw()).doesNotContain("Bà Tư");
        assertThat(province.as("auditor").get(csvPath).status()).isEqualTo(403);
        assertThat(province.as("auditor").get(path + "/hand-outs").expect(200).items()).hasSize(1);
    }

    @Test
    void each_sees_the_lists_of_their_own_place_and_an_auditor_nobodys_name() {
        String commune = "Xã " + UUID.randomUUID();
        String list = made(Map.of("field", "COMMUNE", "values", List.of(commune)));
        entered(commune, "Gọi giúp");
        eventually(() -> members(list).size() == 1);
        String path = LISTS + "/" + list;

        assertThat(province.as("auditor").get(path + "/members").expect(200).raw())
                .contains("xã, phường là")
                .doesNotContain("Bà Tư");
        assertThat(province.as("stranger").get(path).status()).isEqualTo(404);
        Api lead = province.as("branch_lead");
        assertThat(lead.get(path).status()).isIn(403, 404);
        Map<String, Object> mine = Map.of(
                "name", "Của chi nhánh", "purpose", "Tư vấn", "rule", Map.of("field", "TEMPERATURE", "values", List.of("HOT")));
        assertThat(lead.post(LISTS, mine).expect(201).text("scope")).startsWith("vn/31/");
        assertThat(lead.post(LISTS + "/preview", Map.of("scope", "vn/31", "rule", Objects.requireNonNull(mine.get("rule"))))
                        .status())
                .isIn(403, 404);
        assertThat(province.as("host").get(LISTS).status()).isEqualTo(403);
    }

    private static Map<String, Object> seed(String commune) {
        return Map.of("all", List.of(
                Map.of("field", "SUPPORT_GROUP", "values", List.of("NEAR_POOR")),
                Map.of("field", "HOUSEHOLD_SIZE", "atLeast", 3, "atMost", 5),
                Map.of("field", "ASKED_ABOUT", "values", List.of("HOUSEHOLD_HI"), "withinDays", 60),
                Map.of("not", Map.of("field", "STATE", "values", List.of("ENROLLED"))),
                Map.of("field", "COMMUNE", "values", List.of(commune))));
    }

    private String made(Map<String, Object> rule) {
        return producer.post(LISTS, Map.of("name", "Danh sách", "purpose", "Tư vấn", "rule", rule))
                .expect(201)
                .text("id");
    }

    private List<Map<String, Object>> members(String list) {
        return producer.get(LISTS + "/" + list + "/members").expect(200).items();
    }

    @SuppressWarnings("unchecked")
    private String entered(String commune, String words) {
        String number = FreshNumber.next();
        Api.Answer answer = producer.post(
                        "/api/v1/leads",
                        Map.of(
                                "programmeId", programme, "way", "CALLED", "phone", number, "words", words, "name", "Bà Tư",
                                "commune", commune))
                .expect(201);
        return String.valueOf(((Map<String, Object>) Objects.requireNonNull(answer.json().get("lead"))).get("id"));
    }

    private void note(String lead, String body) {
        String path = "/api/v1/leads/" + lead;
        producer.post(
                        "/api/v1/privacy/consents/given",
                        Map.of(
                                "scope", "vn/31", "leadId", lead, "purpose", "SENSITIVE_GROUP", "way", "CALL", "wording", 1,
                                "proofKind", "CALL_NOTE", "proof", "gọi lúc 9 giờ", "yes", true))
                .expect(201);
        String seen = Eventually.see(
                        "the lead knows",
                        () -> producer.get(path).expect(200),
                        known -> known.raw().contains("\"SENSITIVE_GROUP\""))
                .header("ETag");
        producer.send("PATCH", path, body, Map.of("If-Match", seen)).expect(200);
    }

    private static void eventually(BooleanSupplier so) {
        Eventually.see("the list follows", so::getAsBoolean, Boolean::booleanValue);
    }

    private static String now() {
        return Instant.now().minusMillis(1).toString();
    }

    private static String document() {
        return String.valueOf(1_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 9_000_000_000L));
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
