package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What presence audits did, and what people said besides. */
public sealed interface PresenceEvent extends Event {

    /** An audit began. */
    record Started(UUID auditId, String scope, int organisations, @Nullable UUID by, Instant at) implements PresenceEvent {

        public static final String NAME = "presence-audit.started";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID stream() {
            return auditId;
        }

        @Override
        public UUID subject() {
            return auditId;
        }
    }

    /** It looked at one organisation. */
    record Looked(UUID auditId, UUID organisationId, int passed, int failed, int unknown, Instant at)
            implements PresenceEvent {

        public static final String NAME = "presence-audit.looked";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID stream() {
            return auditId;
        }

        @Override
        public UUID subject() {
            return organisationId;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** It has looked at all of them. */
    record Finished(UUID auditId, Instant at) implements PresenceEvent {

        public static final String NAME = "presence-audit.finished";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID stream() {
            return auditId;
        }

        @Override
        public UUID subject() {
            return auditId;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** A person said what no machine can see. */
    record Stated(UUID organisationId, Indicator indicator, Verdict verdict, @Nullable UUID by, Instant at)
            implements PresenceEvent {

        public static final String NAME = "presence.stated";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public UUID stream() {
            return organisationId;
        }

        @Override
        public UUID subject() {
            return organisationId;
        }
    }
}
