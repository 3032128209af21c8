package vn.lensong.application.policy;

import java.util.List;
import java.util.Optional;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.policy.PolicyParameter;
import vn.lensong.domain.policy.PolicyTable;

/** The parameters of the law: some hundred, read all the time and changed a few times a year. */
public interface PolicyTables {

    /**
     * All parameters as they are stored now, on whatever node they were changed: cheap enough to ask
     * for in every request. Empty before the first import.
     */
    PolicyTable table();

    Optional<PolicyParameter> find(String key);

    /**
     * Stores the next states with their reasons, all or nothing. A version of 0 is new; another one
     * must be the stored one, else {@code stale} is refused.
     */
    void save(List<PolicyParameter> next, List<PolicyEvent> because);
}
