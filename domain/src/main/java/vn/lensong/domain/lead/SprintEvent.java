package vn.lensong.domain.lead;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;

/** What those above collectors are told at once, in a stream of their province. */
public sealed interface SprintEvent extends Event {

    /** The stream of a province, whatever lies in it. */
    static UUID streamOf(Scope scope) {
        String name = "sprints of " + scope.ofProvince().path();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Somebody above the collector has to see to a lead.
     *
     * @param scope where it lies
     */
    record Raised(
            UUID leadId,
            UUID programmeId,
            String scope,
            Chase.Level to,
            LeadEvent.Escalated.Why why,
            @Nullable UUID by,
            Instant at)
            implements SprintEvent {

        public static final String NAME = "sprint.raised";

        @Override
        public UUID stream() {
            return streamOf(new Scope(scope));
        }

        @Override
        public UUID subject() {
            return leadId;
        }

        @Override
        public String name() {
            return NAME;
        }
    }
}
