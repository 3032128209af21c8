package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.LateShow;
import vn.lensong.bootstrap.Province;

/** A brand kit on a screen: drawn up, given its logos, approved, and seen on the programme. */
@ExtendWith(InBrowsers.class)
class BrandBrowserTest {

    private static final String[] PLACES = {"ON_LIGHT", "ON_DARK"};

    @TempDir
    Path folder;

    @Test
    void a_kit_is_drawn_up_given_logos_approved_and_seen_on_the_programme(Province province, Browsers browsers)
            throws IOException {
        String step = "nhan-dien-" + UUID.randomUUID().toString().substring(0, 8);
        String name = "Đơn vị " + step;
        String organisation = province.as("admin")
                .post("/api/v1/organisations", Map.of("kind", "AGENT", "scope", "vn/31/" + step, "name", name))
                .expect(201)
                .text("id");
        Browser manager = browsers.of("province_manager");
        manager.size(1366, 900);
        manager.open("/brand");

        manager.press("add");
        manager.choose(name, "organisationId");
        manager.press("begin-form-send");
        manager.see("kit-form");
        manager.seeText("Nguyễn Văn An", "kit-form", "lower-third-name");
        accessible(manager);
        manager.press("keep");
        String kit = "article[data-kit-id='" + kitOf(province, organisation) + "']";
        Path drawing = drawing();
        for (String backdrop : PLACES) {
            manager.giveFile(drawing, kit + " [data-variant='FULL'][data-backdrop='" + backdrop + "'] [data-test='logo-file']");
            manager.seeText("Phần tử script (1 lần)", "kit", "cleaned");
        }
        manager.pressIn(kit, "approve");
        manager.setDate(LocalDate.now().plusDays(40).toString(), "approve-form", "until");
        manager.press("approve-form-send");
        manager.seeWith("data-state", "APPROVED", "kits", "kit-state");
        accessible(manager);

        String programme = province.planned();
        Browser producer = browsers.of("producer");
        producer.open("/programmes/" + programme + "/preparation");
        producer.press("brand-open");
        producer.press("partners");
        producer.choose(name, "partner0");
        producer.press("partners-form-send");
        producer.seeText(name, "brand", "brand-line");
        producer.seeText("Sẵn sàng", "brand", "brand-line");
        accessible(producer);
        producer.open("/programmes/" + programme + "/preflight");
        producer.press("brand-open");
        producer.seeText(name, "brand", "brand-line");
        accessible(producer);
    }

    @Test
    void a_rule_is_made_for_one_script_that_is_chosen_by_its_title(Province province, Browsers browsers) {
        String title = "Kịch bản " + UUID.randomUUID().toString().substring(0, 8);
        String script = LateShow.script(province, title);
        Browser manager = browsers.of("province_manager");
        manager.size(1366, 900);
        manager.open("/brand");

        manager.press("add-rule");
        manager.choose(title, "rule-form", "scriptId");
        accessible(manager);
        manager.press("rule-form-send");

        manager.seeText(title, "rules", "rule");
        assertThat(province.as("province_manager").get("/api/v1/brand-rules").expect(200).raw()).contains(script);
    }

    private static String kitOf(Province province, String organisation) {
        return Eventually.see(
                        "kit",
                        () -> province.as("province_manager").get("/api/v1/brand-kits").expect(200).items().stream()
                                .filter(kit -> organisation.equals(kit.get("organisationId")))
                                .map(kit -> String.valueOf(kit.get("id")))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Path drawing() throws IOException {
        return Files.writeString(
                folder.resolve("logo.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 300 100'><script>alert(1)</script>"
                        + "<circle cx='50' cy='50' r='40' fill='#0A6437'/><path d='M110 30h180v40h-180z' fill='#C99700'/></svg>");
    }

    private static void accessible(Browser browser) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, width == 360 ? 800 : 900);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
        assertThat(browser.complaints()).isEmpty();
    }
}
