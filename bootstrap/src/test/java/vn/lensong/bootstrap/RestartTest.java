package vn.lensong.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.facebook.simulator.SimulatorOptions;

/** What was acknowledged is there after a restart, and a second one on the same port is told so. */
class RestartTest {

    private static final SimulatorOptions QUIET = SimulatorOptions.defaults()
            .withAutoEncoder(true)
            .withProofRequired(true)
            .withWebhooks(Duration.ofMillis(20), List.of(Duration.ZERO));

    @TempDir
    private Path folder;

    @Test
    void questions_and_logins_are_there_after_a_restart() {
        String programme;
        try (Province province = Province.start(folder, Map.of(), QUIET)) {
            programme = province.live();
            province.simulator().comment(province.liveVideo(), "Chị Lan", "Đóng ở đâu ạ?");
            Eventually.see("questions", () -> questions(province.as("operator"), programme), seen -> !seen.isEmpty());
        }

        try (Lensong again = Lensong.start(Province.settings(folder, Map.of()), QUIET)) {
            Api operator = new Api(again.port()).login("operator", Province.PASSWORD);

            assertThat(questions(operator, programme))
                    .singleElement()
                    .satisfies(card -> assertThat(card.get("words")).isEqualTo("Đóng ở đâu ạ?"));
        }
    }

    @Test
    void a_show_goes_on_after_a_restart_where_its_clock_stands() {
        String show;
        Instant due;
        try (Province province = Province.start(folder, Map.of(), QUIET)) {
            show = "/api/v1/programmes/" + province.live() + "/run-of-show";
            due = due(province.as("producer"), show);
        }

        try (Lensong again = Lensong.start(Province.settings(folder, Map.of()), QUIET)) {
            Api producer = new Api(again.port()).login("producer", Province.PASSWORD);

            assertThat(due(producer, show)).isEqualTo(due);
            assertThat(Instant.parse(producer.get(show).expect(200).text("serverTime")))
                    .isCloseTo(Instant.now(), within(1, ChronoUnit.SECONDS));
        }
    }

    @Test
    void a_second_one_on_the_same_port_does_not_start_and_says_what_to_set() {
        try (Province province = Province.start(folder, Map.of(), QUIET)) {
            Map<String, String> environment = new HashMap<>();
            environment.put("LENSONG_PORT", String.valueOf(province.lensong().port()));
            environment.put("LENSONG_DATA", folder.resolve("other").toString());
            environment.put("LENSONG_SIGNING_SECRET", "a-secret-of-this-test-and-of-no-other-place");

            assertThat(catchThrowable(
                            () -> Lensong.start(Settings.read(Settings.Mode.SERVE, environment), QUIET)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("LENSONG_PORT");
        }
    }

    /** When the time of the segment on air is up. */
    @SuppressWarnings("unchecked")
    private static Instant due(Api producer, String show) {
        return ((List<Map<String, Object>>) producer.get(show).expect(200).json().get("segments"))
                .stream()
                        .filter(segment -> segment.get("state").equals("LIVE"))
                        .map(segment -> Instant.parse(String.valueOf(segment.get("dueAt"))))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<Map<String, Object>> questions(Api operator, String programme) {
        return operator.get("/api/v1/programmes/" + programme + "/questions")
                .expect(200)
                .items();
    }
}
