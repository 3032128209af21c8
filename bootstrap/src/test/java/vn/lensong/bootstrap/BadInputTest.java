package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api.Answer;

/** Every wrong request gets a code and a sentence, and changes nothing. */
@ExtendWith(OneProvince.class)
class BadInputTest {

    private static final String PROGRAMMES = "/api/v1/programmes";

    private final Province province;
    private final Api producer;

    BadInputTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void a_missing_field_is_named() {
        Map<String, Object> plan = province.plan();
        plan.remove("title");

        Answer answer = producer.post(PROGRAMMES, plan);

        refused(answer, 422, "field.missing");
        assertThat(answer.raw()).contains("\"field\":\"title\"");
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        Map<String, Object> plan = province.plan();
        plan.put("title", "a".repeat(201));

        refused(producer.post(PROGRAMMES, plan), 422, "field.too-long");
    }

    @Test
    void a_value_of_the_wrong_type_is_refused() {
        Map<String, Object> plan = province.plan();
        plan.put("segments", "không phải danh sách");

        refused(producer.post(PROGRAMMES, plan), 400, "body.wrong-type");
    }

    @Test
    void a_choice_that_does_not_exist_is_refused() {
        refused(producer.get(PROGRAMMES + "/" + province.planned() + "/questions?state=LOST"), 422, "field.bad-choice");
    }

    @Test
    void a_date_without_an_offset_is_refused() {
        Map<String, Object> plan = province.plan();
        plan.put("startsAt", "2026-11-29 20:00");

        refused(producer.post(PROGRAMMES, plan), 422, "field.bad-date");
    }

    @Test
    void a_rest_to_hand_off_is_read_strictly() {
        String rest = PROGRAMMES + "/" + province.planned() + "/hand-off-rest";

        refused(producer.post(rest, Map.of("dueAt", "morgen")), 422, "field.bad-date");
        refused(producer.post(rest, Map.of("channel", "FAX")), 422, "field.bad-choice");
        refused(producer.post(rest, Map.of("ownerId", "x")), 422, "field.bad-id");
        refused(producer.post(rest, Map.of("owner", "x")), 400, "body.unknown-field");
        refused(producer.post(rest, Map.of()), 409, "programme.state");
    }

    @Test
    void what_is_to_be_merged_is_named_by_ids_and_not_too_many_of_them() {
        String absorb = "/api/v1/questions/" + UUID.randomUUID() + "/absorb";

        refused(producer.post(absorb, Map.of()), 422, "field.missing");
        refused(producer.post(absorb, Map.of("questions", List.of())), 422, "field.missing");
        refused(producer.post(absorb, Map.of("questions", List.of("x"))), 422, "field.bad-id");
        refused(
                producer.post(absorb, Map.of("questions", Collections.nCopies(201, UUID.randomUUID()))),
                422,
                "question.too-many");
        refused(producer.post(absorb, Map.of("questions", List.of(UUID.randomUUID()))), 404, "question.not-found");
    }

    @Test
    void an_outcome_is_needed_to_settle() {
        refused(
                producer.post("/api/v1/questions/" + UUID.randomUUID() + "/settle", Map.of()), 422, "field.missing");
    }

    @Test
    void a_start_in_the_past_is_refused() {
        refused(
                producer.post(PROGRAMMES, province.plan(Instant.now().minus(Duration.ofMinutes(1)))),
                422,
                "programme.past-start");
    }

    @Test
    void a_start_more_than_seven_days_ahead_cannot_be_scheduled_on_facebook() {
        String far = producer.post(PROGRAMMES, province.plan(Instant.now().plus(Duration.ofDays(8))))
                .expect(201)
                .text("id");

        refused(producer.post(PROGRAMMES + "/" + far + "/schedule", Map.of()), 422, "programme.too-far-ahead");
    }

    @Test
    void a_mandatory_segment_cannot_be_left_out_and_the_refusal_says_which() {
        Map<String, Object> plan = province.plan();
        plan.put("segments", List.of(Map.of("no", 2, "keep", false)));

        Answer answer = producer.post(PROGRAMMES, plan);

        refused(answer, 422, "programme.mandatory-segment");
        assertThat(answer.text("detail")).contains("2").contains("Chào bà con");
    }

    @Test
    void an_unknown_field_is_refused_by_name() {
        Map<String, Object> plan = province.plan();
        plan.put("titel", "x");

        Answer answer = producer.post(PROGRAMMES, plan);

        refused(answer, 400, "body.unknown-field");
        assertThat(answer.raw()).contains("titel");
    }

    @Test
    void a_body_that_is_no_json_is_refused() {
        refused(producer.send("POST", PROGRAMMES, "{\"title\":", Map.of()), 400, "body.malformed");
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        refused(
                producer.send("POST", PROGRAMMES, "{\"title\":\"" + "a".repeat(5_000_000) + "\"}", Map.of()),
                413,
                "body.too-large");
    }

    @Test
    void an_unknown_id_is_not_found() {
        refused(producer.get(PROGRAMMES + "/" + UUID.randomUUID()), 404, "programme.not-found");
    }

    @Test
    void an_id_that_is_none_is_refused() {
        refused(producer.get(PROGRAMMES + "/xyz"), 400, "param.malformed");
    }

    @Test
    void a_made_up_cursor_is_refused() {
        refused(producer.get(PROGRAMMES + "?cursor=%22%22"), 422, "cursor.malformed");
    }

