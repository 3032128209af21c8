package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.bootstrap.Eventually;

/** Webhooks come more than once, out of order, late, huge, or not at all. */
@ExtendWith(Stages.class)
class WebhookFaultsTest {

    private final Stages.Both stages;

    WebhookFaultsTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void webhooks_three_times_shuffled_lost_and_ten_minutes_late() {
        stages.play(stage -> {
            Show show = stage.live();
            FacebookSimulator simulator = stage.simulator();
            simulator.faults(
                    Fault.always(FaultKind.W_DUP).on("feed").as("thrice"),
                    Fault.always(FaultKind.W_ORDER).on("feed").lasting(Duration.ofSeconds(2)),
                    Fault.always(FaultKind.W_DROP).on("feed").withProbability(0.2),
                    Fault.always(FaultKind.W_LATE)
                            .on("feed")
                            .withProbability(0.2)
                            .lasting(Duration.ofMinutes(10)));

            show.comments(Scale.of(150, 3_000));
            show.allAreStored();
            simulator.clock().advance(Duration.ofMinutes(10));
            show.webhooksAreAttempted();

            assertThat(simulator.ledger().lost()).isNotEmpty();
            show.end();
            Oracle.verify(show);
        });
    }

    @Test
    void a_total_outage_of_webhooks_is_filled_by_polling() {
        stages.play(stage -> {
            Show show = stage.live();
            Duration outage = Scale.of(Duration.ofSeconds(9), Duration.ofMinutes(2));
            stage.simulator().faults(Fault.always(FaultKind.W_DROP).on("feed").times(1).lasting(outage));

            int total = stage.simulator().crowd().storm(show.video(), 20, outage.plusSeconds(2));
            int polled = Eventually.see("polled", Scale.patience(), show::stored, stored -> stored > 20);
            int lost = stage.simulator().ledger().lost().size();
            Eventually.see("the storm", Scale.patience(), show::written, written -> written >= total);
            show.allAreStored();

            assertThat(polled).as("stored during the outage").isLessThanOrEqualTo(total);
            assertThat(lost).isPositive();
            show.end();
            Oracle.verify(show);
        });
    }

    @Test
    void ten_malformed_changes_in_three_mebibytes_cost_none_of_the_others() {
        stages.play(stage -> {
            Show show = stage.live();
            // Only the webhook may bring them.
            stage.simulator().faults(Fault.always(FaultKind.G_5XX).as("503").on("GET *comments"));
            int before = quarantined(show);

            stage.simulator().crowd().post(show.video(), 990, 10);
            show.allAreStored();
            show.webhooksAreAttempted();

            assertThat(stage.simulator().ledger().deliveries().stream()
                            .filter(delivery -> delivery.body().length() > 2_000_000)
                            .map(delivery -> delivery.status()))
                    .containsOnly(200);
            assertThat(quarantined(show) - before).isEqualTo(10);
            stage.simulator().faults();
            show.end();
            Oracle.verify(show, 10);
        });
    }

    private static int quarantined(Show show) {
        return ((Number) show.figures().get("quarantined")).intValue();
    }
}
