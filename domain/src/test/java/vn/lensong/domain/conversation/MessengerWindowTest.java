package vn.lensong.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.conversation.MessengerWindow.Stage;

class MessengerWindowTest {

    private static final Instant HEARD = Instant.parse("2026-11-20T13:00:00Z");
    private static final Duration TICK = Duration.ofMillis(1);

    private final MessengerWindow window = new MessengerWindow(HEARD);

    @Test
    void a_day_less_a_tick_after_the_last_message_anything_may_be_answered() {
        assertThat(window.at(HEARD.plus(Duration.ofHours(24)).minus(TICK))).isEqualTo(Stage.STANDARD);
    }

    @Test
    void a_day_after_the_last_message_only_people_may_answer() {
        assertThat(window.at(HEARD.plus(Duration.ofHours(24)))).isEqualTo(Stage.HUMAN_AGENT);
    }

    @Test
    void a_tick_before_seven_days_people_may_still_answer() {
        assertThat(window.at(HEARD.plus(Duration.ofDays(7)).minus(TICK))).isEqualTo(Stage.HUMAN_AGENT);
    }

    @Test
    void after_seven_days_it_is_closed() {
        assertThat(window.at(HEARD.plus(Duration.ofDays(7)))).isEqualTo(Stage.CLOSED);
    }

    @Test
    void who_never_wrote_cannot_be_written_to() {
        MessengerWindow never = new MessengerWindow(null);

        assertThat(never.at(HEARD)).isEqualTo(Stage.CLOSED);
        assertThat(never.until(HEARD)).isNull();
    }

    @Test
    void a_platforms_clock_that_runs_ahead_does_not_close_it() {
        assertThat(window.at(HEARD.minusSeconds(30))).isEqualTo(Stage.STANDARD);
    }

    @Test
    void each_stage_says_when_it_ends() {
        assertThat(window.until(HEARD)).isEqualTo(HEARD.plus(Duration.ofHours(24)));
        assertThat(window.until(HEARD.plus(Duration.ofHours(24)))).isEqualTo(HEARD.plus(Duration.ofDays(7)));
        assertThat(window.until(HEARD.plus(Duration.ofDays(7)))).isNull();
    }

    @Test
    void an_answer_is_refused_once_it_is_closed() {
        assertThat(code(() -> window.requireOpen(HEARD.plus(Duration.ofDays(7))))).isEqualTo("messenger.window-closed");
    }

    @Test
    void what_answers_nothing_is_refused_when_the_first_day_is_over() {
        assertThatCode(() -> window.requireStandard(HEARD.plusSeconds(60))).doesNotThrowAnyException();
        assertThat(code(() -> window.requireStandard(HEARD.plus(Duration.ofHours(24)))))
                .isEqualTo("messenger.window-closed");
    }

    @Test
    void a_comment_may_be_answered_in_private_until_seven_days_are_over() {
        PrivateReplyRight right = new PrivateReplyRight(HEARD, false, true);

        assertThat(right.at(HEARD.plus(Duration.ofDays(7)).minus(TICK))).isEqualTo(PrivateReplyRight.State.OPEN);
        assertThat(right.at(HEARD.plus(Duration.ofDays(7)))).isEqualTo(PrivateReplyRight.State.LATE);
        assertThat(code(() -> right.requireOpen(HEARD.plus(Duration.ofDays(7))))).isEqualTo("private-reply.late");
    }

    @Test
    void a_comment_is_answered_in_private_once() {
        assertThat(code(() -> new PrivateReplyRight(HEARD, true, true).requireOpen(HEARD)))
                .isEqualTo("private-reply.used");
    }

    @Test
    void a_comment_that_is_gone_is_not_answered_in_private() {
        assertThat(code(() -> new PrivateReplyRight(HEARD, false, false).requireOpen(HEARD)))
                .isEqualTo("private-reply.gone");
    }

    static String code(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.code();
    }
}
