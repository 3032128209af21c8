package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to an inbound item. Words in these events are masked. */
public sealed interface ItemEvent extends Event {

    UUID itemId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return itemId();
    }

    @Override
    default @Nullable UUID by() {
        return null;
    }

    /** It arrived and was labelled. */
    record Received(
            UUID programmeId,
            UUID itemId,
            String words,
            @Nullable String authorName,
            Set<Label> labels,
            boolean hasPhone,
            @Nullable UUID questionId,
            Instant at)
            implements ItemEvent {

        public static final String NAME = "item.received";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its words changed; {@code hasPhone} tells whether they carry a number now. */
    record Edited(UUID programmeId, UUID itemId, String words, boolean hasPhone, Instant at) implements ItemEvent {

        public static final String NAME = "item.edited";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its author or the page took it away. */
    record Removed(UUID programmeId, UUID itemId, Instant at) implements ItemEvent {

        public static final String NAME = "item.removed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A person corrected or confirmed its labels. */
    record Relabelled(UUID programmeId, UUID itemId, Set<Label> before, Set<Label> after, UUID by, Instant at)
            implements ItemEvent {

        public static final String NAME = "item.relabelled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The public can no longer see it. */
    record Hidden(UUID programmeId, UUID itemId, Instant at) implements ItemEvent {

        public static final String NAME = "item.hidden";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The public can see it again. */
    record Shown(UUID programmeId, UUID itemId, Instant at) implements ItemEvent {

        public static final String NAME = "item.shown";

        @Override
        public String name() {
            return NAME;
        }
    }
}
