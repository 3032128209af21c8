package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.programme.Programme;

/** Approved answers over HTTP: written, approved by a second person, imported, found. */
@ExtendWith(OneProvince.class)
class AnswerTest {

    private static final String ANSWERS = "/api/v1/answers";

    private final Province province;
    private final Api editor;
    private final Api second;

    AnswerTest(Province province) {
        this.province = province;
        this.editor = province.as("national_editor");
        this.second = province.as("national_editor2");
    }

    @Test
    void sixty_answers_are_there_from_the_start_and_those_not_for_the_air_are_drafts() {
        List<Map<String, Object>> shipped = editor.get(ANSWERS + "?text=FAQ-0&limit=200").expect(200).items();

        assertThat(shipped).hasSizeGreaterThanOrEqualTo(60);
        assertThat(shipped).filteredOn(answer -> "FAQ-001".equals(answer.get("externalId"))).singleElement()
                .satisfies(answer -> assertThat(answer)
                        .containsEntry("state", "APPROVED")
                        .containsEntry("onAir", true));
        assertThat(shipped).filteredOn(answer -> "FAQ-003".equals(answer.get("externalId"))).singleElement()
                .satisfies(answer -> assertThat(answer)
                        .containsEntry("state", "DRAFT")
                        .containsEntry("onAir", false));
    }

    @Test
    void an_answer_is_used_once_a_second_person_has_approved_it() {
        Api.Answer draft = editor.post(ANSWERS, answer("Mức đóng cho thợ lặn biển là bao nhiêu?")).expect(201);
        String path = ANSWERS + "/" + draft.text("id");
        assertThat(draft.text("state")).isEqualTo("DRAFT");
        assertThat(draft.text("scope")).isEqualTo("vn");

        refused(editor.post(path + "/approve", Map.of()), 409, "answer.state");
        editor.post(path + "/submit", Map.of()).expect(200);
        refused(editor.post(path + "/approve", Map.of()), 409, "answer.own-approval");
        second.post(path + "/send-back", Map.of("reason", "Thiếu căn cứ")).expect(200);
        editor.post(path + "/submit", Map.of()).expect(200);
        second.post(path + "/approve", Map.of()).expect(200);

        assertThat(suggested("muc dong cho tho lan bien")).first().satisfies(found -> assertThat(found)
                .containsEntry("answerId", draft.text("id"))
                .containsEntry("confident", true)
                .containsEntry("cueable", true));
        assertThat(province.as("operator").get(path).expect(200).text("state")).isEqualTo("APPROVED");
        refused(province.as("operator").post(path + "/expire", Map.of()), 403, "role.missing");

        second.post(path + "/expire", Map.of()).expect(200);
        assertThat(suggested("muc dong cho tho lan bien"))
                .noneMatch(found -> draft.text("id").equals(found.get("answerId")));
        editor.post(path + "/reopen", Map.of("reason", "Dùng lại")).expect(200);
        refused(editor.post(path + "/approve", Map.of()), 409, "answer.own-approval");
    }

    @Test
    void figures_follow_the_law_and_are_told_apart() {
        Map<String, Object> body = answer("Người thứ nhất trong hộ nuôi tằm đóng bao nhiêu?");
        body.put("spoken", "Người thứ nhất đóng {{household_hi.first.year}} một năm.");

        String path = ANSWERS + "/" + editor.post(ANSWERS, body).expect(201).text("id");

        assertThat(editor.get(path + "?day=2026-11-23").expect(200).json().get("rendered"))
                .asString()
                .contains("Người thứ nhất đóng 1.366.200 đồng một năm.")
                .contains("text=1.366.200 đồng")
                .contains("pending=false");
        assertThat(editor.get(path + "?day=2026-06-30").expect(200).raw())
                .contains("Người thứ nhất đóng 1.263.600 đồng một năm.");
    }

    @Test
    void unsaved_words_are_shown_with_their_seconds_and_what_awaits_confirmation_says_so() {
        Api.Answer preview = editor.post(
                        ANSWERS + "/preview",
                        Map.of("spoken", "Thấp nhất {{voluntary_si.least.net.other}}.", "day", "2027-02-01"))
                .expect(200);

        assertThat(preview.text("spoken")).isEqualTo("Thấp nhất (số liệu đang chờ xác nhận).");
        assertThat(preview.json()).containsEntry("pending", true).containsEntry("longestSeconds", 45);
        refused(province.as("operator").post(ANSWERS + "/preview", Map.of("spoken", "x")), 403, "role.missing");
    }

