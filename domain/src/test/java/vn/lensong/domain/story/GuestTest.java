package vn.lensong.domain.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.story.Guest.Status;

/** A guest goes from the invitation to the show one step at a time. */
class GuestTest {

    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final Guest invited = Guest.invited(ID, ID, null, "Ông Sáu");

    @Test
    void a_guest_goes_step_by_step_until_they_appeared() {
        Guest confirmed = invited.moved(Status.ACCEPTED).moved(Status.REHEARSED).moved(Status.CONFIRMED);

        assertThat(confirmed.certain()).isTrue();
        assertThat(confirmed.moved(Status.APPEARED).status()).isEqualTo(Status.APPEARED);
    }

    @Test
    void no_step_is_left_out_and_none_taken_back() {
        assertThat(catchThrowableOfType(Refusal.class, () -> invited.moved(Status.CONFIRMED)).code())
                .isEqualTo("guest.state");
        assertThat(catchThrowableOfType(Refusal.class, () -> invited.moved(Status.ABSENT).moved(Status.ACCEPTED))
                        .code())
                .isEqualTo("guest.state");
    }

    @Test
    void nobody_is_their_own_backup() {
        assertThat(catchThrowableOfType(Refusal.class, () -> invited.backedBy(ID)).code())
                .isEqualTo("guest.own-backup");
    }
}
