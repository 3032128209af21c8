package vn.lensong.domain.listening;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens where one listens; never what anybody said. */
public sealed interface ListeningEvent extends Event {

    /** What it happened to: a feed, a mention, an action, or the programme whose mentions were collected. */
    @Override
    default UUID stream() {
        return subject();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** Mentions of a programme's items were added. */
    record Collected(UUID programmeId, int mentions, Instant at) implements ListeningEvent {

        public static final String NAME = "listening.collected";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return programmeId;
        }
    }

    /** A file of mentions was brought in. */
    record Imported(UUID importId, int mentions, UUID by, Instant at) implements ListeningEvent {

        public static final String NAME = "listening.imported";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return importId;
        }
    }

    /** A mention that is unhappy went far. */
    record Reached(UUID mentionId, int reach, Instant at) implements ListeningEvent {

        public static final String NAME = "mention.reached";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return mentionId;
        }
    }

    /** A person understood a mention otherwise. */
    record Corrected(UUID mentionId, UUID by, Instant at) implements ListeningEvent {

        public static final String NAME = "mention.corrected";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return mentionId;
        }
    }

    /** A feed is read from now on. */
    record FeedAdded(UUID feedId, UUID by, Instant at) implements ListeningEvent {

        public static final String NAME = "feed.added";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return feedId;
        }
    }

    /** A feed is read again, or no more. */
    record FeedSwitched(UUID feedId, boolean active, UUID by, Instant at) implements ListeningEvent {

        public static final String NAME = "feed.switched";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return feedId;
        }
    }

    /** A feed was read and brought something, or could not be read. */
    record FeedRead(UUID feedId, int mentions, Feed.@Nullable Failure failure, Instant at) implements ListeningEvent {

        public static final String NAME = "feed.read";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return feedId;
        }
    }

    /** An action was entered in the register. */
    record ActionEntered(UUID actionId, Lever lever, UUID ownerId, UUID by, Instant at) implements ListeningEvent {

        public static final String NAME = "lever-action.entered";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return actionId;
        }
    }

    /** An action is further, or out. */
    record ActionMoved(UUID actionId, LeverAction.State state, UUID by, Instant at) implements ListeningEvent {

        public static final String NAME = "lever-action.moved";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return actionId;
        }
    }

    /** An action has another owner or day. */
    record ActionHanded(UUID actionId, UUID ownerId, UUID by, Instant at) implements ListeningEvent {

        public static final String NAME = "lever-action.handed";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID subject() {
            return actionId;
        }
    }
}
