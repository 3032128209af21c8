package vn.lensong.domain.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/**
 * That somebody saw personal data or took it out; in the stream of who did it, so that nobody waits for anybody else.
 * What was changed is told by the event of the change itself.
 */
public sealed interface AuditEvent extends Event {

    UUID personId();

    String scope();

    @Override
    default UUID stream() {
        return personId();
    }

    @Override
    default UUID by() {
        return personId();
    }

    /**
     * Personal data was shown.
     *
     * @param what its kind, such as {@code lead}
     * @param count how many people's
     * @param why the reason the person gave, null where the work itself is the reason
     */
    record Seen(
            UUID personId, String what, UUID subject, String scope, int count, @Nullable String why, Instant at)
            implements AuditEvent {

        public static final String NAME = "audit.seen";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * Personal data left as a file.
     *
     * @param what the file, such as {@code hand-over}
     * @param subject what it is of, such as the programme
     */
    record Exported(
            UUID personId, String what, UUID subject, String scope, int count, @Nullable String why, Instant at)
            implements AuditEvent {

        public static final String NAME = "audit.exported";

        @Override
        public String name() {
            return NAME;
        }
    }
}
