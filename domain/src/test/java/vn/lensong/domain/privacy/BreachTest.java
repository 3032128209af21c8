package vn.lensong.domain.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.domain.Refused.code;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Scope;

class BreachTest {

    private static final Instant FOUND = Instant.parse("2026-11-30T05:00:00Z");

    private final Breach breach = Breach.logged(
            UUID.randomUUID(),
            new Scope("vn/31"),
            FOUND,
            Breach.Kind.DISCLOSED,
            new Breach.Account("Gửi nhầm danh sách", "tên, số điện thoại", "", "đã thu hồi"),
            40,
            Breach.Role.PROCESSOR,
            FOUND);

    @Test
    void whoever_is_responsible_is_reminded_after_24_48_and_66_hours_and_when_it_is_late() {
        assertThat(breach.nextWarning(FOUND)).isEqualTo(FOUND.plus(Duration.ofHours(24)));
        assertThat(breach.nextWarning(FOUND.plus(Duration.ofHours(24)))).isEqualTo(FOUND.plus(Duration.ofHours(48)));
        assertThat(breach.nextWarning(FOUND.plus(Duration.ofHours(50)))).isEqualTo(FOUND.plus(Duration.ofHours(66)));
        assertThat(breach.nextWarning(FOUND.plus(Duration.ofHours(70)))).isEqualTo(FOUND.plus(Duration.ofHours(72)));
        assertThat(breach.nextWarning(FOUND.plus(Duration.ofHours(72)))).isNull();
    }

    @Test
    void after_72_hours_it_is_late_unless_it_was_reported() {
        Instant late = FOUND.plus(Duration.ofHours(72));

        assertThat(breach.overdue(late.minusSeconds(1))).isFalse();
        assertThat(breach.overdue(late)).isTrue();
        assertThat(breach.reported(FOUND.plusSeconds(60), "Mẫu 08/01", late).overdue(late)).isFalse();
    }

    @Test
    void what_the_authority_has_is_not_changed_any_more() {
        Breach reported = breach.reported(FOUND, "Mẫu 08/01", FOUND);

        assertThat(code(() -> reported.told(Breach.Kind.LOST, reported.account(), 1))).isEqualTo("breach.reported");
        assertThat(code(() -> breach.reported(FOUND.minusSeconds(1), "x", FOUND))).isEqualTo("breach.when");
    }

    @Test
    void a_processor_tells_the_controller_once() {
        Breach told = breach.controllerTold(FOUND);

        assertThat(code(() -> told.controllerTold(FOUND))).isEqualTo("breach.controller");
    }
}
