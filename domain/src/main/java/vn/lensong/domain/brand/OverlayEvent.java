package vn.lensong.domain.brand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to what is laid over a programme's picture. */
public sealed interface OverlayEvent extends Event {

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return programmeId();
    }

    /**
     * Something else is shown.
     *
     * @param questionId the viewer's question on screen, null for none
     * @param by null when the show brought it
     */
    record Switched(
            UUID programmeId,
            Scene scene,
            boolean followsShow,
            @Nullable UUID questionId,
            @Nullable UUID by,
            Instant at)
            implements OverlayEvent {

        public static final String NAME = "overlay.switched";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It lies under another address from now on. */
    record Addressed(UUID programmeId, @Nullable UUID by, Instant at) implements OverlayEvent {

        public static final String NAME = "overlay.addressed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its address leads nowhere any more. */
    record Revoked(UUID programmeId, @Nullable UUID by, Instant at) implements OverlayEvent {

        public static final String NAME = "overlay.revoked";

        @Override
        public String name() {
            return NAME;
        }
    }
}
