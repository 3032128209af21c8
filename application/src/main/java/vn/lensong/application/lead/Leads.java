package vn.lensong.application.lead;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;

/** Leads. */
public interface Leads {

    Optional<Lead> find(UUID id);

    /**
     * The lead that new words of this person belong to: with this key, or with any of these numbers, in this
     * province. Of several an unfinished one, and then the one of the key and of the earlier number.
     *
     * @param personKey null when nobody knows it
     * @param phones E.164
     */
    Optional<Lead> ofPerson(Scope province, @Nullable String personKey, List<String> phones);

    /**
     * As {@link vn.lensong.application.programme.Programmes#save}. The words of a key or a number belong to one lead of
     * a province only: saving a new one beside an unfinished one refuses {@code stale}, so that whoever was second looks
     * again. An insurance number enrols one lead for a product only: another one refuses {@code lead.number-taken}.
     */
    void save(Lead next, LeadEvent because);

    /** Saves two leads of which one goes on for the other, both or neither; new words belong to the first. */
    void saveBoth(Lead kept, LeadEvent.Absorbed absorbed, Lead gone, LeadEvent.Merged merged);
}
