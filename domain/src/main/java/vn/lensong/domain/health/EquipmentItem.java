package vn.lensong.domain.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * One thing of a kit.
 *
 * @param serial the maker's number, empty when it has none
 * @param location where it is kept
 */
public record EquipmentItem(
        UUID id, Kind kind, String label, String serial, String location, State state, @Nullable Test lastTest) {

    /** What it is for. */
    public enum Kind {
        CAMERA,
        MICROPHONE,
        ENCODER,
        /** A line to the internet. */
        LINE,
        COMPUTER,
        LIGHT,
        POWER,
        OTHER
    }

    /** Whether it can be used. */
    public enum State {
        OK,
        FAULTY,
        IN_REPAIR,
        LOST
    }

    /** Somebody tried it out. */
    public record Test(boolean passed, String note, UUID by, Instant at) {

        public Test {
            note = Text.optional("note", note, 300);
        }
    }

    public EquipmentItem {
        label = Text.required("label", label, 200);
        serial = Text.optional("serial", serial, 80);
        location = Text.optional("location", location, 200);
    }

    /** One that failed is faulty; one that passed is well again, unless it is lost or away. */
    EquipmentItem tested(Test test) {
        State next = switch (state) {
            case OK, FAULTY -> test.passed() ? State.OK : State.FAULTY;
            case IN_REPAIR, LOST -> state;
        };
        return new EquipmentItem(id, kind, label, serial, location, next, test);
    }

    boolean usable() {
        return state == State.OK;
    }
}
