package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.adapters.facebook.simulator.FacebookSimulator;
import vn.lensong.adapters.facebook.simulator.Fault;
import vn.lensong.adapters.facebook.simulator.FaultKind;
import vn.lensong.bootstrap.Eventually;

/** The Graph API says no, not now, or something strange. */
@ExtendWith(Stages.class)
class GraphFaultsTest {

    private final Stages.Both stages;

    GraphFaultsTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void a_token_that_dies_in_the_show_and_returns_costs_nothing() {
        stages.play(stage -> {
            Show show = stage.live();
            FacebookSimulator simulator = stage.simulator();
            show.comments(3);
            show.allAreStored();

            simulator.killToken(Stage.PAGE, 463);
            show.answerOne("Dạ, chương trình xin trả lời bác ạ.");
            show.comments(20);
            show.allAreStored();
            assertThat(show.replies("Dạ, chương trình xin trả lời bác ạ.")).isZero();
            simulator.reviveToken(Stage.PAGE);

            Eventually.see(
                    "the waiting reply",
                    Scale.patience(),
                    () -> show.replies("Dạ, chương trình xin trả lời bác ạ."),
                    replies -> replies > 0);
            simulator.faults(Fault.always(FaultKind.W_DROP).on("feed"));
            show.comments(20);
            show.allAreStored();
            assertThat(show.replies("Dạ, chương trình xin trả lời bác ạ.")).isEqualTo(1);
            show.end();
            Oracle.verify(show);
        });
    }

    @Test
    void storms_of_throttling_delay_and_lose_nothing() {
        stages.play(stage -> {
            Show show = stage.live();
            show.comments(3);
            show.allAreStored();
            stage.simulator()
                    .faults(
                            Fault.always(FaultKind.W_DROP).on("feed").withProbability(0.3),
                            throttling("613-bare", "613").on("GET *comments"),
                            throttling("80001-bare", "80001").on("GET *comments"),
                            throttling("613-bare", "613").on("POST *comments"));

            show.answerOne("Dạ, em trả lời bác.");
            show.comments(Scale.of(120, 5_000));
            hold(Scale.of(Duration.ofSeconds(6), Duration.ofMinutes(3)));
            stage.simulator().faults();

            show.allAreStored();
            Eventually.see(
                    "the reply", Scale.patience(), () -> show.replies("Dạ, em trả lời bác."), replies -> replies > 0);
            show.allAreStored();
            assertThat(show.replies("Dạ, em trả lời bác.")).isEqualTo(1);
            show.end();
            Oracle.verify(show);
        });
    }

    @Test
    void lists_that_page_oddly_are_read_to_the_end() {
        stages.play(stage -> {
            Show show = stage.live();
            stage.simulator()
                    .faults(
                            Fault.always(FaultKind.W_DROP).on("feed"),
                            Fault.always(FaultKind.G_PAGE).as("empty").withProbability(0.3),
                            Fault.always(FaultKind.G_PAGE).as("cursor-repeated").withProbability(0.15),
                            Fault.always(FaultKind.G_PAGE).as("cursor-expired").withProbability(0.15));

            // A list that breaks is gone on with from a second on: what one second holds must fit on some pages.
            for (int burst = 0; burst < Scale.of(1, 15); burst++) {
                show.comments(350);
                hold(Scale.of(Duration.ZERO, Duration.ofSeconds(2)));
            }

            show.allAreStored();
            stage.simulator().faults();
            show.end();
            Oracle.verify(show);
        });
    }

    /** With its headers it asks for minutes of rest, which a short trial does not have. */
    private static Fault throttling(String shortly, String really) {
        return Fault.always(FaultKind.G_RATE)
                .as(Scale.LONG ? really : shortly)
                .withProbability(0.7);
    }

    private static void hold(Duration time) {
        Instant until = Instant.now().plus(time);
        Eventually.see("the clock", Scale.patience(), Instant::now, now -> now.isAfter(until));
    }
}
