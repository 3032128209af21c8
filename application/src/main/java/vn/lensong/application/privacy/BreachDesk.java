package vn.lensong.application.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.Breach;
import vn.lensong.domain.privacy.BreachEvent;

/** Where breaches of personal data are written down and reported while their clock runs. */
public final class BreachDesk {

    private final Breaches breaches;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public BreachDesk(Breaches breaches, Timers timers, Ids ids, Clock clock) {
        this.breaches = breaches;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Newest first. */
    public List<Shown> list(Actor actor) {
        return breaches.inside(actor.scopes(PrivacyDesk.READERS)).stream().map(this::shown).toList();
    }

    public Shown show(Actor actor, UUID id) {
        return shown(required(actor, id, PrivacyDesk.READERS));
    }

    public UUID log(
            Actor actor,
            Scope scope,
            Instant detectedAt,
            Breach.Kind kind,
            Breach.Account account,
            int people,
            Breach.Role role) {
        actor.require(scope, "scope", PrivacyDesk.KEEPERS);
        Breach breach =
                Breach.logged(ids.next(), scope, detectedAt, kind, account, people, role, clock.instant());
        breaches.save(
                breach, new BreachEvent.Logged(breach.id(), kind, detectedAt, actor.person(), clock.instant()));
        Instant warning = breach.nextWarning(clock.instant());
        timers.set(WarnBreaches.NAME, breach.id(), warning == null ? clock.instant() : warning);
        return breach.id();
    }

    /** More is known. Refuses {@code version.outdated} for whoever saw an older state. */
    public void tell(Actor actor, UUID id, long seen, Breach.Kind kind, Breach.Account account, int people) {
        Breach breach = required(actor, id, PrivacyDesk.KEEPERS);
        if (breach.version() != seen) {
            throw Refusal.outdated();
        }
        breaches.save(
                breach.told(kind, account, people), new BreachEvent.Changed(id, actor.person(), clock.instant()));
    }

    public void controllerTold(Actor actor, UUID id) {
        Breach breach = required(actor, id, PrivacyDesk.KEEPERS);
        breaches.save(
                breach.controllerTold(clock.instant()),
                new BreachEvent.ControllerTold(id, actor.person(), clock.instant()));
    }

    public void reported(Actor actor, UUID id, Instant at, String reference) {
        Breach breach = required(actor, id, PrivacyDesk.KEEPERS);
        breaches.save(
                breach.reported(at, reference, clock.instant()),
                new BreachEvent.Reported(id, at, actor.person(), clock.instant()));
        timers.clear(WarnBreaches.NAME, id);
    }

    private Shown shown(Breach breach) {
        return new Shown(breach, breach.overdue(clock.instant()));
    }

    private Breach required(Actor actor, UUID id, Set<Role> roles) {
        Breach breach = breaches.find(id).orElseThrow(() -> Refusal.notFound("breach"));
        actor.require(breach.scope(), "breach", roles);
        return breach;
    }

    /** A breach as it is looked at. */
    public record Shown(Breach breach, boolean overdue) {}
}
