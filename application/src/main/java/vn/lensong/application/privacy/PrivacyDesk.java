package vn.lensong.application.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.Held;
import vn.lensong.domain.privacy.Identity;
import vn.lensong.domain.privacy.PersonRequest;
import vn.lensong.domain.privacy.RequestClock;
import vn.lensong.domain.privacy.RequestEvent;
import vn.lensong.domain.privacy.WorkingCalendar;

/** Where requests of people about their personal data are taken in and seen to, before their clocks run out. */
public final class PrivacyDesk {

    static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER);
    static final Set<Role> READERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.AUDITOR);

    private static final String WHAT = "privacy-request";

    private final PersonRequests requests;
    private final PersonalData data;
    private final WorkingCalendar calendar;
    private final AuditBook audit;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public PrivacyDesk(
            PersonRequests requests,
            PersonalData data,
            WorkingCalendar calendar,
            AuditBook audit,
            Timers timers,
            Ids ids,
            Clock clock) {
        this.requests = requests;
        this.data = data;
        this.calendar = calendar;
        this.audit = audit;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a request in.
     *
     * @param leadId a lead that the person is, null where none is known; adds to what the person is found by
     * @param keys the platforms' ids of the person that are known
     * @param phones E.164 numbers of the person that are known
     * @param receivedAt when the clocks began, null for now
     */
    public UUID receive(
            Actor actor,
            Scope scope,
            PersonRequest.Kind kind,
            String name,
            String contact,
            String words,
            @Nullable UUID leadId,
            Set<String> keys,
            Set<String> phones,
            @Nullable Instant receivedAt) {
        actor.require(scope, "scope", KEEPERS);
        Instant since = receivedAt == null ? clock.instant() : receivedAt;
        PersonRequest request = PersonRequest.received(
                ids.next(),
                scope,
                kind,
                name,
                contact,
                words,
                identity(scope, leadId, keys, phones),
                since,
                clock.instant(),
                clock(kind, since),
                calendar);
        requests.save(
                request,
                new RequestEvent.Received(request.id(), kind, request.dueAt(), actor.person(), clock.instant()));
        timers.set(WarnRequests.NAME, request.id(), WarnRequests.before(request));
        return request.id();
    }

    /** Requests inside the actor's scopes: the open ones as their clocks run out, the settled ones newest first. */
    public Page<Shown> list(Actor actor, boolean open, Page.Ask ask) {
        return requests.page(actor.scopes(READERS), open, ask).map(request -> shown(actor, request));
    }

    public Shown show(Actor actor, UUID id) {
        PersonRequest request = required(actor, id, READERS);
        return shown(actor, request);
    }

    /** The actor answers for it from now on. */
    public void take(Actor actor, UUID id) {
        PersonRequest request = required(actor, id, KEEPERS);
        moved(actor, request.taken(actor.person()), RequestEvent.Moved.Step.TAKEN);
    }

    /** The person was told that it is being seen to. */
    public void answered(Actor actor, UUID id) {
        PersonRequest request = required(actor, id, KEEPERS);
        moved(actor, request.answered(clock.instant()), RequestEvent.Moved.Step.ANSWERED);
    }

    /** It was found out what the person is found by. */
    public void find(Actor actor, UUID id, @Nullable UUID leadId, Set<String> keys, Set<String> phones) {
        PersonRequest request = required(actor, id, KEEPERS);
        Identity who = identity(request.scope(), leadId, keys, phones);
        if (who == null) {
            throw Refusal.invalid("identity.empty");
        }
        moved(actor, request.about(who), RequestEvent.Moved.Step.FOUND);
    }

    /**
     * By what else the same person may be found; whoever answers for the request looks whether it is the same person.
     */
    public Identity suggested(Actor actor, UUID id) {
        PersonRequest request = required(actor, id, KEEPERS);
        audit.seen(actor, "personal-data", id, request.scope(), 1, request.kind().name());
        return data.widened(request.identity(), List.of(request.scope()));
    }

    public void done(Actor actor, UUID id, String how) {
        PersonRequest request = required(actor, id, KEEPERS);
        settled(actor, request.done(how, actor.person(), clock.instant()));
    }

    public void refuse(Actor actor, UUID id, String why) {
        PersonRequest request = required(actor, id, KEEPERS);
        settled(actor, request.refused(why, actor.person(), clock.instant()));
    }

    /**
     * All that is held about the person inside the request's scope, to be looked at or handed out. It is written down
     * that it was.
     *
     * @throws Refusal {@code privacy-request.nobody} where the request names nothing that the person is found by
     */
    public List<Held> held(Actor actor, UUID id, boolean asFile) {
        PersonRequest request = required(actor, id, KEEPERS);
        List<Held> held = data.held(request.identity(), List.of(request.scope()));
        String why = request.kind().name();
        if (asFile) {
            audit.exported(actor, "personal-data", id, request.scope(), 1, why);
        } else {
            audit.seen(actor, "personal-data", id, request.scope(), 1, why);
        }
        return held;
    }

    /**
     * Erases all that is held about the person inside the request's scope, for good, and then looks whether anything
     * is left.
     *
     * @param confirmed the person's name as it stands in the request, typed in once more
     * @throws Refusal {@code privacy-request.confirm}, {@code privacy-request.not-delete},
     *     {@code privacy-request.nobody}
     */
    public void erase(Actor actor, UUID id, String confirmed) {
        PersonRequest request = required(actor, id, KEEPERS);
        if (!request.name().equals(confirmed.strip())) {
            throw Refusal.field("confirm", "privacy-request.confirm", Map.of());
        }
        Identity who = request.identity();
        // Refuses what may not be erased before anything is.
        request.erased(Map.of(), actor.person(), clock.instant());
        Map<String, Integer> rows = data.erase(who, List.of(request.scope()));
        requests.save(
                request.erased(rows, actor.person(), clock.instant()),
                new RequestEvent.Erased(
                        id,
                        rows.values().stream().mapToInt(Integer::intValue).sum(),
                        actor.person(),
                        clock.instant()));
        timers.clear(WarnRequests.NAME, id);
        timers.set(CheckErasures.NAME, id, clock.instant());
    }

    /** The rule that counts on the day the request came in. */
    private RequestClock clock(PersonRequest.Kind kind, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, WorkingCalendar.HANOI);
        return requests.clocks().stream()
                .filter(rule -> rule.kind() == kind && !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(RequestClock::validFrom))
                .orElseThrow(() -> Refusal.field("receivedAt", "privacy-request.before-law", Map.of()));
    }

    private @Nullable Identity identity(
            Scope scope, @Nullable UUID leadId, Set<String> keys, Set<String> phones) {
        Identity typed = keys.isEmpty() && phones.isEmpty() ? null : new Identity(keys, phones);
        if (leadId != null) {
            PersonalData.Known lead = data.ofLead(leadId, List.of(scope));
            if (lead.keys().isEmpty() && lead.phones().isEmpty()) {
                throw Refusal.notFound("lead");
            }
            typed = typed == null ? new Identity(lead.keys(), lead.phones()) : typed.and(lead.keys(), lead.phones());
        }
        return typed;
    }

    private void moved(Actor actor, PersonRequest next, RequestEvent.Moved.Step step) {
        requests.save(next, new RequestEvent.Moved(next.id(), step, actor.person(), clock.instant()));
    }

    private void settled(Actor actor, PersonRequest next) {
        requests.save(next, new RequestEvent.Settled(next.id(), next.state(), actor.person(), clock.instant()));
        timers.clear(WarnRequests.NAME, next.id());
    }

    private Shown shown(Actor actor, PersonRequest request) {
        return new Shown(request, request.overdue(clock.instant()), actor.works(request.scope(), KEEPERS));
    }

    private PersonRequest required(Actor actor, UUID id, Set<Role> roles) {
        PersonRequest request = requests.find(id).orElseThrow(() -> Refusal.notFound(WHAT));
        actor.require(request.scope(), WHAT, roles);
        return request;
    }

    /**
     * A request as it is looked at.
     *
     * @param overdue whether one of its clocks has run out
     * @param open whether the actor sees whose it is
     */
    public record Shown(PersonRequest request, boolean overdue, boolean open) {}
}
