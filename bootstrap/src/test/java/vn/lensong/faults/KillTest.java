package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.bootstrap.Eventually;

/** The process dies without a farewell. */
@ExtendWith(Stages.class)
class KillTest {

    private final Stages.Both stages;

    KillTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void a_kill_in_a_burst_loses_nothing() {
        stages.play(stage -> {
            Show show = stage.live();
            int total = stage.simulator()
                    .crowd()
                    .storm(show.video(), 200, Scale.of(Duration.ofSeconds(3), Duration.ofSeconds(60)));

            Eventually.see("comments before the kill", Scale.patience(), show::stored, stored -> stored > total / 4);
            stage.node().kill();
            stage.node().start();
            Eventually.see("the storm", Scale.patience(), show::written, written -> written >= total);

            show.allAreStored();
            show.end();
            Oracle.verify(show);
        });
    }

    @Test
    void two_kills_in_the_middle_of_a_sweep_lose_nothing() {
        stages.play(stage -> {
            Show show = stage.live();
            Fault lost = Fault.always(FaultKind.W_DROP).on("feed");
            stage.simulator().faults(lost, Fault.always(FaultKind.G_5XX).as("503").on("GET *comments"));
            show.comments(Scale.of(800, 10_000));
            stage.simulator()
                    .faults(lost, Fault.always(FaultKind.G_HANG).on("GET *comments").lasting(Duration.ofMillis(300)));
            show.end();

            int before = 0;
            for (int kill = 0; kill < 2; kill++) {
                int seen = before;
                before = Eventually.see(
                        "comments swept", Scale.patience(), show::stored, stored -> stored > seen);
                assertThat(before).as("stored at kill " + kill).isLessThan((int) show.written());
                stage.node().kill();
                stage.node().start();
            }

            show.allAreStored();
            Oracle.verify(show);
        });
    }
}
