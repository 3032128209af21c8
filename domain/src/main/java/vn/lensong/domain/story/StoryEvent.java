package vn.lensong.domain.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a real person's story; never who they are. */
public sealed interface StoryEvent extends Event {

    UUID storyId();

    @Override
    default UUID stream() {
        return storyId();
    }

    @Override
    default UUID subject() {
        return storyId();
    }

    /** It was written down. */
    record Entered(UUID storyId, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.entered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its words or its teller are others. */
    record Told(UUID storyId, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.told";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody made sure that it is true. */
    record Verified(UUID storyId, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.verified";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person allowed it to be told. */
    record Consented(UUID storyId, UUID signedDocument, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.consented";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The person allows it no more. */
    record Withdrawn(UUID storyId, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.withdrawn";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It stands in a run of show. */
    record Placed(UUID storyId, UUID programmeId, int segmentNo, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.placed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It stands in a run of show no more. */
    record TakenOut(UUID storyId, UUID programmeId, int segmentNo, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.taken-out";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It came before the public. */
    record Published(UUID storyId, @Nullable UUID programmeId, @Nullable UUID by, Instant at) implements StoryEvent {

        public static final String NAME = "story.published";

        @Override
        public String name() {
            return NAME;
        }
    }
}
