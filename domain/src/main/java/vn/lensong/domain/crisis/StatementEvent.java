package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a statement of an incident: never its words. */
public sealed interface StatementEvent extends Event {

    UUID incidentId();

    UUID statementId();

    @Override
    default UUID stream() {
        return incidentId();
    }

    @Override
    default UUID subject() {
        return statementId();
    }

    /** It was written, or filled in. */
    record Drafted(UUID incidentId, UUID statementId, Audience audience, @Nullable UUID by, Instant at)
            implements StatementEvent {

        public static final String NAME = "statement.drafted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody other than its author approved it. */
    record Approved(UUID incidentId, UUID statementId, int approvals, @Nullable UUID by, Instant at)
            implements StatementEvent {

        public static final String NAME = "statement.approved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The spokesperson published it. */
    record Published(UUID incidentId, UUID statementId, Statement.Channel channel, @Nullable UUID pageId, @Nullable UUID by, Instant at)
            implements StatementEvent {

        public static final String NAME = "statement.published";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The page shows it. */
    record Posted(UUID incidentId, UUID statementId, @Nullable UUID by, Instant at) implements StatementEvent {

        public static final String NAME = "statement.posted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The page does not take it. */
    record PostFailed(UUID incidentId, UUID statementId, @Nullable UUID by, Instant at) implements StatementEvent {

        public static final String NAME = "statement.post-failed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is not to be said after all. */
    record Withdrawn(UUID incidentId, UUID statementId, @Nullable UUID by, Instant at) implements StatementEvent {

        public static final String NAME = "statement.withdrawn";

        @Override
        public String name() {
            return NAME;
        }
    }
}
