package vn.lensong.domain.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of do-not-call lists; never which numbers. */
public sealed interface DoNotCallEvent extends Event {

    /** One was taken in to its end. */
    record TakenIn(UUID listId, boolean whole, long fresh, long refused, long gone, @Nullable UUID by, Instant at)
            implements DoNotCallEvent {

        public static final String NAME = "do-not-call.taken-in";

        /** Of a list as it was when its end was reached. */
        public static TakenIn of(DoNotCallList list, Instant at) {
            return new TakenIn(list.id(), list.whole(), list.fresh(), list.refused(), list.gone(), list.by(), at);
        }

        @Override
        public UUID stream() {
            return listId;
        }

        @Override
        public UUID subject() {
            return listId;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
