package vn.lensong.application.hotspot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.hotspot.HotspotEvent;

/** Hotspots, who left a number there, and which devices wait for their router; keys are sealed where they are kept. */
public interface Hotspots {

    Optional<Hotspot> find(UUID id);

    Optional<Hotspot> byCode(String code);

    /** Those inside any of these scopes, the newest first. */
    Page<Hotspot> page(List<Scope> scopes, Page.Ask ask);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(Hotspot next, HotspotEvent because);

    /** Keeps that somebody left a number, and nothing of whose it is but the lead, with its event. */
    void left(Entry entry, HotspotEvent.NumberLeft because);

    /** Who left a number since then, oldest first, 10,000 at most. */
    List<Entry> entries(UUID hotspotId, Instant since);

    /** A device waits to be let through by this token; again changes nothing. */
    void await(UUID hotspotId, String token, Instant now);

    /** The tokens that wait since then, oldest first, 100 at most. */
    List<String> waiting(UUID hotspotId, Instant since);

    /** These wait no more; null for all of them. */
    void settled(UUID hotspotId, @Nullable Set<String> tokens);

    /**
     * One time that somebody left a number.
     *
     * @param leadId the lead it became, null where nobody may call
     */
    record Entry(UUID id, UUID hotspotId, Instant at, @Nullable UUID leadId) {}
}
