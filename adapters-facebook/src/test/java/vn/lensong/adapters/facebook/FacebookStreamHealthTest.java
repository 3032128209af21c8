package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.platform.StreamHealthCalls.Health;

class FacebookStreamHealthTest {

    private final CannedGraph graph = new CannedGraph();
    private final FacebookStreamHealth health = graph.bean(FacebookStreamHealth.class);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void the_master_stream_counts() {
        graph.answers("""
                {"ingest_streams":[{"id":"1","is_master":false,"stream_health":{"video_bitrate":1}},
                 {"id":"2","is_master":true,"stream_health":{"video_bitrate":2500000.5,"video_framerate":"29.97"}}]}""");

        assertThat(health.read("1001", "2210")).isEqualTo(new Health(2500000.5, 29.97, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"2210\"}",
                "{\"ingest_streams\":[]}",
                "{\"ingest_streams\":\"none\"}",
                "{\"ingest_streams\":[7,{\"id\":\"1\"},{\"stream_health\":[]}]}",
                "{\"ingest_streams\":[{\"stream_health\":{}}]}"
            })
    void before_video_arrives_nothing_is_known(String answer) {
        graph.answers(answer);

        assertThat(health.read("1001", "2210")).isEqualTo(Health.UNKNOWN);
    }
}
