package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What goes wrong while viewers count; always the system's doing. */
public sealed interface CountdownEvent extends Event {

    UUID programmeId();

    CountdownAlarm alarm();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return programmeId();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** Somebody must see to it. */
    record AlarmRaised(UUID programmeId, CountdownAlarm alarm, Instant startsAt, Instant at) implements CountdownEvent {

        public static final String NAME = "countdown.alarm-raised";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is well again, or nobody waits for it any more. */
    record AlarmCleared(UUID programmeId, CountdownAlarm alarm, Instant at) implements CountdownEvent {

        public static final String NAME = "countdown.alarm-cleared";

        @Override
        public String name() {
            return NAME;
        }
    }
}
