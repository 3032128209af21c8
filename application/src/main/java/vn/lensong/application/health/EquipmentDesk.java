package vn.lensong.application.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.health.EquipmentEvent;
import vn.lensong.domain.health.EquipmentItem;
import vn.lensong.domain.health.Kit;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where kits of equipment are kept, tried out and lent to programmes. */
public final class EquipmentDesk {

    private static final Set<Programme.Status> OVER =
            EnumSet.of(Programme.Status.ENDED, Programme.Status.CLOSED, Programme.Status.CANCELLED);

    private static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.AUDITOR);

    /** A kit is away for setting up before the start and for packing up after the end. */
    private static final Duration AROUND = Duration.ofMinutes(30);

    private final Kits kits;
    private final Organisations organisations;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;

    public EquipmentDesk(Kits kits, Organisations organisations, Programmes programmes, Ids ids, Clock clock) {
        this.kits = kits;
        this.organisations = organisations;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    public Page<Kit> list(Actor actor, Page.Ask ask) {
        return kits.page(actor.scopes(READERS), ask);
    }

    public Kit show(Actor actor, UUID kitId) {
        return required(actor, kitId, READERS);
    }

    /** The kits that a programme has. */
    public List<Kit> ofProgramme(Actor actor, UUID programmeId) {
        programme(actor, programmeId, READERS);
        return kits.ofProgramme(programmeId);
    }

    /** Enters a kit for an organisation, whose scope it takes; gives its id. */
    public UUID add(Actor actor, UUID organisationId, String name, List<Thing> things) {
        Scope scope = organisations
                .find(organisationId)
                .orElseThrow(() -> Refusal.notFound("organisation"))
                .scope();
        actor.require(scope, "organisation", KEEPERS);
        Kit kit = new Kit(ids.next(), 0, scope, name, items(things, List.of()), List.of());
        kits.save(kit, changed(kit, actor));
        return kit.id();
    }

    /** Changes what is in it; a thing keeps its last test. Refuses {@code version.outdated}. */
    public void change(Actor actor, UUID kitId, long version, String name, List<Thing> things) {
        Kit kit = required(actor, kitId, KEEPERS);
        if (kit.version() != version) {
            throw Refusal.outdated();
        }
        Kit next = kit.changed(name, items(things, kit.items()));
        kits.save(next, changed(next, actor));
    }

    /** Somebody tried a thing out. */
    public void tested(Actor actor, UUID kitId, UUID itemId, boolean passed, @Nullable String note) {
        Instant now = clock.instant();
        Kit next = required(actor, kitId, KEEPERS)
                .tested(itemId, new EquipmentItem.Test(passed, note == null ? "" : note, actor.person(), now));
        kits.save(next, new EquipmentEvent.Tested(kitId, itemId, passed, actor.person(), now));
    }

    /**
     * Lends a kit to a programme for its planned time, half an hour around it included. Refuses {@code programme.over}
     * where there is nothing to come.
     */
    public void book(Actor actor, UUID kitId, UUID programmeId) {
        Kit kit = required(actor, kitId, KEEPERS);
        Programme programme = programme(actor, programmeId, KEEPERS);
        if (OVER.contains(programme.status())) {
            throw Refusal.conflict("programme.over", Map.of("state", programme.status().name()));
        }
        Kit next = kit.booked(booking(programme));
        kits.save(next, new EquipmentEvent.Booked(kitId, programmeId, actor.person(), clock.instant()));
    }

    public void release(Actor actor, UUID kitId, UUID programmeId) {
        Kit next = required(actor, kitId, KEEPERS).released(programmeId);
        kits.save(next, new EquipmentEvent.Released(kitId, programmeId, actor.person(), clock.instant()));
    }

    /** When a programme needs its kits. */
    static Kit.Booking booking(Programme programme) {
        return new Kit.Booking(
                programme.id(), programme.startsAt().minus(AROUND), programme.plannedEnd().plus(AROUND));
    }

    private List<EquipmentItem> items(List<Thing> things, List<EquipmentItem> before) {
        return things.stream().map(thing -> item(thing, before)).toList();
    }

    private EquipmentItem item(Thing thing, List<EquipmentItem> before) {
        EquipmentItem known = before.stream()
                .filter(one -> one.id().equals(thing.id()))
                .findFirst()
                .orElse(null);
        return new EquipmentItem(
                known == null ? ids.next() : known.id(),
                thing.kind(),
                thing.label(),
                thing.serial(),
                thing.location(),
                thing.state(),
                known == null ? null : known.lastTest());
    }

    private EquipmentEvent changed(Kit kit, Actor actor) {
        return new EquipmentEvent.Changed(kit.id(), kit.name(), kit.items().size(), actor.person(), clock.instant());
    }

    private Kit required(Actor actor, UUID kitId, Set<Role> roles) {
        Kit kit = kits.find(kitId).orElseThrow(() -> Refusal.notFound("equipment"));
        actor.require(kit.scope(), "equipment", roles);
        return kit;
    }

    private Programme programme(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /** A thing as somebody enters it; without an id, or with an unknown one, it is new. */
    public record Thing(
            @Nullable UUID id,
            EquipmentItem.Kind kind,
            String label,
            String serial,
            String location,
            EquipmentItem.State state) {}
}
