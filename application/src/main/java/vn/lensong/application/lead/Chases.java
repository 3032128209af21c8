package vn.lensong.application.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.SprintEvent;

/** What after-show sprints keep of their leads. */
public interface Chases {

    Optional<Chase> find(UUID leadId);

    /** Prospects of the programme that its sprint does not know yet, first heard first. */
    List<UUID> unknown(UUID programmeId, int most);

    /** Prospects inside this scope that somebody above was called for and no collector has, the longest first. */
    List<UUID> ownerless(Scope scope, int most);

    /** How many leads each of these collectors has that are not at their end; who has none may be missing. */
    Map<UUID, Integer> loads(Collection<UUID> collectorIds);

    /** How many leads were ever dealt in this province. */
    long dealt(Scope province);

    /**
     * Saves a lead that was dealt, and its chase, both or neither.
     *
     * @param dealt in the province before this one, as whoever dealt it knew; refuses {@code stale} when it is not so
     *     any more, since the loads it was dealt by are not so either
     */
    void deal(Leads.Change given, Chase chase, Scope province, long dealt);

    /** As {@link vn.lensong.application.programme.Programmes#save}, without an event: a chase is worked out from a lead's. */
    void save(Chase next);

    /** Saves the lead as {@link Leads#save} does, and its chase, both or neither. */
    void save(Lead next, LeadEvent because, Chase chase);

    /** As {@link #save(Lead, LeadEvent, Chase)}, and tells those above, all or nothing. */
    void raise(Lead lead, LeadEvent because, Chase chase, SprintEvent.Raised told);
}
