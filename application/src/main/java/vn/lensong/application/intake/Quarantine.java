package vn.lensong.application.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Quarantined;
import vn.lensong.domain.intake.Quarantined.State;
import vn.lensong.domain.intake.QuarantineEvent;

/** What could not be read, and what became of it. It enters through {@link Items#accept}. */
public interface Quarantine {

    Optional<Quarantined> find(UUID id);

    /** A programme's parts in these states, oldest first, then by id. */
    Page<Row> page(UUID programmeId, Set<State> states, Page.Ask ask);

    /**
     * Parts in these states inside these scopes, oldest first, then by id. A part of no known
     * programme is inside the nation alone.
     */
    Page<Row> page(List<Scope> scopes, Set<State> states, Page.Ask ask);

    /**
     * Stores what became of it, with its reason when there is one. Refuses {@code stale} when
     * somebody settled it in the meantime.
     */
    void save(Quarantined next, @Nullable QuarantineEvent because);

    /** A part as people look at it; its raw text is not masked yet. */
    record Row(
            UUID id,
            @Nullable UUID programmeId,
            String platform,
            Arrival.Source source,
            State state,
            String reason,
            Instant observedAt,
            int attempts,
            @Nullable String settledReason,
            String raw) {

        /** The part with another raw text. */
        public Row showing(String text) {
            return new Row(
                    id, programmeId, platform, source, state, reason, observedAt, attempts, settledReason, text);
        }
    }
}
