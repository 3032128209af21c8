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

    /** It says something else now. */
    record Rewritten(UUID scriptId, String title, @Nullable UUID by, Instant at) implements ScriptEvent {

        public static final String NAME = "script.rewritten";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody else is to look at it. */
    record Submitted(UUID scriptId, String title, @Nullable UUID by, Instant at) implements ScriptEvent {

        public static final String NAME = "script.submitted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It goes back to whoever writes it. */
    record SentBack(UUID scriptId, String title, String reason, @Nullable UUID by, Instant at) implements ScriptEvent {

        public static final String NAME = "script.sent-back";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** No programme is made from it any more. */
    record Retired(UUID scriptId, String title, @Nullable UUID by, Instant at) implements ScriptEvent {

        public static final String NAME = "script.retired";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A later edition takes its place from a day on. */
    record Superseded(UUID scriptId, String title, @Nullable UUID by, Instant at) implements ScriptEvent {

        public static final String NAME = "script.superseded";

        @Override
        public String name() {
            return NAME;
        }
    }
}
