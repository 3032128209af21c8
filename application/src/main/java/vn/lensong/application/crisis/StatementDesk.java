package vn.lensong.application.crisis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HoldingText;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.Statement;
import vn.lensong.domain.crisis.StatementEvent;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where what is said in an incident is written, approved by others, and published by the spokesperson. */
public final class StatementDesk {

    private final Statements statements;
    private final Incidents incidents;
    private final CrisisKit kit;
    private final Organisations organisations;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public StatementDesk(
            Statements statements,
            Incidents incidents,
            CrisisKit kit,
            Organisations organisations,
            Timers timers,
            Ids ids,
            Clock clock) {
        this.statements = statements;
        this.incidents = incidents;
        this.kit = kit;
        this.organisations = organisations;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /** An incident's statements, oldest first: those that are out for all who read of it, drafts for who approves. */
    public List<Shown> list(Actor actor, UUID incidentId) {
        Incident incident = IncidentDesk.required(incidents, actor, incidentId, CrisisRoles.READERS);
        boolean all = actor.works(incident.scope(), CrisisRoles.APPROVERS);
        return statements.of(incidentId).stream()
                .filter(statement -> all || statement.state() == Statement.State.PUBLISHED)
                .map(statement -> shown(actor, statement))
                .toList();
    }

    public Shown show(Actor actor, UUID id) {
        return shown(actor, required(actor, id, CrisisRoles.APPROVERS));
    }

    /** Writes one in words of its own; its id. */
    public UUID write(Actor actor, UUID incidentId, Audience audience, String text) {
        Incident incident = drafting(actor, incidentId);
        return drafted(actor, Statement.written(ids.next(), incident, audience, text, actor.person(), actor.name()));
    }

    /** Fills in what lies ready; its id. Refuses {@code statement.slots} with what is not filled in. */
    public UUID fill(Actor actor, UUID incidentId, UUID textId, Map<String, String> slots) {
        Incident incident = drafting(actor, incidentId);
        HoldingText text = kit.text(textId)
                .filter(one -> one.scope().contains(incident.scope()) || incident.scope().contains(one.scope()))
                .orElseThrow(() -> Refusal.notFound("holding-text"));
        return drafted(
                actor, Statement.filled(ids.next(), incident, text, slots, actor.person(), actor.name()));
    }

    /** Never its author, and nobody twice. */
    public void approve(Actor actor, UUID id) {
        Statement statement = required(actor, id, CrisisRoles.APPROVERS);
        Instant now = clock.instant();
        Statement next = statement.approved(new Approval(actor.person(), actor.name(), now));
        statements.save(
                next,
                null,
                List.of(new StatementEvent.Approved(
                        next.incidentId(), id, next.approvals().size(), actor.person(), now)));
    }

    /**
     * Lets it out. The first one of an incident stops the clock of the holding statement.
     *
     * @param pageId the page that shows it, null where the spokesperson hands it out
     * @param nextAt when the next word comes, null where none is promised
     * @throws Refusal {@code statement.unapproved}, {@code incident.promise}, {@code statement.audience} for a page
     *     and words that are not for everybody
     */
    public void publish(Actor actor, UUID id, @Nullable UUID pageId, @Nullable Instant nextAt) {
        Statement statement = required(actor, id, CrisisRoles.SPEAKERS);
        Incident incident = incidents.find(statement.incidentId()).orElseThrow();
        requirePage(statement, pageId);
        Instant now = clock.instant();
        Statement.Channel channel = pageId == null ? Statement.Channel.BY_HAND : Statement.Channel.PAGE;
        Statement next = statement.published(channel, pageId, actor.person(), today(now), now);
        Incident spoken = incident.spoken(nextAt, now);
        List<Event> because = new ArrayList<>();
        because.add(new StatementEvent.Published(incident.id(), id, channel, pageId, actor.person(), now));
        if (spoken.state() != incident.state()) {
            because.add(new IncidentEvent.Moved(incident.id(), spoken.state(), actor.person(), now));
        }
        statements.save(next, spoken, because);
        WatchIncidents.watch(timers, spoken, now);
    }

    public void withdraw(Actor actor, UUID id) {
        Statement statement = required(actor, id, CrisisRoles.APPROVERS);
        statements.save(
                statement.withdrawn(),
                null,
                List.of(new StatementEvent.Withdrawn(
                        statement.incidentId(), id, actor.person(), clock.instant())));
    }

    private UUID drafted(Actor actor, Statement statement) {
        statements.save(
                statement,
                null,
                List.of(new StatementEvent.Drafted(
                        statement.incidentId(),
                        statement.id(),
                        statement.audience(),
                        actor.person(),
                        clock.instant())));
        return statement.id();
    }

    private Incident drafting(Actor actor, UUID incidentId) {
        Incident incident = IncidentDesk.required(incidents, actor, incidentId, CrisisRoles.APPROVERS);
        if (incident.state() == Incident.State.CLOSED || incident.state() == Incident.State.REVIEWED) {
            throw Refusal.conflict("incident.state", Map.of("state", incident.state().name()));
        }
        return incident;
    }

    private void requirePage(Statement statement, @Nullable UUID pageId) {
        if (pageId == null) {
            return;
        }
        if (statement.audience() != Audience.CITIZENS && statement.audience() != Audience.PRESS) {
            throw Refusal.field("pageId", "statement.audience", Map.of());
        }
        if (organisations
                .page(pageId)
                .filter(page -> statement.scope().contains(page.scope()))
                .isEmpty()) {
            throw Refusal.notFound("page");
        }
    }

    private Statement required(Actor actor, UUID id, Set<Role> roles) {
        Statement statement = statements.find(id).orElseThrow(() -> Refusal.notFound("statement"));
        actor.require(statement.scope(), "statement", roles);
        return statement;
    }

    private Shown shown(Actor actor, Statement statement) {
        LocalDate today = today(clock.instant());
        return new Shown(
                statement,
                statement.needs(today),
                statement.approved(today),
                mayApprove(actor, statement, today),
                actor.works(statement.scope(), CrisisRoles.SPEAKERS));
    }

    private static boolean mayApprove(Actor actor, Statement statement, LocalDate today) {
        return statement.state() == Statement.State.DRAFT
                && !statement.approved(today)
                && actor.works(statement.scope(), CrisisRoles.APPROVERS)
                && !statement.authorId().equals(actor.userId())
                && statement.approvals().stream().noneMatch(one -> one.by().equals(actor.userId()));
    }

    private static LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, Programme.HANOI);
    }

    /**
     * A statement as somebody sees it.
     *
     * @param needs how many have to approve it today
     * @param mayApprove whether the actor's approval is still wanted
     * @param mayPublish whether the actor is who speaks
     */
    public record Shown(
            Statement statement, int needs, boolean approved, boolean mayApprove, boolean mayPublish) {}
}
