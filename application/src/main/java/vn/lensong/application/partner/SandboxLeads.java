package vn.lensong.application.partner;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;

/** Invented leads of sandboxes, in a place of their own; sealed, since somebody may try with a number of theirs. */
public interface SandboxLeads {

    /** How many are kept for a client: the newest. */
    int MOST = 500;

    Optional<SandboxLead> find(UUID clientId, UUID id);

    /** Those of a client that changed since then, in the order they changed last, then by id. */
    Page<SandboxLead> changed(UUID clientId, Instant since, Page.Ask ask);

    /** Stores it. Refuses {@code stale}. */
    void save(SandboxLead next);

    /** Deletes all of a client; how many it were. */
    int clear(UUID clientId);
}
