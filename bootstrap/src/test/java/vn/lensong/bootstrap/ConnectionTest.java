package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Ledger;

/** A dead token or a missing permission stops calls for that page, is told at once, and loses nothing. */
@ExtendWith(OneProvince.class)
class ConnectionTest {

    private static final String PAGE = "1001";
    private static final String ENGAGEMENT = "pages_manage_engagement";

    private final Province province;

    ConnectionTest(Province province) {
        this.province = province;
    }

    @AfterEach
    void mend() {
        province.simulator().reviveToken(PAGE);
        province.simulator().grantPermission(PAGE, ENGAGEMENT);
        province.as("producer").post(connection() + "/check", Map.of()).expect(200);
    }

    @Test
    void a_token_that_dies_is_told_at_once_webhooks_go_on_and_a_new_one_lets_everything_go_on() {
        String programme = province.live();
        Following desk = province.as("operator").follow(programme, null);
        String question = question(programme, "Đóng ở đâu ạ?");
        province.simulator().killToken(PAGE, 463);

        answer(question, "Dạ, em gửi bác sau ạ");
        desk.until("broadcast.connection-lost");
        province.simulator().comment(province.liveVideo(), "Anh Tư", "Bao nhiêu tuổi thì được đóng?");
        Eventually.see("webhook", () -> questions(programme), seen -> seen.size() == 2);
        assertThat(troubles()).singleElement().satisfies(trouble -> assertThat(trouble).containsEntry("stopped", "EVERYTHING"));
        assertThat(visible("Dạ, em gửi bác sau ạ")).isEmpty();

        assertThat(setToken("SIM_NOBODYS").expect(422).text("code")).isEqualTo("page.token-refused");
        province.simulator().replaceToken(PAGE, "SIM_PAGE_1_NEW");
        assertThat(setToken("SIM_PAGE_1_NEW").expect(200).json().get("missingPermissions")).isEqualTo(List.of());

        desk.until("broadcast.connection-restored");
        Eventually.see("reply", () -> visible("Dạ, em gửi bác sau ạ"), seen -> seen.size() == 1);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void a_missing_permission_is_named_and_stops_only_what_needs_it() {
        String programme = province.live();
        String question = question(programme, "Đóng mấy năm ạ?");
        province.simulator().revokePermission(PAGE, ENGAGEMENT);

        answer(question, "Dạ, em trả lời bác ạ");
        Eventually.see("trouble", this::troubles, seen -> !seen.isEmpty());

        assertThat(troubles()).singleElement().satisfies(trouble -> {
            assertThat(trouble).containsEntry("stopped", "WRITING").containsEntry("permission", ENGAGEMENT);
        });
        String readAt = lastReadAt(programme);
        Eventually.see("polling goes on", () -> lastReadAt(programme), seen -> !seen.equals(readAt));

        province.simulator().grantPermission(PAGE, ENGAGEMENT);
        province.as("operator").post(connection() + "/check", Map.of()).expect(200);
        Eventually.see("reply", () -> visible("Dạ, em trả lời bác ạ"), seen -> seen.size() == 1);
    }

    @Test
    void only_who_keeps_the_page_may_set_its_token_and_nobody_sees_it_again() {
        assertThat(province.as("operator").put(token(), Map.of("token", "SIM_PAGE_1"), Map.of()).status()).isEqualTo(403);
        assertThat(province.as("stranger").get(connection()).status()).isEqualTo(404);

        assertThat(province.as("auditor").get(connection()).expect(200).raw()).doesNotContain("SIM_PAGE");
    }

    private Api.Answer setToken(String token) {
        return province.as("province_manager").put(token(), Map.of("token", token), Map.of());
    }

    private String connection() {
        return "/api/v1/pages/" + province.page() + "/connection";
    }

    private String token() {
        return "/api/v1/pages/" + province.page() + "/token";
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> troubles() {
        return (List<Map<String, Object>>)
                province.as("operator").get(connection()).expect(200).json().get("troubles");
    }

    private String question(String programme, String words) {
        province.simulator().comment(province.liveVideo(), "Chị Lan", words);
        String id = String.valueOf(Eventually.see("question", () -> questions(programme), seen -> !seen.isEmpty())
                .getFirst()
                .get("id"));
        province.as("operator").post("/api/v1/questions/" + id + "/claim", Map.of()).expect(200);
        return id;
    }

    private List<Map<String, Object>> questions(String programme) {
        return province.as("operator").get("/api/v1/programmes/" + programme + "/questions").expect(200).items();
    }

    private void answer(String question, String text) {
        province.as("operator")
                .post("/api/v1/questions/" + question + "/answer", Map.of("channel", "WRITING", "text", text))
                .expect(200);
    }

    private String lastReadAt(String programme) {
        return String.valueOf(province.as("operator")
                .get("/api/v1/programmes/" + programme + "/coverage")
                .expect(200)
                .json()
                .get("sources"));
    }

    private List<Ledger.Comment> visible(String text) {
        return province.simulator().ledger().replies().stream()
                .filter(reply -> text.equals(reply.text()))
                .toList();
    }
}
