package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.obs.simulator.ObsSimulator;

/** A live stream under watch, from the encoder's side, over HTTP and the live feed. */
@ExtendWith(OneProvince.class)
class StreamWatchTest {

    private static final String PASSWORD = "mật khẩu của máy phát";

    private final Province province;
    private final Api producer;
    private final ObsSimulator obs = ObsSimulator.start(PASSWORD);

    StreamWatchTest(Province province) {
        this.province = province;
        this.producer = province.as("producer");
    }

    @BeforeEach
    void connect() {
        producer.put(encoder(), Map.of("address", obs.address(), "password", PASSWORD), Map.of()).expect(200);
    }

    @AfterEach
    void disconnect() {
        producer.send("DELETE", encoder(), "", Map.of()).expect(200);
        obs.close();
    }

    @Test
    void an_encoder_that_reconnects_rings_and_is_told_and_kept() {
        String programme = province.live();
        try (Following desk = province.as("operator").follow(programme, null)) {
            desk.until("hello");
            obs.reconnecting(true);

            String raised = desk.until("stream.alarm-raised");

            assertThat(raised).contains("RECONNECTING").contains("stream-lost");
            assertThat(alarms(programme)).contains("RECONNECTING");
            obs.reconnecting(false);
            desk.until("stream.alarm-cleared");
            assertThat(alarms(programme)).doesNotContain("RECONNECTING");
        }
        Eventually.see(
                "timeline",
                () -> (List<?>) watch(programme).json().get("timeline"),
                spans -> !spans.isEmpty());
    }

    @Test
    void the_end_of_the_programme_ends_its_alarms() {
        String programme = province.live();
        obs.reconnecting(true);
        Eventually.see("alarm", () -> alarms(programme), seen -> seen.contains("RECONNECTING"));

        producer.post("/api/v1/programmes/" + programme + "/end", Map.of()).expect(200);

        Eventually.see("alarms", () -> alarms(programme), seen -> seen.equals("[]"));
    }

    private String encoder() {
        return "/api/v1/pages/" + province.page() + "/encoder";
    }

    private Api.Answer watch(String programme) {
        return producer.get("/api/v1/programmes/" + programme + "/stream-watch").expect(200);
    }

    private String alarms(String programme) {
        return String.valueOf(watch(programme).json().get("alarms"));
    }
}
