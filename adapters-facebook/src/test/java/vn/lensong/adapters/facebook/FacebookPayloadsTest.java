package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lensong.application.platform.PayloadReading;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Malformed;

/** What was set apart is read again by the reader that set it apart, with all it needs. */
class FacebookPayloadsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void a_change_that_was_set_apart_carries_what_it_takes_to_read_it_alone() {
        try (CannedGraph graph = new CannedGraph()) {
            String body = "{\"object\":\"page\",\"entry\":[{\"id\":\"1001\",\"time\":1795406400,\"changes\":"
                    + "[{\"field\":\"feed\",\"value\":{\"item\":\"comment\",\"verb\":\"sing\",\"comment_id\":\"2001_3001\","
                    + "\"message\":\"Đóng ở đâu ạ?\"}}]}]}";
            Malformed part = graph.bean(WebhookReader.class)
                    .read(body.getBytes(StandardCharsets.UTF_8), NOW)
                    .malformed()
                    .getFirst();
            Malformed asIfLearnt = new Malformed(
                    part.platform(),
                    part.pageId(),
                    part.threadId(),
                    part.source(),
                    part.reason(),
                    part.observedAt(),
                    part.raw().replace("sing", "add"));

            PayloadReading.Reading still = graph.bean(FacebookPayloads.class).read(part);
            PayloadReading.Reading read = graph.bean(FacebookPayloads.class).read(asIfLearnt);

            assertThat(still.arrivals()).isEmpty();
            assertThat(still.malformed()).hasSize(1);
            assertThat(read.malformed()).isEmpty();
            assertThat(read.arrivals()).singleElement().satisfies(arrival -> {
                assertThat(arrival.pageId()).isEqualTo("1001");
                assertThat(arrival.externalId()).isEqualTo("3001");
                assertThat(arrival.text()).isEqualTo("Đóng ở đâu ạ?");
                assertThat(arrival.happenedAt()).isEqualTo(Instant.ofEpochSecond(1795406400));
            });
        }
    }

    @Test
    void a_listed_comment_is_read_again_as_it_was_listed() {
        try (CannedGraph graph = new CannedGraph()) {
            Malformed part = new Malformed(
                    "facebook",
                    "1001",
                    "2210",
                    Arrival.Source.SWEEP,
                    "comment.id: missing (expected: prefix_number)",
                    NOW,
                    "{\"id\":\"2001_3002\",\"message\":\"Bao nhiêu tuổi ạ?\"}");

            assertThat(graph.bean(FacebookPayloads.class).read(part).arrivals())
                    .singleElement()
                    .satisfies(arrival -> {
                        assertThat(arrival.threadId()).isEqualTo("2210");
                        assertThat(arrival.source()).isEqualTo(Arrival.Source.SWEEP);
                    });
        }
    }
}