    @Test
    void what_is_wrong_with_an_answer_is_told() {
        refused(editor.post(ANSWERS, with("question", " ")), 422, "field.missing");
        refused(editor.post(ANSWERS, with("question", "a".repeat(501))), 422, "field.too-long");
        refused(editor.post(ANSWERS, with("spoken", "")), 422, "answer.nothing-said");
        refused(editor.post(ANSWERS, with("validFrom", "hôm nay")), 422, "field.bad-day");
        refused(editor.post(ANSWERS, with("product", "LIFE")), 422, "field.bad-choice");
        refused(editor.post(ANSWERS, with("overlays", "x")), 422, "field.bad-id");
        refused(editor.post(ANSWERS, with("overlays", UUID.randomUUID().toString())), 404, "answer.not-found");
        refused(editor.post(ANSWERS, with("scope", "mars")), 422, "scope.malformed");
        refused(editor.post(ANSWERS, with("wordings", Arrays.asList("a", null))), 422, "field.missing");
        refused(editor.post(ANSWERS, with("wordings", "không phải danh sách")), 400, "body.wrong-type");
        refused(editor.post(ANSWERS, with("wording", "x")), 400, "body.unknown-field");
        refused(editor.post(ANSWERS, with("spoken", "{{household_hi.first")), 422, "answer.braces");
        Api.Answer unknown = editor.post(ANSWERS, with("spoken", "{{household_hi.frist.year}}"));
        refused(unknown, 422, "answer.unknown-figure");
        assertThat(unknown.text("detail")).contains("household_hi.first.year");
        Api.Answer long46 = editor.post(ANSWERS, with("spoken", "nói ".repeat(184)));
        refused(long46, 422, "answer.too-long-to-say");
        assertThat(long46.text("detail")).contains("46");
        refused(editor.get(ANSWERS + "?state=LOST"), 422, "field.bad-choice");
        refused(editor.get(ANSWERS + "?cursor=x"), 422, "cursor.malformed");
        refused(editor.get(ANSWERS + "/suggest"), 422, "field.missing");
        refused(editor.get(ANSWERS + "/suggest?text=x&limit=0"), 422, "list.limit");
        refused(editor.get(ANSWERS + "/" + UUID.randomUUID()), 404, "answer.not-found");
        refused(editor.get(ANSWERS + "/x"), 400, "param.malformed");
    }

    @Test
    void who_saw_an_older_state_changes_nothing() {
        String path = ANSWERS + "/" + editor.post(ANSWERS, answer("Hỏi gì?")).expect(201).text("id");
        String tag = editor.get(path).expect(200).header("ETag");
        Map<String, Object> body = answer("Hỏi khác?");

        refused(editor.put(path, body, Map.of()), 428, "version.missing");
        assertThat(editor.put(path, body, Map.of("If-Match", tag)).expect(200).text("question")).isEqualTo("Hỏi khác?");
        refused(editor.put(path, body, Map.of("If-Match", tag)), 412, "version.outdated");
    }

    @Test
    void a_provinces_answer_is_not_there_for_another_province() {
        Api manager = province.as("province_manager");
        Api.Answer draft = manager.post(ANSWERS, answer("Hải Phòng hỗ trợ thêm bao nhiêu?")).expect(201);

        assertThat(draft.text("scope")).isEqualTo("vn/31");
        assertThat(province.as("stranger").get(ANSWERS + "/" + draft.text("id")).status()).isEqualTo(404);
        refused(manager.post(ANSWERS, with("scope", "vn/15")), 404, "scope.not-found");
        refused(
                manager.send("POST", ANSWERS + "/import?approve=true", "[]", Map.of()), 403, "role.missing");
    }

    @Test
    void fifty_imported_answers_are_found_once_the_import_is_answered() {
        List<Map<String, Object>> rows = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> row("KHO-" + i, "Kho số " + word(i) + " mở cửa lúc mấy giờ?", "Mở lúc tám giờ."))
                .toList();

        List<Map<String, Object>> outcomes = imported(rows);

