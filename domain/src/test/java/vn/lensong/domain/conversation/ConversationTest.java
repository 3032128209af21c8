package vn.lensong.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

class ConversationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    private final Conversation begun =
            Conversation.begun(new UUID(0, 1), Scope.province("31"), "facebook", "1001", "9001", null, NOON);

    @Test
    void whoever_wrote_waits_since_their_first_unanswered_message() {
        Conversation heard = begun.heard(NOON).heard(NOON.plusSeconds(60));

        assertThat(heard.waitingSince()).isEqualTo(NOON);
        assertThat(heard.heardAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void messages_that_come_out_of_order_leave_the_same_window() {
        assertThat(begun.heard(NOON.plusSeconds(60)).heard(NOON)).isEqualTo(begun.heard(NOON).heard(NOON.plusSeconds(60)));
    }

    @Test
    void an_answer_ends_the_waiting() {
        assertThat(begun.heard(NOON).answered(NOON.plusSeconds(90)).waitingSince()).isNull();
    }

    @Test
    void what_was_written_after_the_answer_still_waits() {
        Conversation heard = begun.heard(NOON.plusSeconds(60)).answered(NOON.plusSeconds(30));

        assertThat(heard.waitingSince()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void an_old_message_that_comes_late_does_not_wait_once_later_ones_were_answered() {
        Conversation answered = begun.heard(NOON.plusSeconds(60)).answered(NOON.plusSeconds(90));

        assertThat(answered.heard(NOON).waitingSince()).isNull();
        assertThat(answered.heard(NOON).heardAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void after_an_answer_that_failed_the_person_waits_again() {
        assertThat(begun.heard(NOON).answered(NOON.plusSeconds(5)).unanswered().waitingSince()).isEqualTo(NOON);
    }
}