    @Test
    void a_limit_out_of_range_is_refused() {
        refused(producer.get(PROGRAMMES + "?limit=201"), 422, "list.limit");
        refused(producer.get(PROGRAMMES + "?limit=viele"), 400, "param.malformed");
    }

    @Test
    void a_change_needs_the_version_that_was_seen() {
        refused(
                producer.put(PROGRAMMES + "/" + province.planned(), change(), Map.of()), 428, "version.missing");
    }

    @Test
    void a_change_of_an_older_version_is_refused() {
        String path = PROGRAMMES + "/" + province.planned();
        String seen = producer.get(path).header("ETag");
        producer.put(path, change(), Map.of("If-Match", seen)).expect(200);

        refused(producer.put(path, change(), Map.of("If-Match", seen)), 412, "version.outdated");
    }

    @Test
    void the_same_key_gives_the_same_answer_and_one_programme() {
        Map<String, Object> plan = province.plan();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        String first = producer.post(PROGRAMMES, plan, key).expect(201).text("id");

        assertThat(producer.post(PROGRAMMES, plan, key).expect(201).text("id")).isEqualTo(first);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        Map<String, Object> plan = province.plan();
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        producer.post(PROGRAMMES, plan, key).expect(201);

        plan.put("title", "Khác");

        refused(producer.post(PROGRAMMES, plan, key), 409, "idempotency.other-body");
    }

    @Test
    void who_asks_for_english_reads_english() {
        Answer answer = producer.get(PROGRAMMES + "/" + UUID.randomUUID(), "Accept-Language", "en");

        assertThat(answer.text("detail")).isEqualTo("There is no such programme.");
    }

    @Test
    void who_asks_for_nothing_reads_vietnamese() {
        Answer answer = producer.get(PROGRAMMES + "/" + UUID.randomUUID());

        assertThat(answer.text("detail")).isEqualTo("Không tìm thấy chương trình này.");
    }

    @Test
    void an_unknown_path_is_not_found() {
        refused(producer.get("/api/v1/nothing"), 404, "path.unknown");
    }

    @Test
    void whoever_asks_the_api_for_a_page_gets_a_problem_all_the_same() {
        refused(producer.get(PROGRAMMES, "Accept", "text/html"), 406, "accept.unknown");
    }

    @Test
    void a_browser_at_a_page_that_is_not_there_reads_so_in_its_language() {
        Answer answer = producer.get("/nothing", "Accept", "text/html");

        answer.expect(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.raw()).contains("Không có địa chỉ này.", "href=\"/\"");
    }

    @Test
    void a_request_without_login_is_refused() {
        refused(province.anybody().get(PROGRAMMES), 401, "login.required");
    }

    @Test
    void a_forged_token_is_refused() {
        refused(province.anybody().with("a.b.c").get(PROGRAMMES), 401, "login.required");
    }

    @Test
    void a_token_works_until_it_expires() throws GeneralSecurityException {
        Instant now = Instant.now();

        province.anybody().with(token(now.plusSeconds(60))).get(PROGRAMMES).expect(200);

        refused(province.anybody().with(token(now.minusSeconds(60))).get(PROGRAMMES), 401, "login.required");
    }

    @Test
    void a_token_in_the_query_string_is_no_login() {
        refused(province.anybody().get(PROGRAMMES + "?access_token=x"), 401, "login.required");
    }

    @Test
    void a_wrong_password_says_no_more_than_that() {
        Answer wrong = province.anybody()
                .post("/api/v1/login", Map.of("username", "auditor", "password", "sai"));
        Answer unknown = province.anybody()
                .post("/api/v1/login", Map.of("username", "khong-co", "password", "sai"));

        refused(wrong, 401, "login.wrong");
        assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
    }

    @Test
    void a_refresh_token_works_once() {
        Api anybody = province.anybody();
        String refresh = anybody.post(
                        "/api/v1/login", Map.of("username", "care_officer", "password", Province.PASSWORD))
                .expect(200)
                .text("refreshToken");

        anybody.post("/api/v1/login/refresh", Map.of("refreshToken", refresh)).expect(200);

        refused(anybody.post("/api/v1/login/refresh", Map.of("refreshToken", refresh)), 401, "login.expired");
    }

    @Test
    void a_webhook_with_a_bad_signature_is_refused() {
        Answer answer = province.anybody()
                .send("POST", "/webhooks/facebook", "{}", Map.of("X-Hub-Signature-256", "sha256=00"));

        answer.expect(403);
    }

    /** A token signed as ours are, that expires at this moment. */
    private static String token(Instant expires) throws GeneralSecurityException {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String claims = Api.json(Map.of(
                "sub", "producer",
                "roles", List.of("PRODUCER"),
                "person", UUID.randomUUID().toString(),
                "displayName", "Lan",
                "grants", List.of("PRODUCER@vn/31"),
                "exp", expires.getEpochSecond()));
        String content = base64.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8))
                + "." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Province.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return content + "." + base64.encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, Object> change() {
        return Map.of(
                "title", "Đổi tên",
                "startsAt", Instant.now().plus(Duration.ofHours(2)).toString(),
                "hostId", province.host());
    }

    private static void refused(Answer answer, int status, String code) {
        answer.expect(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(answer.text("detail")).isNotBlank().isNotEqualTo(code);
    }
}
