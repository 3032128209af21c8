package vn.lensong.domain.signal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.listening.Topic;

/** What becomes of a signal; never what anybody wrote. */
public sealed interface SignalEvent extends Event {

    UUID signalId();

    @Nullable UUID programmeId();

    /** The programme it is about, so that its desk is told at once; else the signal itself. */
    @Override
    default UUID stream() {
        UUID programme = programmeId();
        return programme == null ? signalId() : programme;
    }

    @Override
    default UUID subject() {
        return signalId();
    }

    /** The watch found it, or somebody reported it. */
    record Opened(
            UUID signalId,
            @Nullable UUID programmeId,
            SignalKind kind,
            @Nullable Topic topic,
            int people,
            Instant dueAt,
            @Nullable UUID by,
            Instant at)
            implements SignalEvent {

        public static final String NAME = "signal.opened";

        public static Opened of(Signal signal) {
            return new Opened(
                    signal.id(),
                    signal.programmeId(),
                    signal.kind(),
                    signal.topic(),
                    signal.people(),
                    signal.dueAt(),
                    signal.reportedBy(),
                    signal.openedAt());
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody took it on. */
    record Looked(UUID signalId, @Nullable UUID programmeId, UUID by, Instant at) implements SignalEvent {

        public static final String NAME = "signal.looked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody said whether there is anything in it. */
    record Judged(UUID signalId, @Nullable UUID programmeId, boolean holds, UUID by, Instant at) implements SignalEvent {

        public static final String NAME = "signal.judged";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Nobody said so in time. */
    record Overdue(UUID signalId, @Nullable UUID programmeId, Instant at) implements SignalEvent {

        public static final String NAME = "signal.overdue";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** It led to an incident. */
    record LedToIncident(UUID signalId, @Nullable UUID programmeId, UUID incidentId, UUID by, Instant at)
            implements SignalEvent {

        public static final String NAME = "signal.led-to-incident";

        @Override
        public String name() {
            return NAME;
        }
    }
}
