package vn.lensong.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.Broadcast.State;

/** To which programme of its page a private message belongs. */
class ReceiveMessagesTest {

    private static final Broadcast NEXT = broadcast(1, State.SCHEDULED);
    private static final Broadcast OPEN = broadcast(2, State.ENDED);
    private static final Broadcast LATER_OPEN = broadcast(3, State.ENDED);
    private static final Broadcast LIVE = broadcast(4, State.LIVE);
    private static final Broadcast CLOSED = broadcast(5, State.ENDED);

    @Test
    void a_programme_on_air_has_its_pages_messages() {
        assertThat(ReceiveMessages.place(List.of(NEXT, OPEN, LIVE), OPEN, CLOSED)).contains(LIVE);
    }

    @Test
    void work_after_the_show_has_them_while_it_is_open_the_persons_own_first() {
        assertThat(ReceiveMessages.place(List.of(NEXT, OPEN, LATER_OPEN), null, CLOSED)).contains(LATER_OPEN);
        assertThat(ReceiveMessages.place(List.of(NEXT, OPEN, LATER_OPEN), OPEN, CLOSED)).contains(OPEN);
    }

    @Test
    void otherwise_the_persons_own_programme_then_the_next_then_the_last() {
        assertThat(ReceiveMessages.place(List.of(NEXT), CLOSED, LATER_OPEN)).contains(CLOSED);
        assertThat(ReceiveMessages.place(List.of(NEXT), null, CLOSED)).contains(NEXT);
        assertThat(ReceiveMessages.place(List.of(), null, CLOSED)).contains(CLOSED);
    }

    @Test
    void a_page_that_never_had_a_programme_has_none_for_them() {
        assertThat(ReceiveMessages.place(List.of(), null, null)).isEmpty();
    }

    private static Broadcast broadcast(int no, State state) {
        return new Broadcast(
                new UUID(0, no),
                1,
                new UUID(1, no),
                Scope.province("31"),
                "facebook",
                "1001",
                "video" + no,
                List.of("video" + no),
                null,
                state,
                null,
                null,
                null,
                null);
    }
}
