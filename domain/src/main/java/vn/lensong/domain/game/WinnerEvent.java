package vn.lensong.domain.game;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a prize somebody won; never who they are. */
public sealed interface WinnerEvent extends Event {

    UUID programmeId();

    UUID gameId();

    UUID winnerId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return winnerId();
    }

    /** Somebody won a prize, at once or because somebody before them did not claim it. */
    record Awarded(
            UUID programmeId, UUID gameId, UUID winnerId, boolean movedUp, Instant deadline, @Nullable UUID by, Instant at)
            implements WinnerEvent {

        public static final String NAME = "game.winner-awarded";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** They were told. */
    record Notified(
            UUID programmeId, UUID gameId, UUID winnerId, @Nullable UUID by, Instant at)
            implements WinnerEvent {

        public static final String NAME = "game.winner-notified";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform would not carry the notice. */
    record NoticeFailed(
            UUID programmeId, UUID gameId, UUID winnerId, String reason, @Nullable UUID by, Instant at)
            implements WinnerEvent {

        public static final String NAME = "game.winner-notice-failed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** They said who they are. */
    record Identified(
            UUID programmeId, UUID gameId, UUID winnerId, @Nullable UUID by, Instant at)
            implements WinnerEvent {

        public static final String NAME = "game.winner-identified";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The prize was handed over. */
    record Delivered(
            UUID programmeId, UUID gameId, UUID winnerId, @Nullable UUID by, Instant at)
            implements WinnerEvent {

        public static final String NAME = "game.winner-delivered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** They did not claim it in time. */
    record Expired(UUID programmeId, UUID gameId, UUID winnerId, @Nullable UUID by, Instant at) implements WinnerEvent {

        public static final String NAME = "game.winner-expired";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** What they gave for the hand-over was deleted. */
    record Forgotten(
            UUID programmeId, UUID gameId, UUID winnerId, @Nullable UUID by, Instant at)
            implements WinnerEvent {

        public static final String NAME = "game.winner-forgotten";

        @Override
        public String name() {
            return NAME;
        }
    }
}
