package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;
import vn.lensong.bootstrap.Told;

/** Every page with something on it, on a desk's screen and on a phone: for everybody, and without a complaint. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBrowserTest {

    private record Screen(int width, int height) {}

    private static final List<Screen> SCREENS = List.of(new Screen(1366, 768), new Screen(360, 800));

    /** A page, who looks at it, and the thing that shows it is all there. */
    private record Page(String name, String person, String path, String... complete) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Page> PAGES = List.of(
            new Page("login", "", "/login", "login"),
            new Page("overview", "province_manager", "/", "programme"),
            new Page("brand", "national_editor", "/brand", "rules"),
            new Page("overview of a host", "host", "/", "host"),
            new Page("programmes", "province_manager", "/programmes", "programme"),
            new Page("plan", "province_manager", "/programmes/new", "plan-form"),
            new Page("show", "province_manager", "/programmes/{id}", "segment"),
            new Page("desk", "operator", "/programmes/{id}/desk", "mine", "question"),
            new Page("prompter", "host", "/programmes/{id}/prompter", "line-now"),
            new Page("recap", "province_manager", "/programmes/{id}/recap", "outcomes"),
            new Page("recaps", "province_manager", "/recaps", "scope"),
            new Page("quarantine", "province_manager", "/programmes/{id}/quarantine", "empty"),
            new Page("preflight", "province_manager", "/programmes/{id}/preflight", "check"),
            new Page("cast", "province_manager", "/programmes/{id}/cast", "backup"),
            new Page("stories", "province_manager", "/stories", "story"),
            new Page("hosts", "province_manager", "/hosts", "certificate"),
            new Page("equipment", "province_manager", "/equipment", "kit"),
            new Page("privacy", "province_manager", "/privacy", "requests"),
            new Page("leads", "province_manager", "/leads", "lead"),
            new Page("work", "province_manager", "/work", "work-list"),
            new Page("media", "province_manager", "/media", "media-list"),
            new Page("answers", "province_manager", "/answers", "answer"),
            new Page("answer", "province_manager", "/answers/new", "preview"),
            new Page("calculators", "province_manager", "/calculators", "form-pension"),
            new Page("policy", "province_manager", "/policy", "parameter"),
            new Page("pages", "province_manager", "/pages", "token-form"));

    private Browsers browsers;
    private String programme = "";

    @BeforeAll
    void fill(Province province, Browsers open) {
        browsers = open;
        programme = province.live();
        Told.in(province, programme);
        lend(province.as("producer"));
        String video = province.liveVideo();
        for (int i = 1; i <= 6; i++) {
            province.simulator().comment(video, "Cô Hoa", "Đóng %d năm thì được bao nhiêu ạ?".formatted(i));
        }
        province.simulator().comment(video, "Bác Tư", "Tư vấn giúp em, số em 0900000088 nhé");
        Api operator = province.as("operator");
        String list = "/api/v1/programmes/" + programme + "/questions?state=OPEN";
        List<Map<String, Object>> cards = Eventually.see(
                "questions", () -> operator.get(list).expect(200).items(), seen -> seen.size() >= 6);
        for (Map<String, Object> card : cards.subList(0, 3)) {
            operator.post("/api/v1/questions/" + card.get("id") + "/claim", Map.of()).expect(200);
        }
        operator.post("/api/v1/questions/" + cards.getFirst().get("id") + "/cue", Map.of()).expect(200);
        Eventually.see(
                "leads",
                () -> province.as("province_manager").get("/api/v1/leads").expect(200).items(),
                seen -> !seen.isEmpty());
    }

    private static void lend(Api producer) {
        Object office = producer.get("/api/v1/organisations").expect(200).items().getFirst().get("id");
        Map<String, String> line = Map.of("kind", "LINE", "label", "Cáp quang");
        producer.post("/api/v1/equipment", Map.of("organisationId", office, "name", "Bộ chính", "items", List.of(line)))
                .expect(201);
    }

    static Stream<Arguments> pagesOnScreens() {
        return PAGES.stream().flatMap(page -> SCREENS.stream().map(screen -> Arguments.of(page, screen)));
    }

    @ParameterizedTest
    @MethodSource("pagesOnScreens")
    void a_page_keeps_every_rule_of_accessibility(Page page, Screen screen) {
        Browser browser = show(page, screen);

        List<String> violations = browser.accessibilityViolations();

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pagesOnScreens")
    void a_page_is_no_wider_than_its_screen(Page page, Screen screen) {
        Browser browser = show(page, screen);

        assertThat(browser.scrollsSideways()).isFalse();
    }

    static Stream<Page> pages() {
        return PAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_gives_the_browser_nothing_to_complain_about(Page page) {
        browserOf(page).complaints();

        Browser browser = show(page, SCREENS.getFirst());

        assertThat(browser.complaints()).isEmpty();
    }

    private Browser show(Page page, Screen screen) {
        Browser browser = browserOf(page);
        browser.size(screen.width, screen.height);
        browser.open(page.path.replace("{id}", programme));
        browser.see(page.complete);
        return browser;
    }

    private Browser browserOf(Page page) {
        return page.person.isEmpty() ? browsers.ofNobody() : browsers.of(page.person);
    }
}
