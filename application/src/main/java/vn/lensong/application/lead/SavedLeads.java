package vn.lensong.application.lead;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.lead.LeadList;

/** Lists of leads that people come back to, each person's own. */
public interface SavedLeads {

    /** By name. */
    List<LeadList> of(UUID personId);

    Optional<LeadList> find(UUID id);

    /** Keeps a new one; refuses {@code lead-list.too-many} and {@code lead-list.name-taken}. */
    void add(LeadList list);

    /** Refuses {@code lead-list.name-taken}. */
    void rename(LeadList list);

    /** One that is gone already changes nothing. */
    void delete(UUID id);
}
