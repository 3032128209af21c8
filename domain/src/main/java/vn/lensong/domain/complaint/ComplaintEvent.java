package vn.lensong.domain.complaint;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;

/**
 * What happens to a complaint. Each has a stream of its own and is in no programme's: nobody follows it but by what may
 * be told; that a clock ran out stands in the province's stream, save for a confidential one. No event names anybody or quotes a word.
 */
public sealed interface ComplaintEvent extends Event {

    UUID complaintId();

    /** What those who run the complaints of a province are told at once. */
    static UUID streamOf(Scope province) {
        String name = "complaints of " + province.path();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    default UUID stream() {
        return complaintId();
    }

    @Override
    default UUID subject() {
        return complaintId();
    }

    /**
     * It came in, or was written down.
     *
     * @param province the scope that answers for it
     * @param receivedAt when it reached us, which may be earlier than when it was written down
     */
    record Received(
            UUID complaintId,
            String province,
            Track track,
            ComplaintChannel channel,
            Topic topic,
            @Nullable UUID programmeId,
            @Nullable UUID itemId,
            boolean confidential,
            Instant receivedAt,
            Instant acknowledgeBy,
            @Nullable UUID by,
            Instant at)
            implements ComplaintEvent {

        public static final String NAME = "complaint.received";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person knows that it came in. */
    record Acknowledged(UUID complaintId, boolean inTime, @Nullable UUID by, Instant at) implements ComplaintEvent {

        public static final String NAME = "complaint.acknowledged";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody answers for it. */
    record Assigned(UUID complaintId, UUID assigneeId, @Nullable UUID by, Instant at) implements ComplaintEvent {

        public static final String NAME = "complaint.assigned";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Something was done that starts or stops no more than the update clock. */
    record Moved(UUID complaintId, Step step, @Nullable UUID by, Instant at) implements ComplaintEvent {

        public static final String NAME = "complaint.moved";

        /** What was done. */
        public enum Step {
            STARTED,
            TOLD,
            SAID,
            NOTED,
            DESCRIBED,
            CONFIDED,
            CLOSED
        }

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It runs by the other clocks from now on. */
    record TrackChanged(UUID complaintId, Track track, @Nullable UUID by, Instant at) implements ComplaintEvent {

        public static final String NAME = "complaint.track-changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** There is more time. */
    record Extended(
            UUID complaintId, Circumstance circumstance, Instant settleBy, @Nullable UUID by, Instant at)
            implements ComplaintEvent {

        public static final String NAME = "complaint.extended";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * It was resolved, or rejected.
     *
     * @param reason null where it was resolved
     */
    record Settled(
            UUID complaintId,
            String province,
            Topic topic,
            @Nullable UUID programmeId,
            @Nullable RejectionReason reason,
            boolean inTime,
            @Nullable UUID by,
            Instant at)
            implements ComplaintEvent {

        public static final String NAME = "complaint.settled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person was not content. */
    record Reopened(
            UUID complaintId, String province, Topic topic, @Nullable UUID programmeId, int times, @Nullable UUID by, Instant at)
            implements ComplaintEvent {

        public static final String NAME = "complaint.reopened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person said what they think of how it was settled. */
    record Rated(UUID complaintId, int stars, @Nullable UUID by, Instant at) implements ComplaintEvent {

        public static final String NAME = "complaint.rated";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** One of its clocks ran out. */
    record Overdue(
            UUID complaintId,
            String province,
            Clocks.Kind clock,
            Instant dueAt,
            @Nullable UUID assigneeId,
            boolean confidential,
            @Nullable UUID by,
            Instant at)
            implements ComplaintEvent {

        public static final String NAME = "complaint.overdue";

        @Override
        public UUID stream() {
            return confidential ? complaintId : ComplaintEvent.streamOf(new Scope(province));
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
