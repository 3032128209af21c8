package vn.lensong.domain.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;

class OptOutTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");

    @Test
    void nobody_lifts_one_without_a_reason() {
        OptOut optOut = new OptOut(UUID.randomUUID(), Invitee.personKey("p-1"), null, NOON);

        assertThat(optOut.lifted(UUID.randomUUID(), NOON, " Khách gọi lại đề nghị ").reason())
                .isEqualTo("Khách gọi lại đề nghị");
        assertThat(catchThrowableOfType(Refusal.class, () -> optOut.lifted(UUID.randomUUID(), NOON, " ")).code())
                .isEqualTo("field.missing");
    }

    @Test
    void it_is_about_a_number_or_a_person_and_names_neither_in_logs() {
        OptOut number = new OptOut(UUID.randomUUID(), Invitee.phoneKey("+84900000061"), null, NOON);

        assertThat(number.phone()).isEqualTo("+84900000061");
        assertThat(new OptOut(UUID.randomUUID(), Invitee.personKey("p-1"), null, NOON).phone()).isNull();
        assertThat(number.toString()).doesNotContain("900000061");
    }
}
