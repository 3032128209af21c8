package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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

    private static void see(Api producer, String programme, String state) {
        Eventually.see(
                "post", Duration.ofMinutes(2), () -> state(producer, programme), seen -> state.equals(seen));
    }

    @SuppressWarnings("unchecked")
    private static Object state(Api producer, String programme) {
        return ((List<Map<String, Object>>) producer.get("/api/v1/programmes/" + programme + "/promotion")
                        .expect(200)
                        .json()
                        .get("tasks"))
                .stream()
                        .filter(task -> "quarter".equals(task.get("key")))
                        .map(task -> task.get("state"))
                        .findFirst()
                        .orElse("");
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
