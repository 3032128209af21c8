package vn.lensong.domain.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.organisation.Role;

class SituationTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final UUID PRODUCER = UUID.randomUUID();

    @Test
    void its_steps_are_ticked_once_each() {
        Situation ticked = declared().ticked(2);

        assertThat(ticked.ticked()).containsExactly(2);
        assertThat(code(() -> ticked.ticked(2))).isEqualTo("situation.step");
        assertThat(code(() -> ticked.ticked(3))).isEqualTo("situation.step");
    }

    @Test
    void it_is_resolved_with_a_note() {
        assertThat(code(() -> declared().resolved(PRODUCER, " ", NOON))).isEqualTo("field.missing");
        assertThat(declared().resolved(PRODUCER, "Có điện lại", NOON).open()).isFalse();
    }

    @Test
    void a_resolved_one_stays_as_it_is() {
        Situation resolved = declared().resolved(PRODUCER, "Có điện lại", NOON);

        assertThat(code(() -> resolved.ticked(1))).isEqualTo("situation.resolved");
        assertThat(code(() -> resolved.resolved(PRODUCER, "x", NOON))).isEqualTo("situation.resolved");
    }

    private static Situation declared() {
        Card card = new Card("mat-dien", "Mất điện", "", List.of("Bật máy phát", "Báo đạo diễn"), 9, "", Role.OPERATOR);
        return Situation.declared(UUID.randomUUID(), UUID.randomUUID(), card, PRODUCER, NOON);
    }
}
