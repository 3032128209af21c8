package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.application.promotion.PublicAddress;

@ExtendWith(OneProvince.class)
class AboutTest {

    private final Province province;

    AboutTest(Province province) {
        this.province = province;
    }

    @Test
    void anybody_may_ask_what_runs_here() {
        Api.Answer about = province.anybody().get("/api/v1/about").expect(200);

        assertThat(about.text("mode")).isEqualTo("SERVE");
        assertThat(about.text("database")).isEqualTo("H2");
        assertThat(about.raw()).contains("\"name\":\"facebook\"").contains("\"simulated\":true");
    }

    @Test
    void what_is_shared_leads_to_the_port_that_is_listened_on() {
        assertThat(province.lensong().context().getBean(PublicAddress.class).base())
                .isEqualTo("http://127.0.0.1:" + province.port());
    }

    @Test
    void the_api_describes_itself() {
        assertThat(province.anybody().get("/api/openapi.yml").expect(200).raw())
                .startsWith("openapi: 3.1")
                .contains("/api/v1/programmes/{id}/live");
    }

    @Test
    void no_page_lets_foreign_scripts_in() {
        assertThat(province.anybody().get("/login").expect(200).header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }
}