        assertThat(outcomes).hasSize(50).allSatisfy(item -> assertThat(item)
                .containsEntry("status", "CREATED")
                .containsEntry("state", "APPROVED")
                .containsEntry("errors", List.of()));
        for (int i : List.of(1, 17, 50)) {
            assertThat(suggested("kho so " + word(i) + " mo cua luc may gio"))
                    .first()
                    .satisfies(found -> assertThat(found)
                            .containsEntry("externalId", "KHO-" + i)
                            .containsEntry("confident", true));
        }
        assertThat(imported(rows.subList(0, 2))).extracting(item -> item.get("status")).containsOnly("UNCHANGED");
    }

    @Test
    void a_bad_row_spoils_no_other() {
        List<Object> rows = new ArrayList<>();
        rows.add(row("TOT-1", "Câu tốt một là gì?", "Đáp."));
        rows.add(Map.of("externalId", "XAU-1", "written", "Không có câu hỏi."));
        rows.add(Map.of("externalId", "XAU-2", "question", "Không có lời đáp?"));
        rows.add(Map.of("question", "Không có mã?", "spoken", "Đáp."));
        rows.add("không phải câu trả lời");
        rows.add(Map.of("externalId", "XAU-3", "question", List.of(), "spoken", "Đáp."));
        rows.add(Map.of("externalId", "XAU-4", "question", "Thừa?", "spoken", "Đáp.", "extra", true));
        rows.add(Map.of("externalId", "XAU-5", "question", "Ngày?", "spoken", "Đáp.", "validTo", "2026-13-01"));
        rows.add(Map.of("externalId", "XAU-6", "question", "Dài?", "spoken", "nói ".repeat(400)));
        rows.add(Map.of("externalId", "TOT-2", "question", "Câu tốt hai là gì?", "written", "Chỉ có lời viết."));

        List<Map<String, Object>> outcomes = imported(rows);

        assertThat(outcomes)
                .extracting(AnswerTest::errorCode)
                .containsExactly(
                        "", "field.missing", "answer.nothing-said", "field.missing", "field.missing", "body.wrong-type",
                        "body.unknown-field", "field.bad-day", "answer.too-long-to-say", "");
        assertThat(outcomes.getFirst()).containsEntry("externalId", "TOT-1");
        assertThat(String.valueOf(outcomes.get(1).get("errors"))).contains("field=question", "message=");
        assertThat(outcomes.getLast()).containsEntry("externalId", "TOT-2").containsEntry("state", "APPROVED");
    }

    @Test
    void what_is_no_list_is_refused_as_a_whole() {
        refused(send("{}"), 422, "answer.not-a-list");
        refused(send(""), 422, "body.malformed");
        refused(send("[{"), 422, "body.malformed");
        refused(send("null"), 422, "answer.not-a-list");
        assertThat(send("[]").expect(200).items()).isEmpty();
        refused(
                send("[" + "0,".repeat(10_000) + "0]"), 422, "answer.too-many-rows");
        refused(province.as("operator").send("POST", ANSWERS + "/import", "[]", Map.of()), 403, "role.missing");
        refused(province.anybody().send("POST", ANSWERS + "/import", "[]", Map.of()), 401, "login.required");
    }

    @Test
    void an_answer_whose_days_are_over_is_never_suggested_with_confidence() {
        Map<String, Object> over = row("CU-1", "Đèn lồng cũ giá bao nhiêu?", "Mười đồng.");
        over.put("validTo", LocalDate.now(Programme.HANOI).minusDays(1).toString());
        imported(List.of(over));

        assertThat(suggested("den long cu gia bao nhieu"))
                .filteredOn(found -> "CU-1".equals(found.get("externalId")))
                .allSatisfy(found -> assertThat(found)
                        .containsEntry("confident", false)
                        .containsEntry("standing", false)
                        .containsEntry("cueable", false));
    }

    private List<Map<String, Object>> imported(List<?> rows) {
        return send(Api.json(rows)).expect(200).items();
    }

    private Api.Answer send(String body) {
        return editor.send("POST", ANSWERS + "/import?approve=true", body, Map.of());
    }

    private List<Map<String, Object>> suggested(String text) {
        return province.as("operator")
                .get(ANSWERS + "/suggest?limit=5&text=" + text.replace(" ", "%20"))
                .expect(200)
                .items();
    }

    private static String errorCode(Map<String, Object> item) {
        List<?> errors = (List<?>) item.get("errors");
        return errors.isEmpty() ? "" : String.valueOf(((Map<?, ?>) errors.getFirst()).get("code"));
    }

    /** A word of letters only, another one for every number. */
    private static String word(int i) {
        return "" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + "x" + (char) ('a' + i % 26);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = answer("Hỏi gì đây?");
        body.put(field, value);
        return body;
    }

    private static Map<String, Object> answer(String question) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("question", question);
        answer.put("spoken", "Mỗi tháng một trăm nghìn đồng.");
        answer.put("legalBasis", "Điều 5");
        answer.put("onAir", true);
        return answer;
    }

    private static Map<String, Object> row(String externalId, String question, String spoken) {
        Map<String, Object> row = answer(question);
        row.put("externalId", externalId);
        row.put("spoken", spoken);
        return row;
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
