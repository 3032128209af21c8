package vn.lensong.application.brand;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.BrandRule;

/** Which logos programmes must show: empty until somebody makes a rule. */
public interface BrandRules {

    Optional<BrandRule> find(UUID id);

    /** Rules inside any of these scopes and above them, by scope, then as they were made. */
    List<BrandRule> around(List<Scope> scopes);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new, and refuses {@code
     * brand-rule.taken} when its scope has one for the same programmes; another one must be the stored one, else {@code
     * stale} is refused.
     */
    void save(BrandRule next, BrandEvent because);
}
