package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a page that pretends to be an organisation. */
public sealed interface ImpostorEvent extends Event {

    UUID impostorId();

    @Override
    default UUID stream() {
        return impostorId();
    }

    @Override
    default UUID subject() {
        return impostorId();
    }

    /** Somebody saw it. */
    record Found(UUID impostorId, UUID organisationId, ChannelKind kind, String url, @Nullable UUID by, Instant at)
            implements ImpostorEvent {

        public static final String NAME = "impostor.found";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was reported, is gone, or was none. */
    record Moved(UUID impostorId, Impostor.State state, @Nullable UUID by, Instant at) implements ImpostorEvent {

        public static final String NAME = "impostor.moved";

        @Override
        public String name() {
            return NAME;
        }
    }
}
