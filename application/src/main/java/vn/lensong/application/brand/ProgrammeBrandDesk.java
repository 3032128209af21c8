package vn.lensong.application.brand;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.brand.BrandEvent;
import vn.lensong.domain.brand.Partners;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where a programme's partners are named, and where people see whose logos it shows and what is missing. */
public final class ProgrammeBrandDesk {

    private static final Set<Role> NAMERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final BrandReading reading;
    private final ProgrammePartners partners;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Clock clock;

    public ProgrammeBrandDesk(
            BrandReading reading,
            ProgrammePartners partners,
            Organisations organisations,
            Programmes programmes,
            Clock clock) {
        this.reading = reading;
        this.partners = partners;
        this.organisations = organisations;
        this.programmes = programmes;
        this.clock = clock;
    }

    public Shown show(Actor actor, UUID programmeId) {
        Programme programme = required(actor, programmeId, ProgrammeDesk.READERS);
        ProgrammeBrand brand = reading.of(programme);
        boolean mayName = actor.works(programme.scope(), NAMERS) && !programme.over();
        return new Shown(
                brand,
                ShownBrand.of(brand),
                partners.of(programmeId),
                mayName ? agents(programme) : List.of(),
                mayName);
    }

    /**
     * Says who takes part besides the page's owner, having seen this version.
     *
     * @throws Refusal {@code brand.not-a-partner} for what is no agent organisation of the programme's province,
     *     {@code brand.partners}, {@code programme.over}
     */
    public void name(Actor actor, UUID programmeId, long seen, List<UUID> organisationIds) {
        Programme programme = required(actor, programmeId, NAMERS);
        if (programme.over()) {
            throw Refusal.conflict("programme.over", Map.of("state", programme.status().name()));
        }
        Partners known = partners.of(programmeId);
        if (known.version() != seen) {
            throw Refusal.outdated();
        }
        Partners next = known.named(organisationIds);
        Set<UUID> able =
                Set.copyOf(agents(programme).stream().map(Organisation::id).toList());
        if (!able.containsAll(next.organisations())) {
            throw Refusal.field("partners", "brand.not-a-partner", Map.of());
        }
        partners.save(
                next,
                new BrandEvent.PartnersNamed(
                        programmeId,
                        next.organisations().stream().map(UUID::toString).toList(),
                        actor.person(),
                        clock.instant()));
    }

    /** Public facts: who is an agent organisation in a province is no secret of its neighbours there. */
    private List<Organisation> agents(Programme programme) {
        Scope around = programme.scope().depth() == 0 ? Scope.NATION : BrandReading.province(programme.scope());
        return organisations.inside(List.of(around)).stream()
                .filter(one -> one.kind() == Organisation.Kind.AGENT)
                .toList();
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme = programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /**
     * A programme's brand as somebody at work sees it.
     *
     * @param agents whom the actor may name as partners
     */
    public record Shown(
            ProgrammeBrand brand, ShownBrand shown, Partners partners, List<Organisation> agents, boolean mayName) {}
}
