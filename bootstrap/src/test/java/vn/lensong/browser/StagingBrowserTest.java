package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Province;

/** What each segment needs on stage, changed while the programme is planned and shown to whoever calls it. */
@ExtendWith(InBrowsers.class)
class StagingBrowserTest {

    @Test
    void a_planned_segment_gets_its_speakers_and_stands_there_with_them(Province province, Browsers browsers) {
        Browser producer = browsers.of("producer");
        producer.size(1366, 768);
        producer.open("/programmes/" + province.planned());
        producer.press("segment", "edit");
        producer.clear("segment-form", "speakers");
        producer.type("Bà Hai, chi nhánh An Dương", "segment-form", "speakers");
        assertThat(producer.accessibilityViolations()).isEmpty();
        producer.press("segment-form", "segment-form-send");

        producer.press("segment", "words");
        producer.seeText("Bà Hai, chi nhánh An Dương", "segment", "staging-speakers");
        producer.press("divergences", "divergences-open");
        producer.seeText("Bà Hai", "divergences");
        for (int width : new int[] {360, 1366}) {
            producer.size(width, width == 360 ? 800 : 768);
            assertThat(producer.accessibilityViolations()).isEmpty();
            assertThat(producer.scrollsSideways()).isFalse();
        }
    }

    @Test
    void a_programme_moves_to_another_title(Province province, Browsers browsers) {
        Browser producer = browsers.of("producer");
        producer.size(1366, 768);
        producer.open("/programmes/" + province.planned());

        producer.press("edit");
        producer.clear("programme-form", "title");
        producer.type("Chủ nhật ở An Dương", "programme-form", "title");
        producer.press("programme-form", "programme-form-send");

        producer.seeText("Chủ nhật ở An Dương", "title");
    }
}
