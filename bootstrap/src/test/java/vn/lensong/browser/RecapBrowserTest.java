package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.obs.simulator.ObsSimulator;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Curves;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;
import vn.lensong.bootstrap.Watched;

/** What a programme's page of figures keeps besides the figures. */
@ExtendWith(InBrowsers.class)
class RecapBrowserTest {

    @Test
    void the_stream_is_drawn_and_what_went_wrong_is_listed(Province province, Browsers browsers) {
        try (ObsSimulator obs = ObsSimulator.start(Watched.PASSWORD)) {
            Browser producer = browsers.of("producer");
            producer.size(1366, 768);
            String programme = Watched.live(province, obs);
            producer.open("/programmes/" + programme);
            producer.see("situation-open");
            obs.reconnecting(true);
            producer.press("alarm-RECONNECTING", "declare-proposed");
            producer.seeText("Mất sóng", "situation");
            obs.reconnecting(false);
            producer.seeNothing("alarm-RECONNECTING");
            Watched.end(province, programme);

            producer.open("/programmes/" + programme + "/recap");

            producer.see("stream-watch", "stream-chart");
            producer.seeText("Mất sóng", "situation-log", "situation-line");
            producer.seeText("Người producer", "situation-log", "situation-line");
            for (int width : new int[] {360, 1366}) {
                producer.size(width, width == 360 ? 800 : 768);
                assertThat(producer.accessibilityViolations()).isEmpty();
                assertThat(producer.scrollsSideways()).isFalse();
            }
        }
    }

    @Test
    void figures_are_corrected_into_versions_told_on_and_compared(Province province, Browsers browsers) {
        Api api = province.as("producer");
        commented(province, province.live(), 5);
        String programme = province.live();
        commented(province, programme, 2);
        Browser producer = browsers.of("producer");
        producer.size(1366, 768);
        producer.open("/programmes/" + programme + "/recap");

        producer.seeText("chưa có số liệu", "figure-WINNERS");
        producer.press("correct");
        producer.choose("Người đoạt giải trò chơi (chưa có số liệu)", "correction", "measure");
        producer.type("12", "correction", "value");
        producer.type("Đếm trên trang", "correction", "reason");
        producer.press("correction-send");
        producer.seeText("Đếm trên trang", "versions");
        producer.seeText("12", "figure-WINNERS");
        wellAtEveryWidth(producer);

        producer.open("/recaps");
        producer.see("recap");
        producer.see("organisations");
        producer.choose("Bình luận", "drawn");
        producer.seeText("Bình luận của từng chương trình", "bars-programmes");
        producer.seeDrawn("bars-programmes");
        pictures(producer, "recaps");
        wellAtEveryWidth(producer);

        String next = province.planned();
        producer.size(1366, 768);
        producer.open("/programmes/" + next);
        producer.press("recapWords");
        producer.seeText("Kính thưa quý vị", "recap-words");
        producer.press("recap-words-take");
        Eventually.see(
                "words",
                () -> api.get("/api/v1/programmes/" + next).raw(),
                raw -> raw.contains("Kính thưa quý vị và các bạn, trước khi vào nội dung"));
    }

    @Test
    void the_curves_of_half_an_hour_are_drawn_with_their_table(Province province, Browsers browsers) {
        String programme = province.live();
        Curves.drawn(province, programme, 30);
        Browser producer = browsers.of("producer");
        producer.size(1366, 768);

        producer.open("/programmes/" + programme + "/recap");

        producer.seeDrawn("chart-viewers");
        producer.seeDrawn("chart-comments");
        producer.press("chart-table");
        producer.seeText("412", "charts");
        pictures(producer, "recap-curves");
        wellAtEveryWidth(producer);
    }

    /** Closes a programme under which so many people wrote. */
    private static void commented(Province province, String programme, int comments) {
        for (int i = 0; i < comments; i++) {
            province.simulator().comment(province.liveVideo(), "Người xem " + i, "Chào chương trình");
        }
        Eventually.see(
                "comments",
                () -> province.as("producer").get("/api/v1/programmes/" + programme + "/recap").raw(),
                seen -> seen.contains("\"measure\":\"COMMENTS\",\"value\":" + comments));
        province.closed(programme);
    }

    /** For people to look at. */
    private static void pictures(Browser browser, String name) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, 2200);
            browser.picture(name + "-" + width);
        }
    }

    private static void wellAtEveryWidth(Browser browser) {
        for (int width : new int[] {360, 1366}) {
            browser.size(width, width == 360 ? 800 : 768);
            assertThat(browser.accessibilityViolations()).isEmpty();
            assertThat(browser.scrollsSideways()).isFalse();
        }
    }
}
