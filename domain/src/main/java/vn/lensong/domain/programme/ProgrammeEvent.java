package vn.lensong.domain.programme;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a programme. */
public sealed interface ProgrammeEvent extends Event {

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return programmeId();
    }

    /** It was made from a framework script. */
    record Planned(UUID programmeId, String title, UUID scriptId, Instant startsAt, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.planned";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its title, time, host or segments are others. */
    record Changed(UUID programmeId, String title, Instant startsAt, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is to be put on the platform's calendar. */
    record Scheduled(UUID programmeId, Instant startsAt, @Nullable UUID by, Instant at) implements ProgrammeEvent {

        public static final String NAME = "programme.scheduled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It begins at another time, later or earlier; people who look at it are told the reason. */
    record Postponed(
            UUID programmeId, Instant startsAt, Instant from, String reason, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.postponed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Something that was arranged for the old start is taken by others at the new one: a person has to see to it. */
    record LeftBehind(UUID programmeId, Arranged what, String named, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.left-behind";

        /** What is arranged for a time. */
        public enum Arranged {
            /** Who presents. */
            CAST,
            /** A kit that is lent. */
            EQUIPMENT
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The show is on air. */
    record WentLive(UUID programmeId, @Nullable Integer segmentNo, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.went-live";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Another segment is on air. */
    record SegmentStarted(UUID programmeId, int no, String title, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-started";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A segment stands by: the next call puts it on air. */
    record SegmentCalled(UUID programmeId, int no, String title, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-called";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A segment is passed by. */
    record SegmentSkipped(UUID programmeId, int no, String title, String reason, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-skipped";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A segment that was over or skipped waits again. */
    record SegmentSetBack(UUID programmeId, int no, String title, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-set-back";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The clock of the segment on air stands still. */
    record SegmentHeld(UUID programmeId, int no, String title, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-held";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The clock of the segment on air runs again. */
    record SegmentReleased(UUID programmeId, int no, String title, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-released";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A contingency was put in line, or on air at once. */
    record ContingencyInserted(UUID programmeId, int no, String title, boolean atOnce, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.contingency-inserted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A segment tells something else. */
    record SegmentFilled(UUID programmeId, int no, String title, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-filled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A segment tells nothing any more, because what it told may not be told. */
    record SegmentEmptied(UUID programmeId, int no, String title, @Nullable UUID by, Instant at)
            implements ProgrammeEvent {

        public static final String NAME = "programme.segment-emptied";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The show is over. */
    record Ended(UUID programmeId, @Nullable UUID by, Instant at) implements ProgrammeEvent {

        public static final String NAME = "programme.ended";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Nothing is open any more; the recap can be frozen. */
    record Closed(UUID programmeId, @Nullable UUID by, Instant at) implements ProgrammeEvent {

        public static final String NAME = "programme.closed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It will not take place. */
    record Cancelled(UUID programmeId, String reason, @Nullable UUID by, Instant at) implements ProgrammeEvent {

        public static final String NAME = "programme.cancelled";

        @Override
        public String name() {
            return NAME;
        }
    }
}
