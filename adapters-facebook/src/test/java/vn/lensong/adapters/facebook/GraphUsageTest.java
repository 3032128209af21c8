package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphUsageTest {

    @ParameterizedTest
    @CsvSource({
        "0,0,",
        "69,0,",
        "70,0,PT8S",
        "89,0,PT8S",
        "90,0,PT1M",
        "99,0,PT1M",
        "100,0,PT1M",
        "100,19,PT19M",
        "120,5,PT5M"
    })
    void the_fuller_a_limit_the_longer_the_wait(int percent, int regainMinutes, @Nullable Duration wait) {
        GraphUsage usage = new GraphUsage(percent, Duration.ofMinutes(regainMinutes));

        assertThat(usage.slowDown(Duration.ofSeconds(4))).isEqualTo(wait);
    }
}
