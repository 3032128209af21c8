package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Following;

/** A countdown goes on as if nothing had been when the server that counts is killed. */
@ExtendWith(Stages.class)
class CountdownFaultsTest {

    /** Long enough for a server to start again before the start is there. */
    private static final Duration NEAR = Duration.ofSeconds(60);

    private static final Duration ALARM_BEFORE = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Stages.Both stages;

    CountdownFaultsTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void a_server_killed_in_mid_countdown_tells_the_true_time_when_it_is_back_and_rings_once() {
        stages.play(stage -> {
            stage.simulator().faults();
            String near = stage.scheduled(title(), Duration.ofHours(6));
            String far = stage.scheduled(title(), Duration.ofHours(6));
            Instant start = Instant.now().plus(NEAR).truncatedTo(ChronoUnit.MILLIS);
            stage.moved(near, start);
            stage.moved(far, start.plus(ALARM_BEFORE));
            assertThat(ringing(stage, near, "NO_STREAM")).containsExactly("NO_STREAM");
            assertThat(stage.as("producer").get(countdown(near)).expect(200).text("state")).isEqualTo("COUNTING");

            stage.node().kill();
            stage.node().start();

            tellsTheTrueTime(stage, near, start);
            tellsTheTrueTime(stage, far, start.plus(ALARM_BEFORE));
            assertThat(ringing(stage, near, "NOT_ON_AIR")).containsExactlyInAnyOrder("NO_STREAM", "NOT_ON_AIR");
            assertThat(ringing(stage, far, "NO_STREAM")).containsExactly("NO_STREAM");
            assertThat(stage.as("producer").get(countdown(near)).expect(200).text("state")).isEqualTo("DUE");
            assertThat(raised(stage, near)).isEqualTo(2);
            assertThat(raised(stage, far)).isEqualTo(1);
        });
    }

    private static void tellsTheTrueTime(Stage stage, String programme, Instant start) {
        Api.Answer told = stage.as("producer").get(countdown(programme)).expect(200);
        Duration left = Duration.between(Instant.parse(told.text("serverTime")), start);

        assertThat(Instant.parse(told.text("startsAt"))).isEqualTo(start);
        assertThat((long) told.number("secondsLeft")).isEqualTo(Math.max(0, Math.ceilDiv(left.toMillis(), 1_000)));
    }

    private static List<String> ringing(Stage stage, String programme, String alarm) {
        Api producer = stage.as("producer");
        return Eventually.see(
                "alarms", PATIENCE, () -> alarms(producer, programme), seen -> seen.contains(alarm));
    }

    @SuppressWarnings("unchecked")
    private static List<String> alarms(Api producer, String programme) {
        List<Map<String, Object>> alarms = (List<Map<String, Object>>) producer.get(
                        "/api/v1/programmes/" + programme + "/countdown")
                .expect(200)
                .json()
                .getOrDefault("alarms", List.of());
        return alarms.stream().map(alarm -> String.valueOf(alarm.get("alarm"))).toList();
    }

    /** How often anything began to ring, from the first event on; the programme is cancelled to have a last one. */
    private static long raised(Stage stage, String programme) {
        Api producer = stage.as("producer");
        producer.post("/api/v1/programmes/" + programme + "/cancel", Map.of("reason", "Bão")).expect(200);
        try (Following followed = producer.follow(programme, "0")) {
            followed.until("programme.cancelled");
            return followed.names().stream()
                    .filter("countdown.alarm-raised"::equals)
                    .count();
        }
    }

    private static String countdown(String programme) {
        return "/api/v1/public/programmes/" + programme + "/countdown";
    }

    private static String title() {
        return "Buổi đếm ngược " + UUID.randomUUID();
    }
}
