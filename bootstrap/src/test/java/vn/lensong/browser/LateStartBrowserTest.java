package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.LateShow;
import vn.lensong.bootstrap.Province;

/** A show that goes on air late, on the producer's screen. */
@ExtendWith(InBrowsers.class)
class LateStartBrowserTest {

    private static final Duration LATE = Duration.ofSeconds(3);

    @Test
    void a_late_start_moves_what_is_linked_and_shortens_what_keeps_its_end(Province province, Browsers browsers) {
        Instant planned = Instant.now().plusSeconds(20);
        Browser producer = browsers.of("producer");
        producer.size(1366, 768);
        producer.open("/programmes/" + LateShow.scheduled(province, planned));
        producer.see("go-live");
        Eventually.see("start gone by", Instant::now, now -> now.isAfter(planned.plus(LATE)));

        producer.press("go-live");
        producer.press("confirm-yes");
        producer.seeStatus("LIVE");

        Duration late = Duration.between(
                producer.segmentTime(1, "planned", "data-at"), producer.segmentTime(1, "expected", "data-at"));
        assertThat(late).isGreaterThanOrEqualTo(LATE);
        for (int moved : new int[] {2, 3}) {
            assertThat(producer.segmentTime(moved, "expected", "data-at"))
                    .isEqualTo(producer.segmentTime(moved, "planned", "data-at").plus(late));
        }
        assertThat(producer.segmentTime(3, "expected", "data-to"))
                .isEqualTo(producer.segmentTime(3, "planned", "data-to"));
        producer.seeText("Chậm", "now", "drift");
    }
}
