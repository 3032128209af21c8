package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.policy.Calculator;
import vn.lensong.application.policy.PolicyDesk;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.application.policy.ProvincialSupportDesk;
import vn.lensong.application.policy.ProvincialSupports;

/** Makes the desks of the law's figures, and what calculates with them. */
@Factory
final class PolicyWiring {

    @Singleton
    PolicyDesk policyDesk(PolicyTables tables, Ids ids, Clock clock) {
        return new PolicyDesk(tables, ids, clock);
    }

    @Singleton
    ProvincialSupportDesk provincialSupportDesk(
            ProvincialSupports supports, Organisations organisations, Ids ids, Clock clock) {
        return new ProvincialSupportDesk(supports, organisations, ids, clock);
    }

    @Singleton
    Calculator calculator(PolicyTables tables, ProvincialSupports supports, Organisations organisations) {
        return new Calculator(tables, supports, organisations);
    }
}
