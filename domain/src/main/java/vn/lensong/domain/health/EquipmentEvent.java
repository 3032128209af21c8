package vn.lensong.domain.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a kit. */
public sealed interface EquipmentEvent extends Event {

    UUID kitId();

    @Override
    default UUID stream() {
        return kitId();
    }

    @Override
    default UUID subject() {
        return kitId();
    }

    /** It was entered, or what is in it was changed. */
    record Changed(UUID kitId, String kit, int items, @Nullable UUID by, Instant at) implements EquipmentEvent {

        public static final String NAME = "equipment.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** One thing was tried out. */
    record Tested(UUID kitId, UUID itemId, boolean passed, @Nullable UUID by, Instant at) implements EquipmentEvent {

        public static final String NAME = "equipment.tested";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was lent to a programme. */
    record Booked(UUID kitId, UUID programmeId, @Nullable UUID by, Instant at) implements EquipmentEvent {

        public static final String NAME = "equipment.booked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is no longer lent to a programme. */
    record Released(UUID kitId, UUID programmeId, @Nullable UUID by, Instant at) implements EquipmentEvent {

        public static final String NAME = "equipment.released";

        @Override
        public String name() {
            return NAME;
        }
    }
}
