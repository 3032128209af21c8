package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** Viewers wait for a programme on a telephone and on a wide screen; the producer moves it. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CountdownBrowserTest {

    private Province province;
    private Api producer;
    private Browser viewer;
    private Browsers browsers;

    @BeforeAll
    void open(Province running, Browsers all) {
        province = running;
        producer = province.as("producer");
        browsers = all;
        viewer = browsers.ofNobody();
        viewer.size(360, 800);
    }

    @AfterEach
    void nothing_is_broken() {
        assertThat(viewer.complaints()).noneMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void two_screens_count_together_although_the_clock_of_one_is_hours_ahead() {
        String programme = scheduled(Duration.ofMinutes(40));
        Browser other = browsers.of("auditor");
        other.clockAhead(Duration.ofHours(3));
        viewer.open(page(programme));
        other.open(page(programme));

        for (int look = 0; look < 8; look++) {
            int here = seconds(viewer);
            assertThat(Math.abs(here - seconds(other))).isLessThanOrEqualTo(1);
            Eventually.see("next second", () -> seconds(viewer), now -> now != here);
        }
        assertThat(Math.abs(seconds(viewer) - left(programme))).isLessThanOrEqualTo(1);
    }

    @Test
    void every_state_reads_well_on_a_telephone_and_on_a_wide_screen() {
        String programme = scheduled(Duration.ofHours(26));
        viewer.open(page(programme));
        viewer.seeWith("data-state", "POSTPONED", "countdown");
        viewer.seeText("Dời sang", "state");
        viewer.seeText("Mất điện", "reason");
        assertThat(viewer.see("partners", "code").getAttribute("src")).startsWith("data:image/svg+xml");
        assertAccessible("postponed");

        move(programme, Duration.ofSeconds(2));
        viewer.seeWith("data-state", "DUE", "countdown");
        viewer.seeText("Sắp bắt đầu", "state");
        viewer.seeNothing("digits");
        assertAccessible("due");

        producer.post("/api/v1/programmes/" + programme + "/go-live", Map.of()).expect(200);
        viewer.seeWith("data-state", "LIVE", "countdown");
        viewer.seeText("Xem trực tiếp", "watch");
        assertAccessible("live");

        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);
        viewer.seeWith("data-state", "ENDED", "countdown");
        viewer.seeText("Xem lại", "watch");
        assertAccessible("ended");
    }

    @Test
    void the_timer_says_its_name_and_is_silent_until_something_changes() {
        String programme = scheduled(Duration.ofMinutes(30));
        viewer.open(page(programme));
        viewer.see("digits");

        assertThat(viewer.attribute("role", "digits")).isEqualTo("timer");
        assertThat(viewer.attribute("aria-live", "digits")).isEqualTo("off");
        assertAccessible("counting");

        producer.post("/api/v1/programmes/" + programme + "/cancel", Map.of("reason", "Bão số 9")).expect(200);
        viewer.seeText("Đã hủy: Bão số 9", "state");
        Eventually.see("words said aloud", viewer::said, said -> said.contains("Đã hủy: Bão số 9"));
        assertAccessible("cancelled");
    }

    @Test
    void the_producer_moves_the_start_and_sees_what_rings() {
        String programme = scheduled(Duration.ofHours(3));
        Browser desk = browsers.of("producer");
        desk.size(1366, 768);
        desk.open("/programmes/" + programme);
        desk.press("postpone");
        desk.see("postpone-form");
        desk.picture("postpone");
        assertThat(desk.accessibilityViolations()).isEmpty();
        desk.setDate(vietnam(Instant.now().plus(Duration.ofMinutes(8))), "startsAt");
        desk.type("Chờ đường truyền", "reason");
        desk.press("postpone-form-send");

        desk.see("countdown-NO_STREAM");
        assertThat(desk.attribute("href", "countdown-page")).endsWith(page(programme));
        desk.picture("alarm");
        viewer.open(page(programme));
        viewer.seeWith("data-state", "COUNTING", "countdown");
    }

    @Test
    void another_language_is_one_press_away() {
        viewer.open(page(scheduled(Duration.ofMinutes(20))));

        viewer.speak("en");

        viewer.seeText("Starts in", "state");
        viewer.speak("vi");
        viewer.seeText("Bắt đầu sau", "state");
    }

    @Test
    void the_last_programme_is_told_in_figures() {
        String before = province.live();
        producer.post("/api/v1/programmes/" + before + "/end", Map.of()).expect(200);
        producer.post("/api/v1/programmes/" + before + "/close", Map.of()).expect(200);
        String next = scheduled(Duration.ofHours(20));

        viewer.open(page(next));
        viewer.seeText("Buổi trước của trang", "last-show");

        assertAccessible("last");
    }

    private void assertAccessible(String name) {
        for (int width : new int[] {1366, 360}) {
            viewer.size(width, width == 360 ? 800 : 768);
            viewer.picture("countdown-" + name + "-" + width);
            assertThat(viewer.accessibilityViolations()).isEmpty();
            assertThat(viewer.scrollsSideways()).isFalse();
        }
    }

    private static int seconds(Browser browser) {
        int seconds = 0;
        for (String part : browser.text("digits").split(":")) {
            seconds = seconds * 60 + Integer.parseInt(part);
        }
        return seconds;
    }

    private int left(String programme) {
        return producer.get("/api/v1/public/programmes/" + programme + "/countdown")
                .expect(200)
                .number("secondsLeft");
    }

    private String scheduled(Duration ahead) {
        String programme = province.prepared();
        producer.post("/api/v1/programmes/" + programme + "/schedule", Map.of()).expect(200);
        Eventually.see(
                "broadcast",
                () -> producer.get("/api/v1/programmes/" + programme).expect(200).raw(),
                seen -> seen.contains("\"state\":\"SCHEDULED\""));
        move(programme, ahead);
        return programme;
    }

    private void move(String programme, Duration ahead) {
        producer.post(
                        "/api/v1/programmes/" + programme + "/postpone",
                        Map.of("startsAt", Instant.now().plus(ahead).toString(), "reason", "Mất điện"))
                .expect(200);
    }

    private static String vietnam(Instant moment) {
        return moment.plus(Duration.ofHours(7)).toString().substring(0, 16);
    }

    private static String page(String programme) {
        return "/xem/" + programme;
    }
}
