package vn.lensong.domain.health;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a page's encoder; its password is in no event. */
public sealed interface EncoderEvent extends Event {

    UUID pageId();

    @Override
    default UUID stream() {
        return pageId();
    }

    @Override
    default UUID subject() {
        return pageId();
    }

    /** It is asked at this address from now on. */
    record Connected(UUID pageId, String address, @Nullable UUID by, Instant at) implements EncoderEvent {

        public static final String NAME = "encoder.connected";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is no longer asked. */
    record Disconnected(UUID pageId, @Nullable UUID by, Instant at) implements EncoderEvent {

        public static final String NAME = "encoder.disconnected";

        @Override
        public String name() {
            return NAME;
        }
    }
}
