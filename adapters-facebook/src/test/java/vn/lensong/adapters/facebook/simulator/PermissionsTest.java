package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permissions that go and come back, and tokens that are put in another's place. */
class PermissionsTest extends SimulatorTest {

    private final GraphClientOfApp app = new GraphClientOfApp();
    private String live = "";
    private String asked = "";

    /** Asks about tokens as the app. */
    private final class GraphClientOfApp {

        GraphClient.Answer about(String token) throws Exception {
            return new GraphClient(simulator, "424242424242|sim-app-secret")
                    .get("/v25.0/debug_token", "input_token", token);
        }
    }

    @BeforeEach
    void goLive() throws Exception {
        live = page.liveNow(simulator);
        asked = simulator.comment(live, "Lan", "hỏi").id();
    }

    @Test
    void without_the_permission_to_engage_nothing_is_answered_or_hidden_and_all_is_read() throws Exception {
        simulator.revokePermission("1001", "pages_manage_engagement");

        GraphClient.Answer reply = page.post("/v25.0/" + asked + "/comments", "message", "đáp");

        assertThat(reply.code()).isEqualTo(200);
        assertThat(reply.text("error", "message")).startsWith("(#200)").contains("pages_manage_engagement");
        assertThat(page.post("/v25.0/" + asked, "is_hidden", "true").code()).isEqualTo(200);
        assertThat(page.get("/v25.0/" + live + "/comments").status()).isEqualTo(200);
        assertThat(simulator.ledger().replies()).isEmpty();
    }

    @Test
    void what_was_given_back_works_again() throws Exception {
        simulator.revokePermission("1001", "pages_manage_engagement");
        simulator.grantPermission("1001", "pages_manage_engagement");

        assertThat(page.post("/v25.0/" + asked + "/comments", "message", "đáp").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "pages_read_engagement, GET, comments, 10",
        "pages_read_engagement, GET, , 10",
        "pages_manage_posts, POST, , 200"
    })
    void reading_and_publishing_have_permissions_of_their_own(String permission, String method, String edge, int code)
            throws Exception {
        simulator.revokePermission("1001", permission);

        GraphClient.Answer answer =
                page.send(method, "/v25.0/" + live + (edge == null ? "" : "/" + edge), "");

        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.text("error", "message")).contains(permission);
    }

    @Test
    void without_the_permission_to_read_people_comments_come_without_them() throws Exception {
        simulator.revokePermission("1001", "pages_read_user_content");

        assertThat(page.get("/v25.0/" + live + "/comments").body()).contains("message").doesNotContain("from");
    }

    @Test
    void the_other_page_keeps_its_permissions() throws Exception {
        simulator.revokePermission("1001", "pages_manage_metadata");

        assertThat(page.post("/v25.0/1001/subscribed_apps", "subscribed_fields", "feed").code())
                .isEqualTo(200);
        assertThat(new GraphClient(simulator, "SIM_PAGE_2")
                        .post("/v25.0/1002/subscribed_apps", "subscribed_fields", "feed")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void debug_token_lists_what_is_left() throws Exception {
        simulator.revokePermission("1001", "pages_manage_engagement");

        GraphClient.Answer answer = app.about("SIM_PAGE_1");

        assertThat(answer.at("data", "is_valid").getBooleanValue()).isTrue();
        assertThat(answer.at("data", "scopes").toString()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("pages_manage_engagement").contains("pages_manage_posts");
    }

    @Test
    void a_new_token_works_and_the_old_one_never_again() throws Exception {
        simulator.killToken("1001", 463);
        simulator.replaceToken("1001", "SIM_PAGE_1_NEW");
        simulator.reviveToken("1001");

        assertThat(page.get("/v25.0/1001").text("error", "error_subcode")).isEqualTo("463");
        assertThat(new GraphClient(simulator, "SIM_PAGE_1_NEW").get("/v25.0/1001").text("id"))
                .isEqualTo("1001");
        assertThat(app.about("SIM_PAGE_1").at("data", "is_valid").getBooleanValue()).isFalse();
        assertThat(app.about("SIM_PAGE_1_NEW").at("data", "is_valid").getBooleanValue())
                .isTrue();
    }

    @Test
    void a_token_that_was_replaced_while_it_lived_is_dead_too() throws Exception {
        simulator.replaceToken("1001", "SIM_PAGE_1_NEW");

        assertThat(page.get("/v25.0/1001").text("error", "error_subcode")).isEqualTo("460");
    }

    @Test
    void a_replacement_has_to_be_new_and_a_permission_has_to_exist() {
        assertThatThrownBy(() -> simulator.replaceToken("1001", "SIM_PAGE_2")).hasMessageContaining("hidden");
        assertThatThrownBy(() -> simulator.revokePermission("1001", "pages_fly"))
                .hasMessageContaining("permission: pages_fly");
    }

    @Test
    void the_control_api_takes_gives_and_replaces() throws Exception {
        page.send("POST", "/__sim/permission/revoke", "{\"page\":\"1001\",\"permission\":\"pages_manage_posts\"}");
        int revoked = page.post("/v25.0/" + live, "title", "x").status();
        page.send("POST", "/__sim/permission/grant", "{\"page\":\"1001\",\"permission\":\"pages_manage_posts\"}");
        int granted = page.post("/v25.0/" + live, "title", "x").status();
        page.send("POST", "/__sim/token", "{\"page\":\"1001\",\"replacement\":\"SIM_PAGE_1_NEW\"}");

        assertThat(revoked).isEqualTo(403);
        assertThat(granted).isEqualTo(200);
        assertThat(page.get("/v25.0/1001").code()).isEqualTo(190);
    }
}
