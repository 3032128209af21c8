package vn.lensong.application.hotspot;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.promotion.LinkCodes;
import vn.lensong.application.promotion.Visits;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.hotspot.Gateway;
import vn.lensong.domain.hotspot.Hotspot;
import vn.lensong.domain.hotspot.HotspotEvent;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where hotspots are set up, and where it is seen what they bring. */
public final class HotspotDesk {

    private static final Set<Role> KEEPERS =
            EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD);
    private static final Set<Role> READERS = EnumSet.of(
            Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.OPERATOR, Role.AUDITOR);

    private final Hotspots hotspots;
    private final Organisations organisations;
    private final Visits visits;
    private final Welcomes welcomes;
    private final LinkCodes codes;
    private final Ids ids;
    private final Clock clock;

    public HotspotDesk(
            Hotspots hotspots,
            Organisations organisations,
            Visits visits,
            Welcomes welcomes,
            LinkCodes codes,
            Ids ids,
            Clock clock) {
        this.hotspots = hotspots;
        this.organisations = organisations;
        this.visits = visits;
        this.welcomes = welcomes;
        this.codes = codes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those inside the actor's scopes, the newest first. */
    public Page<Hotspot> list(Actor actor, Page.Ask ask) {
        return hotspots.page(actor.scopes(READERS), ask);
    }

    public Hotspot show(Actor actor, UUID hotspotId) {
        return required(actor, hotspotId, READERS);
    }

    /** As {@link #show}, for whoever sets its router up. */
    public Hotspot setUp(Actor actor, UUID hotspotId) {
        return required(actor, hotspotId, KEEPERS);
    }

    /**
     * Sets one up at an organisation, or at one of its branches; gives its id.
     *
     * @throws Refusal {@code organisation.not-found}, {@code branch.not-found}, {@code hotspot.ssid}
     */
    public UUID open(Actor actor, UUID organisationId, @Nullable UUID branchId, Wanted wanted) {
        Scope organisation = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        Scope scope = branchId == null ? organisation : branch(organisation, branchId);
        actor.require(scope, branchId == null ? "organisation" : "branch", KEEPERS);
        Instant now = clock.instant();
        Hotspot hotspot = Hotspot.opened(
                ids.next(), scope, organisationId, branchId, codes.next(), wanted.place(), wanted.ssid(),
                wanted.message(), wanted.gateway(), now);
        hotspots.save(
                hotspot,
                new HotspotEvent.Opened(
                        hotspot.id(), organisationId, hotspot.place(), hotspot.gateway(), actor.userId(), now));
        return hotspot.id();
    }

    /** Refuses {@code version.outdated}, {@code hotspot.closed}, {@code hotspot.ssid}. */
    public Hotspot change(Actor actor, UUID hotspotId, long seen, Wanted wanted) {
        Hotspot hotspot = required(actor, hotspotId, KEEPERS);
        if (hotspot.version() != seen) {
            throw Refusal.outdated();
        }
        Hotspot next = hotspot.changed(wanted.place(), wanted.ssid(), wanted.message(), wanted.gateway());
        return saved(
                next,
                new HotspotEvent.Changed(hotspotId, next.place(), next.gateway(), actor.userId(), clock.instant()));
    }

    /** Its router is known by this from now on. Refuses {@code hotspot.closed}, {@code hotspot.no-gateway}. */
    public Hotspot giveKey(Actor actor, UUID hotspotId, String key) {
        Hotspot hotspot = required(actor, hotspotId, KEEPERS);
        return saved(hotspot.keyed(key), new HotspotEvent.KeyMade(hotspotId, actor.userId(), clock.instant()));
    }

    /** Refuses {@code hotspot.closed}. */
    public Hotspot close(Actor actor, UUID hotspotId) {
        Hotspot hotspot = required(actor, hotspotId, KEEPERS);
        return saved(hotspot.closed(), new HotspotEvent.Closed(hotspotId, actor.userId(), clock.instant()));
    }

    /** Refuses {@code hotspot.open}. */
    public Hotspot reopen(Actor actor, UUID hotspotId) {
        Hotspot hotspot = required(actor, hotspotId, KEEPERS);
        return saved(hotspot.reopened(), new HotspotEvent.Reopened(hotspotId, actor.userId(), clock.instant()));
    }

    /** What it brought on each of the last days, today among them; days without anything are missing. */
    public List<Day> figures(Actor actor, UUID hotspotId, int days) {
        Hotspot hotspot = required(actor, hotspotId, READERS);
        LocalDate first = LocalDate.ofInstant(clock.instant(), Programme.HANOI).minusDays(days - 1L);
        Map<LocalDate, Day> found = new TreeMap<>();
        visits.counted(hotspot.id(), first).forEach((day, count) -> add(found, new Day(day, count, 0, 0, 0)));
        visits.counted(hotspot.joinsId(), first).forEach((day, count) -> add(found, new Day(day, 0, count, 0, 0)));
        hotspots.entries(hotspotId, first.atStartOfDay(Programme.HANOI).toInstant())
                .forEach(entry -> add(
                        found,
                        new Day(
                                LocalDate.ofInstant(entry.at(), Programme.HANOI), 0, 0, 1,
                                entry.leadId() == null ? 0 : 1)));
        return List.copyOf(found.values());
    }

    private static void add(Map<LocalDate, Day> found, Day day) {
        found.merge(day.day(), day, Day::and);
    }

    private Hotspot saved(Hotspot next, HotspotEvent because) {
        hotspots.save(next, because);
        welcomes.forget(next.code());
        return hotspots.find(next.id()).orElseThrow();
    }

    private Scope branch(Scope organisation, UUID branchId) {
        return organisations
                .branch(branchId)
                .filter(found -> organisation.contains(found.scope()))
                .orElseThrow(() -> Refusal.notFound("branch"))
                .scope();
    }

    private Hotspot required(Actor actor, UUID hotspotId, Set<Role> roles) {
        Hotspot hotspot = hotspots.find(hotspotId).orElseThrow(() -> Refusal.notFound("hotspot"));
        actor.require(hotspot.scope(), "hotspot", roles);
        return hotspot;
    }

    /** A hotspot as somebody wants it. */
    public record Wanted(String place, String ssid, @Nullable String message, Gateway gateway) {}

    /**
     * One day at a hotspot.
     *
     * @param visits devices that saw the page
     * @param joins those of them that went on to a programme
     * @param numbers how often somebody left a number
     * @param leads how many of those became leads
     */
    public record Day(LocalDate day, long visits, long joins, long numbers, long leads) {

        Day and(Day other) {
            return new Day(
                    day, visits + other.visits, joins + other.joins, numbers + other.numbers, leads + other.leads);
        }
    }
}
