package vn.lensong.application.crisis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.Statement;

/** Statements of incidents. */
public interface Statements {

    Optional<Statement> find(UUID id);

    /** An incident's, oldest first. */
    List<Statement> of(UUID incidentId);

    /**
     * Stores the next state, and that of its incident where it changes that too, with the reasons: all or nothing. A
     * version that is not the stored one refuses {@code stale}.
     */
    void save(Statement next, @Nullable Incident incident, List<Event> because);
}
