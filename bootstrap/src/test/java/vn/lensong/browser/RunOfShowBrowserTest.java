package vn.lensong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Province;

/** The producer's run of show and the host's view of it, in two browsers with two different clocks. */
@ExtendWith(InBrowsers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunOfShowBrowserTest {

    private Browser producer;
    private Browser host;
    private Browser operator;
    private Browser lead;

    @BeforeAll
    void goLive(Province province, Browsers browsers) {
        String programme = province.live();
        producer = browsers.of("producer");
        producer.open("/programmes/" + programme);
        producer.see("now", "clock");
        host = browsers.of("host");
        host.clockAhead(Duration.ofMinutes(47));
        host.open("/programmes/" + programme + "/prompter");
        host.see("head", "clock");
        operator = browsers.of("operator");
        operator.open("/programmes/" + programme + "/desk");
        lead = browsers.of("crisis_lead");
        lead.open("/programmes/" + programme);
        lead.see("situation-open");
    }

    @Test
    void two_screens_agree_within_a_second_whatever_their_own_clocks_say() {
        Eventually.see(
                "seconds left on both screens",
                () -> Math.abs(secondsLeft(producer) - secondsLeft(host)),
                apart -> apart <= 1);
    }

    @Test
    void a_segment_goes_on_air_with_two_keys_and_the_host_sees_it() {
        String before = onAir();

        producer.typeOn("n");
        producer.segment("STANDBY");
        producer.typeOn("g");

        Eventually.see("segment on air", this::onAir, now -> !now.equals(before));
        Eventually.see(
                "segment before the host", () -> host.attribute("data-segment", "segment-now"), onAir()::equals);
    }

    @Test
    void a_late_segment_moves_what_follows() {
        producer.typeOn("h");
        producer.seeText("Dừng đồng hồ", "now");
        Instant before = nextExpected();

        Eventually.see("next segment later", this::nextExpected, later -> later.isAfter(before));
        producer.typeOn("h");
        Eventually.see("clock runs", () -> producer.attribute("data-held", "now"), "false"::equals);
    }

    @Test
    void the_keys_are_listed_and_nothing_keeps_anybody_out() {
        producer.typeOn("?");
        producer.see("keys");

        assertThat(producer.accessibilityViolations()).isEmpty();
        producer.press("keys", "keys-close");
        producer.seeNothing("keys");
        assertThat(host.accessibilityViolations()).isEmpty();
    }

    @Test
    void one_key_declares_a_situation_and_its_steps_stand_there_until_it_is_resolved() {
        producer.see("situation-open");
        producer.typeOn("1");

        host.seeText("Mất sóng", "situation");
        producer.press("situation", "step");
        assertThat(producer.accessibilityViolations()).isEmpty();
        producer.press("situation", "resolve");
        producer.type("Đã chuyển đường truyền dự phòng.", "note-text");
        producer.press("situation-resolve", "resolve-yes");

        producer.seeNothing("situation");
        host.seeNothing("situation");
    }

    @Test
    void a_wrong_key_is_taken_back_with_one_press() {
        producer.see("situation-open");
        producer.typeOn("2");
        producer.seeText("mất tiếng", "situation");

        producer.press("toast", "toast-action");

        producer.seeNothing("situation");
    }

    @Test
    void whoever_leads_in_a_crisis_sees_and_declares_what_is_theirs() {
        lead.typeOn("!");
        lead.seeText("Làn sóng bình luận gay gắt", "situation-drawer");
        assertThat(lead.text("situation-drawer")).doesNotContain("Mất điện");
        lead.typeOn("1");

        operator.seeText("Làn sóng bình luận gay gắt", "situation");
        assertThat(operator.accessibilityViolations()).isEmpty();
        lead.press("situation", "resolve");
        lead.type("Đã lắng.", "note-text");
        lead.press("situation-resolve", "resolve-yes");

        operator.seeNothing("situation");
    }

    private String onAir() {
        return producer.segment("LIVE");
    }

    /** What stands behind what is on air; further on a segment with a fixed end may take the delay up. */
    private Instant nextExpected() {
        return Instant.parse(producer.expected("READY"));
    }

    private static int secondsLeft(Browser browser) {
        return browser.secondsOn("clock");
    }
}
