package vn.lensong.application.target;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.organisation.Branch;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.target.Condition;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.Plan;
import vn.lensong.domain.target.Rule;

/** What the branches and programmes of a rule are called, for whoever reads it. */
public final class RuleNames {

    private final Programmes programmes;
    private final Organisations organisations;

    public RuleNames(Programmes programmes, Organisations organisations) {
        this.programmes = programmes;
        this.organisations = organisations;
    }

    /** By id; one that is gone is not in it. */
    public Map<String, String> of(Rule rule) {
        Map<String, String> names = new HashMap<>();
        for (Plan.Leaf leaf : rule.leaves()) {
            if (leaf.condition().test() instanceof Condition.OneOf one && leaf.condition().fact().kind() == Fact.Kind.ID) {
                boolean branch = leaf.condition().fact() == Fact.BRANCH;
                for (String id : one.values()) {
                    (branch
                                    ? organisations.branch(UUID.fromString(id)).map(Branch::name)
                                    : programmes.find(UUID.fromString(id)).map(Programme::title))
                            .ifPresent(name -> names.put(id, name));
                }
            }
        }
        return names;
    }
}
