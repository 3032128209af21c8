package vn.lensong.application.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.policy.ProvincialSupport;
import vn.lensong.domain.policy.ProvincialSupportEvent;

/** What provinces add to the state's support: empty until a province fills it in. */
public interface ProvincialSupports {

    Optional<ProvincialSupport> find(UUID id);

    /** Those of these scopes and inside them, by province, group and first day. */
    List<ProvincialSupport> inside(List<Scope> scopes);

    /** Those of a province that give on a day, at most one for each group. */
    List<ProvincialSupport> counting(Scope province, LocalDate day);

    /**
     * Stores the next state with its reason, both or neither. Refuses conflict
     * {@code provincial-support.overlap} when the province gives to that group on one of the days
     * already, also when two are entered at once. A version of 0 is new; another one must be the
     * stored one, else {@code stale} is refused.
     */
    void save(ProvincialSupport next, ProvincialSupportEvent because);
}
