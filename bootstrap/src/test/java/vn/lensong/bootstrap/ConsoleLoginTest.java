package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console's cookies: enough to look, not enough to change anything from a foreign page. */
@ExtendWith(OneProvince.class)
class ConsoleLoginTest {

    private static final Map<String, String> FORM = Map.of("Content-Type", "application/x-www-form-urlencoded");

    private final Province province;

    ConsoleLoginTest(Province province) {
        this.province = province;
    }

    @Test
    void the_token_is_out_of_reach_of_scripts_and_of_other_sites() {
        List<String> cookies = cookies();

        assertThat(cookies).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("LENSONG=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict"));
    }

    @Test
    void the_cookie_alone_looks_and_does_not_change() {
        String cookie = cookieHeader();
        Map<String, String> headers = Map.of("Cookie", cookie);
        String programme = province.planned();

        assertThat(province.anybody().get("/api/v1/me", "Cookie", cookie).status()).isEqualTo(200);
        assertThat(province.anybody()
                        .post("/api/v1/programmes/" + programme + "/schedule", Map.of(), headers)
                        .expect(403)
                        .text("code"))
                .isEqualTo("csrf");
    }

    @Test
    void the_cookie_with_the_token_only_our_pages_can_read_changes() {
        String cookie = cookieHeader();
        String csrf = cookie.replaceAll(".*LENSONG_CSRF=([^;]*).*", "$1");
        Map<String, String> headers = Map.of("Cookie", cookie, "X-CSRF-Token", csrf);

        province.anybody()
                .post("/api/v1/programmes/" + province.prepared() + "/schedule", Map.of(), headers)
                .expect(200);
    }

    @Test
    void a_login_leads_nowhere_but_home() {
        Api.Answer answer = province.anybody()
                .send("POST", "/login", form("producer", "&next=https://evil.example"), FORM)
                .expect(303);

        assertThat(answer.header("Location")).isEqualTo("/");
    }

    @Test
    void a_page_without_login_leads_to_the_login() {
        Api.Answer answer = province.anybody().get("/programmes", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).startsWith("/login?next=");
    }

    private List<String> cookies() {
        return province.anybody()
                .send("POST", "/login", form("producer", ""), FORM)
                .expect(303)
                .response()
                .headers()
                .allValues("Set-Cookie");
    }

    private String cookieHeader() {
        return String.join(
                "; ",
                cookies().stream().map(cookie -> cookie.split(";", 2)[0]).toList());
    }

    private static String form(String username, String more) {
        return "username=" + username + "&password=" + Province.PASSWORD + more;
    }
}
