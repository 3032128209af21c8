package vn.lensong.domain.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;
import vn.lensong.domain.health.EquipmentItem.Kind;
import vn.lensong.domain.health.EquipmentItem.State;

/** A kit, what is in it, and who has it when. */
class KitTest {

    private static final Instant NOON = Instant.parse("2026-11-20T05:00:00Z");
    private static final UUID FIRST = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private final EquipmentItem encoder = item(Kind.ENCODER, "ENC-1", State.OK);
    private final Kit kit = kit(List.of(encoder));

    @Test
    void a_kit_cannot_be_at_two_programmes_at_the_same_time() {
        Kit lent = kit.booked(new Kit.Booking(FIRST, NOON, NOON.plusSeconds(3600)));

        assertThat(Refused.code(() -> lent.booked(
                        new Kit.Booking(SECOND, NOON.plusSeconds(3599), NOON.plusSeconds(7200)))))
                .isEqualTo("equipment.taken");
    }

    @Test
    void a_kit_may_go_on_to_the_next_programme_at_once() {
        Kit lent = kit.booked(new Kit.Booking(FIRST, NOON, NOON.plusSeconds(3600)))
                .booked(new Kit.Booking(SECOND, NOON.plusSeconds(3600), NOON.plusSeconds(7200)));

        assertThat(lent.bookings()).hasSize(2);
    }

    @Test
    void booking_again_for_the_same_programme_moves_it() {
        Kit lent = kit.booked(new Kit.Booking(FIRST, NOON, NOON.plusSeconds(3600)))
                .booked(new Kit.Booking(FIRST, NOON.plusSeconds(60), NOON.plusSeconds(3660)));

        assertThat(lent.bookings()).containsExactly(new Kit.Booking(FIRST, NOON.plusSeconds(60), NOON.plusSeconds(3660)));
    }

    @Test
    void what_is_not_lent_cannot_be_given_back() {
        assertThat(Refused.code(() -> kit.released(FIRST))).isEqualTo("equipment.not-booked");
    }

    @Test
    void one_serial_number_is_one_thing() {
        assertThat(Refused.code(() -> kit(List.of(encoder, item(Kind.CAMERA, "ENC-1", State.OK)))))
                .isEqualTo("equipment.serial-twice");
    }

    @Test
    void a_thing_that_fails_its_test_is_faulty_until_it_passes_one() {
        EquipmentItem.Test failed = new EquipmentItem.Test(false, "Không lên hình", FIRST, NOON);
        EquipmentItem.Test passed = new EquipmentItem.Test(true, "", FIRST, NOON.plusSeconds(60));

        Kit faulty = kit.tested(encoder.id(), failed);
        Kit well = faulty.tested(encoder.id(), passed);

        assertThat(faulty.items().getFirst().state()).isEqualTo(State.FAULTY);
        assertThat(faulty.usable(Kind.ENCODER)).isZero();
        assertThat(well.usable(Kind.ENCODER)).isOne();
    }

    @Test
    void what_is_in_repair_is_not_here_however_it_tests() {
        Kit away = kit(List.of(item(Kind.ENCODER, "ENC-1", State.IN_REPAIR)));

        Kit tested = away.tested(away.items().getFirst().id(), new EquipmentItem.Test(true, "", FIRST, NOON));

        assertThat(tested.usable(Kind.ENCODER)).isZero();
    }

    private static Kit kit(List<EquipmentItem> items) {
        return new Kit(UUID.randomUUID(), 0, new Scope("vn/31/buu-dien"), "Bộ phát trực tiếp số 1", items, List.of());
    }

    private static EquipmentItem item(Kind kind, String serial, State state) {
        return new EquipmentItem(UUID.randomUUID(), kind, "Bộ mã hoá", serial, "Kho tầng 2", state, null);
    }
}
