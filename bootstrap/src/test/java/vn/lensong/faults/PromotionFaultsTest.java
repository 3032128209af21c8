package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.bootstrap.Api;
import vn.lensong.bootstrap.Eventually;

/** A post of a promotion plan is published once, whatever fails while it is. */
@ExtendWith(Stages.class)
class PromotionFaultsTest {

    /** The post of a quarter of an hour before is due at once, the next one only after the trial. */
    private static final Duration SOON = Duration.ofMinutes(14);

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String QUARTER = "quarter";

    private static final String FEED = "POST *feed";

    private final Stages.Both stages;

    PromotionFaultsTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void a_post_whose_answer_is_lost_is_found_and_not_published_again() {
        stages.play(stage -> {
            stage.simulator().faults(Fault.always(FaultKind.G_SLOW).as("reset-after-write").on(FEED).times(1));
            String title = title();
            String programme = stage.scheduled(title, SOON);

            see(stage.as("producer"), programme, "SENT");

            assertThat(posts(stage, title)).isEqualTo(1);
        });
    }

    @Test
    void a_post_is_published_once_when_the_server_dies_while_it_is_sent() {
        stages.play(stage -> {
            stage.simulator().faults(Fault.always(FaultKind.G_HANG).on(FEED).lasting(Duration.ofSeconds(5)));
            String title = title();
            String programme = stage.scheduled(title, SOON);
            see(stage.as("producer"), programme, "SENDING");

            stage.node().kill();
            stage.node().start();
            stage.simulator().faults();

            see(stage.as("producer"), programme, "SENT");
            assertThat(posts(stage, title)).isEqualTo(1);
        });
    }

    @Test
    void of_two_servers_one_publishes_and_the_other_goes_on_when_it_dies() {
        Stage stage = stages.onPostgres();
        stage.node().start();
        try (Node other = stage.anotherNode(stages.folder().resolve("other-promoting-node"))) {
            other.start();
            stage.simulator().faults(Fault.always(FaultKind.G_HANG).on(FEED).lasting(Duration.ofSeconds(5)));
            String title = title();
            String programme = stage.scheduled(title, SOON);
            Api there = Stage.as("producer", other);
            see(there, programme, "SENDING");

            stage.node().kill();
            see(there, programme, "SENT");

            assertThat(posts(stage, title)).isEqualTo(1);
        } finally {
            stage.simulator().faults();
            stage.node().start();
        }
    }

    @Test
    void a_post_that_meets_the_limit_of_calls_says_so_and_is_published_once_when_calls_are_allowed_again() {
        stages.play(stage -> {
            stage.simulator().faults(Fault.always(FaultKind.G_RATE).as("613-bare").on(FEED).times(1));
            String title = title();
            String programme = stage.scheduled(title, SOON);
            Api producer = stage.as("producer");

            assertThat(waits(producer, programme, "RATE_LIMITED")).containsEntry("state", "PLANNED").containsEntry("late", true);

            see(producer, programme, "SENT");
            assertThat(posts(stage, title)).isEqualTo(1);
        });
    }

    @Test
    void a_post_whose_pages_token_is_dead_says_so_and_is_published_once_as_soon_as_the_page_is_well() {
        stages.play(stage -> {
            stage.simulator().faults();
            String title = title();
            String programme = stage.scheduled(title, Duration.ofHours(6));
            Api producer = stage.as("producer");
            stage.simulator().killToken(Stage.PAGE, 463);
            try {
                stage.moved(programme, Instant.now().plus(SOON));

                assertThat(waits(producer, programme, "EXPIRED_TOKEN")).containsEntry("state", "PLANNED");
                assertThat(posts(stage, title)).isZero();
            } finally {
                stage.simulator().reviveToken(Stage.PAGE);
            }
            String page = String.valueOf(
                    producer.get("/api/v1/pages").expect(200).items().getFirst().get("id"));
            producer.post("/api/v1/pages/" + page + "/connection/check", Map.of()).expect(200);

            see(producer, programme, "SENT");
            assertThat(posts(stage, title)).isEqualTo(1);
        });
    }

    @Test
    void without_a_public_address_a_post_goes_out_without_the_countdowns_and_staff_see_it_before() {
        Path folder = stages.folder().resolve("no-address");
        try (Stage stage = new Stage(folder, new Storage.H2(folder), Map.of("LENSONG_PUBLIC_URL", ""))) {
            String title = title();
            String programme = stage.scheduled(title, Duration.ofHours(6));
            Api producer = stage.as("producer");
            assertThat(task(producer, programme, "hour"))
                    .containsEntry("leftOut", List.of("countdownLink"))
                    .containsEntry("missing", List.of());

            stage.moved(programme, Instant.now().plus(Duration.ofMinutes(50)));

            Eventually.see("post", PATIENCE, () -> task(producer, programme, "hour").get("state"), "SENT"::equals);
            assertThat(stage.simulator().ledger().posts())
                    .filteredOn(post -> post.message().contains(title))
                    .singleElement()
                    .satisfies(post -> assertThat(post.message())
                            .contains("Xem trực tiếp: http")
                            .doesNotContain("{{", "đếm ngược", "/xem/"));
        }
    }

    private static void see(Api producer, String programme, String state) {
        Eventually.see(
                "post", PATIENCE, () -> task(producer, programme, QUARTER).get("state"), seen -> state.equals(seen));
    }

    private static Map<String, Object> waits(Api producer, String programme, String why) {
        return Eventually.see(
                "post", PATIENCE, () -> task(producer, programme, QUARTER), seen -> why.equals(seen.get("note")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> task(Api producer, String programme, String key) {
        return ((List<Map<String, Object>>) producer.get("/api/v1/programmes/" + programme + "/promotion")
                        .expect(200)
                        .json()
                        .get("tasks"))
                .stream()
                        .filter(task -> key.equals(task.get("key")))
                        .findFirst()
                        .orElse(Map.of());
    }

    private static long posts(Stage stage, String title) {
        return stage.simulator().ledger().posts().stream()
                .filter(post -> post.message().contains(title))
                .count();
    }

    private static String title() {
        return "Buổi thử " + UUID.randomUUID();
    }
}
