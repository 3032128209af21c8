package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.obs.simulator.ObsSimulator;
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
}
