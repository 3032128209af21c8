package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.domain.programme.Programme;

/** A real story is told only as long as its person allows it, and the guest who tells it is followed. */
@ExtendWith(OneProvince.class)
class StoryTest {

    private static final int STORY_SEGMENT = Told.SEGMENT;
    private static final String WORDS = "Tôi đóng đủ hai mươi năm, nay mỗi tháng nhận lương hưu.";

    private final Province province;
    private final Api producer;

    StoryTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @Test
    void a_story_is_told_only_when_it_is_verified_and_allowed_on_the_day() {
        String story = entered();
        String programme = province.planned();

        refused(place(story, programme), 409, "story.not-verified");
        verify(story).expect(200);
        refused(place(story, programme), 409, "story.no-consent");
        consent(story, today().minusDays(30), today().minusDays(1)).expect(200);
        refused(place(story, programme), 409, "story.no-consent");
        consent(story, today(), today().plusDays(30)).expect(200);

        place(story, programme).expect(200);
        assertThat(programme(programme)).contains(WORDS);
    }

    @Test
    void withdrawal_takes_it_out_of_every_run_of_show_to_come_at_once_and_lists_where_it_was_told() {
        String story = allowed();
        String told = province.live();
        place(story, told).expect(200);
        producer.post("/api/v1/programmes/" + told + "/segments/" + STORY_SEGMENT + "/start", Map.of())
                .expect(200);
        String next = programmeAt(Duration.ofHours(20));
        place(story, next).expect(200);
        published(story, told);

        Api.Answer answer = province.as("care_officer")
                .post("/api/v1/stories/" + story + "/withdraw", Map.of())
                .expect(200);

        assertThat(programme(next)).doesNotContain(WORDS).doesNotContain("Cô Sáu Thảo");
        assertThat(programme(told)).doesNotContain(WORDS);
        assertThat(gate(next)).contains("story.segment-emptied");
        assertThat(answer.raw()).contains("\"publications\":[{\"channel\":\"FACEBOOK\"", told);
        refused(place(story, next), 409, "story.no-consent");
        refused(producer.post("/api/v1/stories/" + story + "/withdraw", Map.of()), 409, "consent.withdrawn");
    }

    @Test
    void a_consent_given_anew_that_ends_too_early_empties_what_lies_behind_its_end() {
        String story = allowed();
        String programme = programmeAt(Duration.ofHours(60));
        place(story, programme).expect(200);

        consent(story, today(), today().plusDays(1)).expect(200);

        assertThat(programme(programme)).doesNotContain(WORDS);
    }

    @Test
    void other_words_have_to_be_verified_again_before_the_gate_opens() {
        String story = allowed();
        String programme = province.planned();
        place(story, programme).expect(200);
        Map<String, Object> other = new HashMap<>(telling());
        other.put("summary", "Một câu chuyện khác.");
        long version = ((Number) producer.get("/api/v1/stories/" + story).expect(200).json().get("version")).longValue();

        producer.put("/api/v1/stories/" + story, other, Map.of("If-Match", "\"" + version + "\"")).expect(200);

        assertThat(gate(programme)).contains("story.not-allowed");
        verify(story).expect(200);
        assertThat(gate(programme)).doesNotContain("story.not-allowed");
    }

    @Test
    void a_segment_tells_one_story_and_gives_it_back_empty() {
        String first = allowed();
        String second = allowed();
        String programme = province.planned();
        place(first, programme).expect(200);

        refused(place(second, programme), 409, "story.segment-taken");
        takeOut(first, programme).expect(200);
        refused(takeOut(first, programme), 409, "story.not-there");
        place(second, programme).expect(200);
    }

    @Test
    void a_consent_needs_the_signed_paper() {
        String story = entered();
        Map<String, Object> consent = consentBody(today(), today().plusDays(1));
        consent.put("signedDocument", story);

        refused(producer.post("/api/v1/stories/" + story + "/consent", consent), 422, "consent.no-document");
    }

