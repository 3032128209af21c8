package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks before air and equipment, over HTTP, against the simulated platform. */
@ExtendWith(OneProvince.class)
class PreflightTest {

    private final Province province;
    private final Api producer;

    PreflightTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @AfterEach
    void mend() {
        province.simulator().followers("1001", 1_204);
        province.simulator().grantPermission("1001", "pages_manage_engagement");
    }

    @Test
    void before_anybody_looks_everything_is_unknown() {
        Api.Answer answer = producer.get(path(province.planned())).expect(200);

        assertThat(answer.text("light")).isEqualTo("WARN");
        assertThat(checks(answer)).allMatch(check -> check.get("verdict").equals("UNKNOWN"));
    }

    @Test
    void the_machine_measures_what_the_platform_and_the_plan_tell() {
        Api.Answer answer = producer.post(path(province.planned()), Map.of()).expect(200);

        assertThat(verdict(answer, "PAGE_FOLLOWERS")).isEqualTo("PASS");
        assertThat(verdict(answer, "SCHEDULE")).isEqualTo("PASS");
        assertThat(verdict(answer, "LENGTH")).isEqualTo("PASS");
        assertThat(verdict(answer, "CONNECTION")).isEqualTo("PASS");
        assertThat(verdict(answer, "PAGE_AGE")).isEqualTo("UNKNOWN");
        assertThat(verdict(answer, "SOUND")).isEqualTo("UNKNOWN");
    }

    @Test
    void a_page_that_too_few_follow_fails_until_more_do() {
        String path = path(province.planned());
        province.simulator().followers("1001", 99);

        Api.Answer red = producer.post(path, Map.of()).expect(200);
        province.simulator().followers("1001", 100);
        Api.Answer mended = producer.post(path, Map.of()).expect(200);

        assertThat(red.text("light")).isEqualTo("FAIL");
        assertThat(verdict(red, "PAGE_FOLLOWERS")).isEqualTo("FAIL");
        assertThat(verdict(mended, "PAGE_FOLLOWERS")).isEqualTo("PASS");
    }

    @Test
    void a_missing_permission_is_named() {
        province.simulator().revokePermission("1001", "pages_manage_engagement");

        Api.Answer answer = producer.post(path(province.planned()), Map.of()).expect(200);

        assertThat(check(answer, "CONNECTION"))
                .containsEntry("verdict", "FAIL")
                .containsEntry("note", "pages_manage_engagement");
    }

    @Test
    void a_stream_that_arrives_is_measured() {
        String path = path(province.live());

        Eventually.see(
                "measured stream",
                () -> producer.post(path, Map.of()).expect(200),
                seen -> List.of("KEYFRAME", "FRAME_RATE", "PICTURE", "SOUND").stream()
                        .allMatch(check -> verdict(seen, check).equals("PASS")));
    }

    @Test
    void a_comment_that_was_pushed_is_seen() {
        String programme = province.live();
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Bình luận thử");

        Eventually.see(
                "pushed comment",
                () -> verdict(producer.post(path(programme), Map.of()).expect(200), "PUSHED_COMMENT"),
                "PASS"::equals);
    }

    @Test
    void what_no_machine_can_tell_a_named_person_does() {
        String path = path(province.planned());

        Api.Answer answer = producer.post(path + "/PAGE_AGE/answer", Map.of("value", 400)).expect(200);

        assertThat(check(answer, "PAGE_AGE")).containsEntry("verdict", "PASS").containsEntry("by", "Người producer");
        assertThat(producer.post(path + "/NOTHING/answer", Map.of("value", 1)).expect(404).text("code"))
                .isEqualTo("check.not-found");
        assertThat(producer.post(path + "/UPLOAD/answer", Map.of("value", 20)).expect(422).text("code"))
                .isEqualTo("field.missing");
    }

    @Test
    void a_failed_check_is_waived_by_name_and_with_a_reason() {
        String path = path(province.planned());
        province.simulator().followers("1001", 99);
        producer.post(path, Map.of()).expect(200);

        assertThat(province.as("operator").post(path + "/PAGE_FOLLOWERS/waive", Map.of("reason", "x")).status())
                .isEqualTo(403);
        Api.Answer waived = producer.post(path + "/PAGE_FOLLOWERS/waive", Map.of("reason", "Facebook đã xác nhận"))
                .expect(200);

        assertThat(waived.text("light")).isEqualTo("WARN");
        assertThat(String.valueOf(check(waived, "PAGE_FOLLOWERS").get("waiver"))).contains("Người producer");
    }

