package vn.lensong.application.lead;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.lead.LeadState;

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

    /** The lead that each of these numbers, E.164, belongs to in this province; numbers that belong to none are left out. */
    Map<String, Lead> ofNumbers(Scope province, Collection<String> numbers);

    /** Of what a person's key and numbers belong to, the surest first, that to which new words belong. */
    static <T> Optional<T> unfinished(List<T> surestFirst, Function<T, LeadState> state) {
        return surestFirst.stream()
                .filter(one -> state.apply(one) != LeadState.ENROLLED)
                .findFirst()
                .or(() -> surestFirst.stream().findFirst());
    }

    /**
     * As {@link vn.lensong.application.programme.Programmes#save}. The words of a key or a number belong to one lead of
     * a province only: saving a new one beside an unfinished one refuses {@code stale}, so that whoever was second looks
     * again. An insurance number enrols one lead for a product only: another one refuses {@code lead.number-taken}.
     */
    void save(Lead next, LeadEvent because);

    /** Saves two leads of which one goes on for the other, both or neither; new words belong to the first. */
    void saveBoth(Lead kept, LeadEvent.Absorbed absorbed, Lead gone, LeadEvent.Merged merged);

    /**
     * Saves several leads that stand in one list, all or none. Each is stored as {@link #save} does, once, with all its
     * reasons in their order. Nobody is told of a reason; whoever reacts to leads is told of all of them by {@code told}.
     */
    void saveListed(List<Change> changes, LeadListEvent.TakenIn told);

    /**
     * A lead as it is to be, and why.
     *
     * @param because one at least
     */
    record Change(Lead next, List<LeadEvent> because) {

        public Change {
            because = List.copyOf(because);
        }
    }
}
