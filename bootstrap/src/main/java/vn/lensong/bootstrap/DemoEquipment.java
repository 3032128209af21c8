package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.health.EquipmentDesk;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.health.EquipmentItem.Kind;
import vn.lensong.domain.health.EquipmentItem.State;
import vn.lensong.domain.health.Kit;

/** An invented kit of equipment, lent to tonight's show. */
@Singleton
final class DemoEquipment {

    private final EquipmentDesk desk;

    DemoEquipment(EquipmentDesk desk) {
        this.desk = desk;
    }

    /** Enters the kit when it is not there, and lends it. */
    void lend(Actor producer, UUID organisation, UUID programme) {
        UUID kit = desk.list(producer, new Page.Ask(1, null)).items().stream()
                .findFirst()
                .map(Kit::id)
                .orElseGet(() -> desk.add(producer, organisation, "Bộ phát trực tiếp số 1 (giả lập)", things()));
        for (Kit.Booking earlier : desk.show(producer, kit).bookings()) {
            release(producer, kit, earlier.programmeId());
        }
        desk.book(producer, kit, programme);
    }

    /** A cancelled show gives its kit back by itself, at the same time. */
    private void release(Actor producer, UUID kit, UUID programme) {
        try {
            desk.release(producer, kit, programme);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT && refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
    }

    private static List<EquipmentDesk.Thing> things() {
        return List.of(
                thing(Kind.CAMERA, "Máy quay Sony", "CAM-0001", State.OK),
                thing(Kind.MICROPHONE, "Mi-crô cài áo", "MIC-0007", State.OK),
                thing(Kind.ENCODER, "Máy tính chạy OBS", "ENC-0001", State.OK),
                thing(Kind.ENCODER, "Máy tính dự phòng", "ENC-0002", State.OK),
                thing(Kind.LINE, "Cáp quang cơ quan", "", State.OK),
                thing(Kind.LINE, "Bộ phát 4G", "4G-0003", State.IN_REPAIR));
    }

    private static EquipmentDesk.Thing thing(Kind kind, String label, String serial, State state) {
        return new EquipmentDesk.Thing(null, kind, label, serial, "Phòng truyền thông tầng 2", state);
    }
}
