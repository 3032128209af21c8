package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to an incident: never what anybody wrote about it. */
public sealed interface IncidentEvent extends Event {

    UUID incidentId();

    @Override
    default UUID stream() {
        return incidentId();
    }

    @Override
    default UUID subject() {
        return incidentId();
    }

    /** Somebody or something saw a spark. */
    record Signalled(UUID incidentId, Signal.Source source, @Nullable UUID programmeId, @Nullable UUID by, Instant at)
            implements IncidentEvent {

        public static final String NAME = "incident.signalled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is a crisis: only the spokesperson speaks on its topic from now on. */
    record Declared(UUID incidentId, int level, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.declared";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It became worse or better. */
    record Levelled(UUID incidentId, int level, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.levelled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It stands somewhere else now. */
    record Moved(UUID incidentId, Incident.State state, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.moved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is told by other words, or is about another topic. */
    record Reworded(UUID incidentId, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.reworded";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The next word was promised. */
    record Promised(UUID incidentId, Instant nextAt, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.promised";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** One of its clocks runs out soon, or has. */
    record Warned(UUID incidentId, Ticking.Kind clock, Instant dueAt, boolean overdue, @Nullable UUID by, Instant at)
            implements IncidentEvent {

        public static final String NAME = "incident.warned";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** One of its books has a page more. */
    record Logged(UUID incidentId, UUID entryId, LogEntry.Book book, @Nullable UUID by, Instant at)
            implements IncidentEvent {

        public static final String NAME = "incident.logged";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It taught something. */
    record Taught(UUID incidentId, int no, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.taught";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A lesson became a scenario. */
    record Learnt(UUID incidentId, int no, UUID scenarioId, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.learnt";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The switch of a programme on air was turned. */
    record LiveSwitched(UUID programmeId, UUID incidentId, boolean on, @Nullable UUID by, Instant at)
            implements IncidentEvent {

        public static final String NAME = "incident.live-switched";

        @Override
        public UUID stream() {
            return programmeId;
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Words stand where host and desk see them. */
    record Pinned(UUID programmeId, UUID incidentId, UUID statementId, @Nullable UUID by, Instant at)
            implements IncidentEvent {

        public static final String NAME = "incident.pinned";

        @Override
        public UUID stream() {
            return programmeId;
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A comment was hidden while the switch was on. */
    record HidingSeen(UUID incidentId, UUID itemId, boolean silent, @Nullable UUID by, Instant at)
            implements IncidentEvent {

        public static final String NAME = "incident.hiding-seen";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody said why a comment was hidden. */
    record HidingExplained(UUID incidentId, UUID itemId, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.hiding-explained";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Something that was to go out waits, because its topic is reserved. */
    record SpeechHeld(UUID incidentId, UUID heldId, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.speech-held";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The spokesperson lets something go out that waited. */
    record SpeechReleased(UUID incidentId, UUID heldId, @Nullable UUID by, Instant at) implements IncidentEvent {

        public static final String NAME = "incident.speech-released";

        @Override
        public String name() {
            return NAME;
        }
    }
}