    @Test
    void a_failed_check_keeps_a_programme_off_the_calendar_until_somebody_waives_it() {
        String programme = province.prepared();
        province.simulator().followers("1001", 99);
        producer.post(path(programme), Map.of()).expect(200);

        Api.Answer refused = producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of());
        producer.post(path(programme) + "/PAGE_FOLLOWERS/waive", Map.of("reason", "Facebook đã xác nhận")).expect(200);

        assertThat(refused.expect(409).text("code")).isEqualTo("programme.not-ready");
        assertThat(refused.raw()).contains("preflight.failed-page-followers");
        producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of()).expect(200);
    }

    @Test
    void a_line_is_measured_with_bytes_that_nobody_keeps_and_not_too_often() {
        String path = path(province.planned()) + "/upload-sample";
        Map<String, String> bytes = Map.of("Content-Type", "application/octet-stream");
        Api operator = province.as("operator2");

        for (int i = 0; i < 10; i++) {
            assertThat(operator.send("POST", path, "x".repeat(1000), bytes).expect(200).number("bytes")).isEqualTo(1000);
        }

        assertThat(operator.send("POST", path, "x", bytes).expect(429).text("code")).isEqualTo("preflight.too-often");
        assertThat(producer.send("POST", path, "x".repeat(2 * 1024 * 1024 + 1), bytes).status()).isIn(413, 422);
    }

    @Test
    void a_kit_cannot_be_lent_twice_at_the_same_time() {
        String kit = kit();
        producer.post("/api/v1/equipment/" + kit + "/book", Map.of("programmeId", province.planned())).expect(200);

        Api.Answer second =
                producer.post("/api/v1/equipment/" + kit + "/book", Map.of("programmeId", province.planned()));

        assertThat(second.expect(409).text("code")).isEqualTo("equipment.taken");
    }

    @Test
    void reserves_come_from_the_equipment_that_is_lent() {
        String programme = province.planned();
        producer.post("/api/v1/equipment/" + kit() + "/book", Map.of("programmeId", programme)).expect(200);

        Api.Answer answer = producer.post(path(programme), Map.of()).expect(200);

        assertThat(check(answer, "BACKUP")).containsEntry("verdict", "WARN").containsEntry("value", 1.0);
    }

    @Test
    void equipment_and_checks_of_another_province_do_not_exist() {
        Api stranger = province.as("stranger");
        String programme = province.planned();
        String kit = kit();

        assertThat(stranger.get(path(programme)).status()).isEqualTo(404);
        assertThat(stranger.post(path(programme), Map.of()).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/programmes/" + programme + "/stream-watch").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/programmes/" + programme + "/equipment").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/equipment/" + kit).status()).isEqualTo(404);
        assertThat(stranger.post("/api/v1/equipment/" + kit + "/book", Map.of("programmeId", programme)).status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/pages/" + province.page() + "/encoder").status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/equipment").expect(200).raw()).doesNotContain(kit);
    }

    @Test
    void an_encoder_is_set_without_ever_showing_its_password() {
        String path = "/api/v1/pages/" + province.page() + "/encoder";

        Api.Answer set = producer.put(path, Map.of("address", "127.0.0.1:45999", "password", "rất-bí-mật"), Map.of());

        assertThat(set.expect(200).text("address")).isEqualTo("127.0.0.1:45999");
        assertThat(producer.get(path).expect(200).raw()).doesNotContain("bí-mật");
        assertThat(producer.put(path, Map.of("address", "8.8.8.8"), Map.of()).expect(422).text("code"))
                .isEqualTo("encoder.address");
        producer.send("DELETE", path, "", Map.of()).expect(200);
    }

    private String kit() {
        return producer.post(
                        "/api/v1/equipment",
                        Map.of(
                                "organisationId",
                                province.agent(),
                                "name",
                                "Bộ phát trực tiếp",
                                "items",
                                List.of(
                                        Map.of("kind", "ENCODER", "label", "Máy tính chính"),
                                        Map.of("kind", "ENCODER", "label", "Máy tính dự phòng"),
                                        Map.of("kind", "LINE", "label", "Cáp quang"),
                                        Map.of("kind", "LINE", "label", "4G", "state", "FAULTY"))))
                .expect(201)
                .text("id");
    }

    private static String path(String programme) {
        return "/api/v1/programmes/" + programme + "/preflight";
    }

    private static String verdict(Api.Answer answer, String check) {
        return String.valueOf(check(answer, check).get("verdict"));
    }

    private static Map<String, Object> check(Api.Answer answer, String name) {
        return checks(answer).stream()
                .filter(check -> check.get("check").equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> checks(Api.Answer answer) {
        return (List<Map<String, Object>>) answer.json().get("checks");
    }
}
