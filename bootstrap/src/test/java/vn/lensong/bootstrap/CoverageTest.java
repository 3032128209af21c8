package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;

/** The desk proves that nothing is lost: figures by source, quarantine, and what people type in. */
@ExtendWith(OneProvince.class)
class CoverageTest {

    private final Province province;

    CoverageTest(Province province) {
        this.province = province;
    }

    @Test
    void the_figures_of_a_source_add_up_and_agree_with_the_platform() {
        String programme = province.live();
        for (int i = 0; i < 5; i++) {
            province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng " + i + " năm ở đâu ạ?");
        }
        province.simulator().comment(province.liveVideo(), "Page", "Chào chương trình");

        Map<String, Object> facebook = Eventually.see(
                "coverage", () -> source(programme, "facebook"), seen -> number(seen, "stored") == 6
                        && seen.get("platformCount") != null
                        && number(seen, "platformCount") == 6);

        assertThat(number(facebook, "gap")).isZero();
        assertThat(number(facebook, "noAnswerNeeded")
                        + number(facebook, "open")
                        + number(facebook, "answered")
                        + number(facebook, "handedOff")
                        + number(facebook, "merged")
                        + number(facebook, "dismissed"))
                .isEqualTo(6);
        assertThat(facebook).containsKeys("oldestWaitingSince", "lastReadAt", "lastWebhookAt");
    }

    @Test
    void what_the_platform_counts_and_does_not_list_is_a_gap_until_it_is_listed() {
        String programme = province.live();
        province.simulator().faults(
                Fault.always(FaultKind.W_DROP).on("feed"), Fault.always(FaultKind.G_STALE).lasting(Duration.ofSeconds(9)));
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng ở đâu ạ?");

        Map<String, Object> red = Eventually.see(
                "gap", () -> coverage(programme), seen -> ((List<?>) seen.get("alarms")).contains("GAP"));
        assertThat(number(red, "gap")).isEqualTo(1);

        Eventually.see("no gap", () -> source(programme, "facebook"), seen -> number(seen, "gap") == 0
                && number(seen, "stored") == 1);
        province.simulator().faults();
    }

    @Test
    void what_could_not_be_read_is_counted_can_be_tried_again_and_is_dismissed_with_a_reason() {
        String programme = province.live();
        province.simulator().faults(Fault.always(FaultKind.W_SHAPE).as("malformed-change").on("feed").times(1));
        province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng ở đâu ạ, số em 0900 000 011?");
        Api operator = province.as("operator");

        Map<String, Object> part = Eventually.see(
                        "quarantine",
                        () -> operator.get("/api/v1/programmes/" + programme + "/quarantine").expect(200).items(),
                        seen -> !seen.isEmpty())
                .getFirst();
        assertThat(String.valueOf(part.get("raw"))).doesNotContain("0900 000 011").isNotBlank();
        assertThat(number(source(programme, "facebook"), "quarantined")).isEqualTo(1);

        String path = "/api/v1/quarantine/" + part.get("id");
        assertThat(operator.post(path + "/retry", Map.of()).expect(422).text("code")).isEqualTo("quarantine.unreadable");
        assertThat(operator.post(path + "/dismiss", Map.of()).expect(422).text("code")).isEqualTo("field.missing");
        assertThat(province.as("stranger_operator").post(path + "/dismiss", Map.of("reason", "x")).expect(404).text("code"))
                .isEqualTo("quarantine.not-found");
        operator.post(path + "/dismiss", Map.of("reason", "Facebook gửi thử")).expect(200);

        assertThat(number(source(programme, "facebook"), "quarantined")).isZero();
        assertThat(operator.post(path + "/retry", Map.of()).expect(409).text("code")).isEqualTo("quarantine.settled");
    }

    @Test
    void a_call_is_typed_in_and_becomes_a_question_like_any_other() {
        String programme = province.live();
        Api operator = province.as("operator");

        Api.Answer entered = operator.post(
                        "/api/v1/programmes/" + programme + "/items",
                        Map.of("authorName", "Bác Tư gọi điện", "text", "Nhà 4 người mua BHYT hết bao nhiêu?"),
                        Map.of("Idempotency-Key", "call-1"))
                .expect(201);
        Api.Answer again = operator.post(
                        "/api/v1/programmes/" + programme + "/items",
                        Map.of("authorName", "Bác Tư gọi điện", "text", "Nhà 4 người mua BHYT hết bao nhiêu?"),
                        Map.of("Idempotency-Key", "call-1"))
                .expect(201);

        assertThat(again.text("id")).isEqualTo(entered.text("id"));
        assertThat(operator.get("/api/v1/questions/" + entered.text("questionId")).expect(200).text("askerName"))
                .isEqualTo("Bác Tư gọi điện");
        assertThat(number(source(programme, "manual"), "open")).isEqualTo(1);
        assertThat(province.as("host").post("/api/v1/programmes/" + programme + "/items", Map.of("text", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void a_list_written_down_elsewhere_is_taken_in_once_and_its_bad_lines_are_named() {
        String programme = province.live();
        String list = "thoi_gian,nguoi_viet,noi_dung\n29/11/2026 20:15,Lan,Đóng ở đâu ạ?\n"
                + "29/11/2026 20:15,Lan,Đóng ở đâu ạ?\nhôm qua,Tư,Bao nhiêu tuổi thì được đóng?\n";

        Map<String, Object> first = imported(programme, list);
        Map<String, Object> second = imported(programme, list);

        assertThat(number(first, "stored")).isEqualTo(2);
        assertThat(number(second, "stored")).isZero();
        assertThat(number(second, "known")).isEqualTo(2);
        assertThat(((List<?>) first.get("unreadable")).toString()).contains("import.bad-time", "line=4", "hôm qua");
        assertThat(number(source(programme, "manual"), "quarantined")).isEqualTo(1);
        assertThat(number(source(programme, "manual"), "stored")).isEqualTo(2);
    }

    @Test
    void before_the_last_sweep_there_is_no_certificate() {
        assertThat(province.as("auditor")
                        .get("/api/v1/programmes/" + province.planned() + "/coverage/certificate")
                        .expect(404)
                        .text("code"))
                .isEqualTo("certificate.not-found");
    }

    private Map<String, Object> imported(String programme, String list) {
        return province.as("operator")
                .send("POST", "/api/v1/programmes/" + programme + "/items/import", list, Map.of("Content-Type", "text/csv"))
                .expect(200)
                .json();
    }

    private Map<String, Object> coverage(String programme) {
        return province.as("operator").get("/api/v1/programmes/" + programme + "/coverage").expect(200).json();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> source(String programme, String name) {
        return ((List<Map<String, Object>>) coverage(programme).get("sources"))
                .stream().filter(source -> name.equals(source.get("source"))).findFirst().orElseThrow();
    }

    private static int number(Map<String, Object> of, String member) {
        return ((Number) of.get(member)).intValue();
    }
}
