package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;

/** Coming in, and being told where one is. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginBrowserTest {

    private Browser browser;

    @BeforeAll
    void open(Browsers browsers) {
        browser = browsers.ofNobody();
    }

    @Test
    void a_wrong_password_is_told() {
        browser.forgetLogin();

        browser.login("operator", "khong-phai-mat-khau");

        browser.see("login-error");
        assertThat(browser.path()).startsWith("/login");
    }

    @Test
    void a_login_leads_to_the_overview() {
        browser.forgetLogin();

        browser.login("operator", Province.PASSWORD);

        browser.seeText("Người operator", "person");
        assertThat(browser.path()).isEqualTo("/");
    }

    @Test
    void a_page_asked_for_before_the_login_comes_after_it() {
        browser.forgetLogin();
        browser.open("/programmes");
        assertThat(browser.path()).startsWith("/login");

        browser.see("login");
        browser.fillIn("operator", Province.PASSWORD);

        browser.see("person");
        assertThat(browser.path()).isEqualTo("/programmes");
    }

    @Test
    void whoever_logs_out_is_asked_to_log_in_again() {
        browser.forgetLogin();
        browser.login("operator", Province.PASSWORD);
        browser.see("person");

        browser.press("menu");
        browser.press("logout");
        browser.see("login");

        browser.open("/programmes");
        browser.see("login");
    }

    @Test
    void a_simulated_platform_is_said_on_every_page() {
        browser.forgetLogin();
        assertThat(browser.see("connection").getDomAttribute("data-simulated")).isEqualTo("true");

        browser.login("operator", Province.PASSWORD);

        browser.see("person");
        assertThat(browser.see("connection").getDomAttribute("data-simulated")).isEqualTo("true");
    }
}
