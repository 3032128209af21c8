package vn.lensong.application.policy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.policy.ProvincialSupport;
import vn.lensong.domain.policy.ProvincialSupportEvent;
import vn.lensong.domain.policy.SupportGroup;

/** Where a province enters what its People's Council adds to the state's support. */
public final class ProvincialSupportDesk {

    private static final Set<Role> KEEPERS = EnumSet.of(Role.PROVINCE_MANAGER);

    private final ProvincialSupports supports;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    public ProvincialSupportDesk(
            ProvincialSupports supports, Organisations organisations, Ids ids, Clock clock) {
        this.supports = supports;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** All of them: a resolution is public, and agents work for people from next door. */
    public List<ProvincialSupport> list(Actor actor) {
        return supports.inside(List.of(Scope.NATION));
    }

    public ProvincialSupport show(Actor actor, UUID id) {
        return supports.find(id).orElseThrow(() -> Refusal.notFound("provincial-support"));
    }

    /**
     * Enters a resolution.
     *
     * @throws Refusal {@code province.not-found}, {@code provincial-support.overlap} and those of
     *     {@link ProvincialSupport}
     */
    public ProvincialSupport add(Actor actor, String provinceCode, Terms terms) {
        Scope province = Calculator.province(organisations, provinceCode);
        requireKeeper(actor, province);
        ProvincialSupport support = new ProvincialSupport(
                ids.next(),
                0,
                province,
                terms.group(),
                terms.share(),
                terms.amount(),
                terms.resolution(),
                terms.from(),
                terms.to());
        supports.save(
                support,
                new ProvincialSupportEvent.Added(
                        support.id(),
                        provinceCode,
                        support.group(),
                        support.resolution(),
                        support.from(),
                        actor.person(),
                        clock.instant()));
        return show(actor, support.id());
    }

    /**
     * Sets its last day; what was calculated before that day stays true.
     *
     * @throws Refusal {@code provincial-support.not-found}, {@code policy.days},
     *     {@code provincial-support.overlap}, {@code version.outdated}
     */
    public ProvincialSupport end(Actor actor, UUID id, @Nullable Long seen, LocalDate lastDay) {
        ProvincialSupport support = show(actor, id);
        requireKeeper(actor, support.scope());
        if (seen != null && seen != support.version()) {
            throw Refusal.outdated();
        }
        supports.save(
                support.ended(lastDay),
                new ProvincialSupportEvent.Ended(id, lastDay, actor.person(), clock.instant()));
        return show(actor, id);
    }

    private static void requireKeeper(Actor actor, Scope province) {
        if (!actor.works(province, KEEPERS)) {
            throw Refusal.forbidden("role.missing");
        }
    }

    /** What a resolution says. */
    public record Terms(
            SupportGroup group,
            @Nullable BigDecimal share,
            @Nullable Long amount,
            String resolution,
            LocalDate from,
            @Nullable LocalDate to) {}
}
