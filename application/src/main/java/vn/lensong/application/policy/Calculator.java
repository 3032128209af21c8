package vn.lensong.application.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.policy.Contribution;
import vn.lensong.domain.policy.HouseholdHi;
import vn.lensong.domain.policy.Maternity;
import vn.lensong.domain.policy.Pension;
import vn.lensong.domain.policy.ProvincialSupport;
import vn.lensong.domain.policy.VoluntarySi;

/** Works out for anybody what is to be paid or received; asks for nobody's name and keeps nothing. */
public final class Calculator {

    private final PolicyTables tables;
    private final ProvincialSupports supports;
    private final Organisations organisations;

    public Calculator(PolicyTables tables, ProvincialSupports supports, Organisations organisations) {
        this.tables = tables;
        this.supports = supports;
        this.organisations = organisations;
    }

    /** As {@link VoluntarySi#contribution}; refuses {@code province.not-found} besides. */
    public Contribution voluntarySi(VoluntarySi.Ask ask, @Nullable String provinceCode) {
        return VoluntarySi.contribution(tables.table(), provincial(ask, provinceCode), ask);
    }

    private List<ProvincialSupport> provincial(VoluntarySi.Ask ask, @Nullable String provinceCode) {
        if (provinceCode == null) {
            return List.of();
        }
        return supports.counting(province(organisations, provinceCode), ask.date());
    }

    static Scope province(Organisations organisations, String code) {
        return organisations.provinces().stream()
                .filter(one -> one.code().equals(code))
                .map(one -> Scope.province(one.code()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("province"));
    }

    /** As {@link HouseholdHi#premium}. */
    public HouseholdHi.Premium householdHi(HouseholdHi.Ask ask) {
        return HouseholdHi.premium(tables.table(), ask);
    }

    /** As {@link Pension#estimate}. */
    public Pension.Estimate pension(Pension.Ask ask) {
        return Pension.estimate(tables.table(), ask);
    }

    /** As {@link Maternity#allowance}. */
    public Maternity.Allowance maternity(Maternity.Ask ask) {
        return Maternity.allowance(tables.table(), ask);
    }
}
