package vn.lensong.domain.script;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a framework script. */
public sealed interface ScriptEvent extends Event {

    UUID scriptId();

    @Override
    default UUID stream() {
        return scriptId();
    }

    @Override
    default UUID subject() {
        return scriptId();
    }

    /** It was written. */
    record Drafted(UUID scriptId, String title, @Nullable UUID by, Instant at) implements ScriptEvent {

        public static final String NAME = "script.drafted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It may be used from now on. */
    record Approved(UUID scriptId, String title, @Nullable UUID by, Instant at) implements ScriptEvent {

        public static final String NAME = "script.approved";

        @Override
        public String name() {
            return NAME;
        }
    }
}
