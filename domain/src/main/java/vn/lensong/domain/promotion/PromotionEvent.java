package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a programme's promotion. The words of a post are not in it: they are public once it is sent. */
public sealed interface PromotionEvent extends Event {

    UUID programmeId();

    UUID taskId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return taskId();
    }

    /** The plan was made from a template. */
    record Made(UUID programmeId, String template, int templateVersion, int tasks, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.made";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID taskId() {
            return programmeId;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** A task came into the plan after it was made. */
    record Added(UUID programmeId, UUID taskId, String title, @Nullable UUID by, Instant at) implements PromotionEvent {

        public static final String NAME = "promotion.added";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its words are others. */
    record Edited(
            UUID programmeId, UUID taskId, String title, @Nullable UUID by, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.edited";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody else does it, or nobody. */
    record Assigned(
            UUID programmeId, UUID taskId, String title, @Nullable UUID ownerId, @Nullable UUID by, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.assigned";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It waits for a person's word. */
    record Held(UUID programmeId, UUID taskId, String title, @Nullable UUID by, Instant at) implements PromotionEvent {

        public static final String NAME = "promotion.held";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It goes by its own time again. */
    record Released(
            UUID programmeId, UUID taskId, String title, @Nullable UUID by, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.released";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A person lets it out at once. */
    record Ordered(
            UUID programmeId, UUID taskId, String title, @Nullable UUID by, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.ordered";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was let off, and why: a person's words, or a code of the machine's. */
    record Skipped(
            UUID programmeId, UUID taskId, String title, String reason, @Nullable UUID by, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.skipped";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is to be done after all. */
    record Reopened(
            UUID programmeId, UUID taskId, String title, @Nullable UUID by, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.reopened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A person did it. */
    record Done(UUID programmeId, UUID taskId, String title, @Nullable UUID by, Instant at) implements PromotionEvent {

        public static final String NAME = "promotion.done";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is about to be handed to the platform. */
    record Sending(UUID programmeId, UUID taskId, String title, Instant at) implements PromotionEvent {

        public static final String NAME = "promotion.sending";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** The platform takes nothing for now. */
    record PutOff(UUID programmeId, UUID taskId, String title, String reason, Instant at) implements PromotionEvent {

        public static final String NAME = "promotion.put-off";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** It is on the page. */
    record Sent(
            UUID programmeId, UUID taskId, String title, String postId, @Nullable String permalink, Instant at)
            implements PromotionEvent {

        public static final String NAME = "promotion.sent";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** It was given up. */
    record Failed(UUID programmeId, UUID taskId, String title, String reason, Instant at) implements PromotionEvent {

        public static final String NAME = "promotion.failed";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }
}
