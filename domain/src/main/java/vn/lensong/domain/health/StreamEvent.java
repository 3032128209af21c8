package vn.lensong.domain.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a stream that is watched; always the system's doing. */
public sealed interface StreamEvent extends Event {

    UUID programmeId();

    UUID broadcastId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return broadcastId();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** Something is wrong for so long that people must know; {@code card} is the contingency card that helps. */
    record AlarmRaised(UUID programmeId, UUID broadcastId, StreamAlarm alarm, String card, Instant at)
            implements StreamEvent {

        public static final String NAME = "stream.alarm-raised";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It has been well for so long that it may be believed, or the broadcast is over. */
    record AlarmCleared(UUID programmeId, UUID broadcastId, StreamAlarm alarm, Instant at) implements StreamEvent {

        public static final String NAME = "stream.alarm-cleared";

        @Override
        public String name() {
            return NAME;
        }
    }
}
