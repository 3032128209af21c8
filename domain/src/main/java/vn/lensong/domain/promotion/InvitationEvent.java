package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of an invitation; never who is invited. */
public sealed interface InvitationEvent extends Event {

    UUID invitationId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return invitationId();
    }

    /** Words and link are ready. */
    record Prepared(UUID programmeId, UUID invitationId, UUID inviterId, @Nullable UUID by, Instant at)
            implements InvitationEvent {

        public static final String NAME = "invitation.prepared";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is on its way. */
    record Sent(UUID programmeId, UUID invitationId, Invitation.Channel channel, @Nullable UUID by, Instant at)
            implements InvitationEvent {

        public static final String NAME = "invitation.sent";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * Whoever invited a friend says what became of it.
     *
     * @param outcome null when what was said is taken back
     */
    record Told(
            UUID programmeId, UUID invitationId, Invitation.@Nullable Outcome outcome, @Nullable UUID by, Instant at)
            implements InvitationEvent {

        public static final String NAME = "invitation.told";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It counts no more. */
    record Ended(UUID programmeId, UUID invitationId, Invitation.End.Reason reason, @Nullable UUID by, Instant at)
            implements InvitationEvent {

        public static final String NAME = "invitation.ended";

        @Override
        public String name() {
            return NAME;
        }
    }
}
