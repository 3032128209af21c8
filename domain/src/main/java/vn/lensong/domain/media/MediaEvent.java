package vn.lensong.domain.media;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a media. A title may name a person, so none is carried. */
public sealed interface MediaEvent extends Event {

    UUID mediaId();

    @Override
    default UUID stream() {
        return mediaId();
    }

    @Override
    default UUID subject() {
        return mediaId();
    }

    /** Its file was taken in. */
    record Added(UUID mediaId, String kind, String sha256, long size, @Nullable UUID by, Instant at)
            implements MediaEvent {

        public static final String NAME = "media.added";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody said what it is and whose. */
    record Described(UUID mediaId, @Nullable UUID by, Instant at) implements MediaEvent {

        public static final String NAME = "media.described";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It has another small picture. */
    record Previewed(UUID mediaId, String sha256, @Nullable UUID by, Instant at) implements MediaEvent {

        public static final String NAME = "media.previewed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is offered no more. */
    record Archived(UUID mediaId, @Nullable UUID by, Instant at) implements MediaEvent {

        public static final String NAME = "media.archived";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is offered again. */
    record Restored(UUID mediaId, @Nullable UUID by, Instant at) implements MediaEvent {

        public static final String NAME = "media.restored";

        @Override
        public String name() {
            return NAME;
        }
    }
}
