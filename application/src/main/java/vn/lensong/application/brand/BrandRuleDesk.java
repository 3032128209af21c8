package vn.lensong.application.brand;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.BrandRule;
import vn.lensong.domain.organisation.Role;

/** Where the nation says which logos programmes show, and provinces add to it. */
public final class BrandRuleDesk {

    private static final Set<Role> NATION_MAKERS = EnumSet.of(Role.NATIONAL_EDITOR);
    private static final Set<Role> PROVINCE_MAKERS = EnumSet.of(Role.PROVINCE_MANAGER);
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(Role.COLLECTOR, Role.INTEGRATOR));

    private final BrandRules rules;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    public BrandRuleDesk(BrandRules rules, Organisations organisations, Ids ids, Clock clock) {
        this.rules = rules;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** The rules that hold where the actor works, the nation's first. */
    public List<BrandRule> list(Actor actor) {
        return rules.around(actor.scopes(READERS));
    }

    public BrandRule show(Actor actor, UUID ruleId) {
        return rules.find(ruleId)
                .filter(rule -> actor.scopes(READERS).stream()
                        .anyMatch(held -> rule.scope().contains(held) || held.contains(rule.scope())))
                .orElseThrow(() -> Refusal.notFound("brand-rule"));
    }

    /**
     * Makes a rule for programmes of a product, of a script, or for all of them; gives its id.
     *
     * @throws Refusal {@code brand-rule.taken}, {@code organisation.not-found} and those of {@link BrandRule}
     */
    public UUID make(
            Actor actor,
            Scope scope,
            @Nullable Product product,
            @Nullable UUID scriptId,
            List<BrandRule.Place> places) {
        actor.require(scope, "scope", makers(scope));
        BrandRule rule = new BrandRule(ids.next(), 0, scope, product, scriptId, places);
        requireKnown(rule);
        rules.save(rule, set(actor, rule));
        return rule.id();
    }

    /** Other places, having seen this version; none requires nothing any more. */
    public void change(Actor actor, UUID ruleId, long seen, List<BrandRule.Place> places) {
        BrandRule rule = show(actor, ruleId);
        if (!actor.works(rule.scope(), makers(rule.scope()))) {
            throw Refusal.forbidden("role.missing");
        }
        if (rule.version() != seen) {
            throw Refusal.outdated();
        }
        BrandRule next = rule.requiring(places);
        requireKnown(next);
        rules.save(next, set(actor, next));
    }

    private void requireKnown(BrandRule rule) {
        boolean known = rule.places().stream()
                .map(BrandRule.Place::organisationId)
                .filter(Objects::nonNull)
                .allMatch(id -> organisations.find(id).isPresent());
        if (!known) {
            throw Refusal.notFound("organisation");
        }
    }

    private BrandEvent set(Actor actor, BrandRule rule) {
        return new BrandEvent.RuleSet(rule.id(), rule.scope().path(), actor.person(), clock.instant());
    }

    private static Set<Role> makers(Scope scope) {
        return scope.equals(Scope.NATION) ? NATION_MAKERS : PROVINCE_MAKERS;
    }
}
