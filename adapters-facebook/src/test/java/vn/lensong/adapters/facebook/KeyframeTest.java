package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The size of a group of pictures, in whatever Facebook counts it. */
class KeyframeTest {

    private final CannedGraph graph = new CannedGraph();
    private final FacebookStreamHealth health = graph.bean(FacebookStreamHealth.class);

    @AfterEach
    void close() {
        graph.close();
    }

    @ParameterizedTest(name = "{0} at {1} frames a second is every {2} seconds")
    @CsvSource({"2, 30, 2", "60, 30, 2", "120, 30, 4", "2000, 30, 2", "4000, 25, 4", "0, 30, 0"})
    void seconds_frames_and_milliseconds_are_told_apart(double size, double frames, double seconds) {
        graph.answers("{\"ingest_streams\":[{\"is_master\":true,\"stream_health\":{\"video_gop_size\":%s,\"video_framerate\":%s}}]}"
                .formatted(size, frames));

        assertThat(health.read("1001", "2210").keyframeSeconds()).isEqualTo(seconds);
    }
}