    @Test
    void an_auditor_sees_what_was_allowed_and_not_whose_story_it_is() {
        String story = allowed();

        String seen = province.as("auditor").get("/api/v1/stories/" + story).expect(200).raw();

        assertThat(seen).contains("TELL_ON_AIR").doesNotContain("Cô Sáu Thảo").doesNotContain("0900000062");
        assertThat(province.as("operator").get("/api/v1/stories").status()).isEqualTo(403);
        assertThat(province.as("stranger").get("/api/v1/stories/" + story).status()).isEqualTo(404);
        assertThat(province.as("stranger").post("/api/v1/stories/" + story + "/withdraw", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void the_gate_waits_for_guests_or_for_whoever_comes_in_their_place() {
        String programme = province.planned();
        String guest = invited(programme, Map.of("storyId", allowed()));
        assertThat(gate(programme)).contains("guest.not-confirmed", "Cô Sáu Thảo");
        String backup = invited(programme, Map.of("name", "Bác Tư"));
        producer.post("/api/v1/guests/" + guest + "/backup", Map.of("backupId", backup)).expect(200);

        refused(move(guest, "CONFIRMED"), 409, "guest.state");
        for (String step : List.of("ACCEPTED", "REHEARSED", "CONFIRMED")) {
            move(backup, step).expect(200);
        }

        assertThat(gate(programme)).doesNotContain("guest.not-confirmed");
        refused(move(backup, "APPEARED"), 409, "guest.not-live");
        refused(
                producer.post("/api/v1/guests/" + guest + "/backup", Map.of("backupId", guest)),
                422,
                "guest.own-backup");
        assertThat(province.as("stranger").get("/api/v1/programmes/" + programme + "/guests").status())
                .isEqualTo(404);
        assertThat(province.as("stranger").post("/api/v1/guests/" + guest + "/move", Map.of("status", "ABSENT")).status())
                .isEqualTo(404);
    }

    private void published(String story, String programme) {
        Eventually.see(
                "publication",
                () -> String.valueOf(producer.get("/api/v1/stories/" + story).expect(200).json().get("publications")),
                seen -> seen.contains(programme));
    }

    private String entered() {
        Map<String, Object> story = new HashMap<>(telling());
        story.put("organisationId", province.agent());
        return producer.post("/api/v1/stories", story).expect(201).text("id");
    }

    private String allowed() {
        String story = entered();
        verify(story).expect(200);
        consent(story, today(), today().plusDays(30)).expect(200);
        return story;
    }

    private static Map<String, Object> telling() {
        return Map.of(
                "name", "Cô Sáu Thảo",
                "phone", "0900000062",
                "product", "VOLUNTARY_SI",
                "amount", "2.900.000 đồng mỗi tháng",
                "benefitOn", "2025-07-01",
                "summary", WORDS);
    }

    private Api.Answer verify(String story) {
        return producer.post(
                "/api/v1/stories/" + story + "/verification",
                Map.of("on", today().toString(), "how", "Đối chiếu quyết định hưởng"));
    }

    private Api.Answer consent(String story, LocalDate from, LocalDate to) {
        return producer.post("/api/v1/stories/" + story + "/consent", consentBody(from, to));
    }

    private Map<String, Object> consentBody(LocalDate from, LocalDate to) {
        Map<String, Object> consent = new HashMap<>();
        consent.put("purposes", List.of("TELL_ON_AIR"));
        consent.put("channels", List.of("FACEBOOK"));
        consent.put("from", from.toString());
        consent.put("to", to.toString());
        consent.put("signedDocument", Told.paper(producer));
        return consent;
    }

    private Api.Answer place(String story, String programme) {
        return producer.post("/api/v1/stories/" + story + "/place", segment(programme));
    }

    private Api.Answer takeOut(String story, String programme) {
        return producer.post("/api/v1/stories/" + story + "/take-out", segment(programme));
    }

    private static Map<String, Object> segment(String programme) {
        return Map.of("programmeId", programme, "segmentNo", STORY_SEGMENT);
    }

    private String invited(String programme, Map<String, Object> guest) {
        return String.valueOf(producer.post("/api/v1/programmes/" + programme + "/guests", guest)
                .expect(201)
                .items()
                .getLast()
                .get("id"));
    }

    private Api.Answer move(String guest, String status) {
        return producer.post("/api/v1/guests/" + guest + "/move", Map.of("status", status));
    }

    private String programmeAt(Duration ahead) {
        return producer.post("/api/v1/programmes", province.plan(Instant.now().plus(ahead)))
                .expect(201)
                .text("id");
    }

    private String programme(String id) {
        return producer.get("/api/v1/programmes/" + id).expect(200).raw();
    }

    private String gate(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/gate").expect(200).raw();
    }

    private static LocalDate today() {
        return LocalDate.now(Programme.HANOI);
    }

    private static void refused(Api.Answer answer, int status, String code) {
        assertThat(answer.expect(status).text("code")).isEqualTo(code);
    }
}
