package vn.lensong.application.presence;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.presence.Finding;
import vn.lensong.domain.presence.Impostor;
import vn.lensong.domain.presence.Indicator;
import vn.lensong.domain.presence.Measured;
import vn.lensong.domain.presence.PresenceAudit;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.presence.Statement;
import vn.lensong.domain.presence.Task;
import vn.lensong.domain.presence.Verdict;

/** Where presence audits are started and read: of an organisation, a province, the nation. */
public final class PresenceDesk {

    private static final int MOST_TASKS = 100;

    private final PresenceAudits audits;
    private final Impostors impostors;
    private final Organisations organisations;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public PresenceDesk(
            PresenceAudits audits,
            Impostors impostors,
            Organisations organisations,
            Timers timers,
            Ids ids,
            Clock clock) {
        this.audits = audits;
        this.impostors = impostors;
        this.organisations = organisations;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /** Audits of the actor's scopes and of those inside, the newest first. */
    public List<PresenceAudit> list(Actor actor) {
        return audits.inside(actor.scopes(ChannelDesk.READERS));
    }

    public PresenceAudit show(Actor actor, UUID auditId) {
        PresenceAudit audit = audits.find(auditId).orElseThrow(() -> Refusal.notFound("presence-audit"));
        actor.require(audit.scope(), "presence-audit", ChannelDesk.READERS);
        return audit;
    }

    /**
     * Begins to look at every organisation inside a scope, one after the other; it goes on by itself.
     *
     * @throws Refusal {@code scope.not-found}, {@code presence-audit.goes-on} while one of the same scope does,
     *     {@code presence-audit.nobody} where there is no organisation
     */
    public PresenceAudit start(Actor actor, Scope scope) {
        actor.require(scope, "scope", ChannelDesk.KEEPERS);
        if (audits.goesOn(scope)) {
            throw Refusal.conflict("presence-audit.goes-on", Map.of());
        }
        List<Organisation> all = organisations.inside(List.of(scope));
        if (all.isEmpty()) {
            throw Refusal.field("scope", "presence-audit.nobody", Map.of());
        }
        Instant now = clock.instant();
        PresenceAudit audit = PresenceAudit.started(ids.next(), scope, actor.userId(), now, all.size());
        audits.start(
                audit, all, new PresenceEvent.Started(audit.id(), scope.path(), all.size(), actor.userId(), now));
        timers.set(AuditPresence.NAME, audit.id(), now);
        return audit;
    }

    /** How the organisations inside a scope stand, and what is to be done first. Refuses {@code scope.not-found}. */
    public Report report(Actor actor, Scope scope) {
        actor.require(scope, "scope", ChannelDesk.READERS);
        List<OfOrganisation> all = standing(organisations.inside(List.of(scope)), scope);
        List<Finding> findings =
                all.stream().flatMap(one -> one.findings().stream()).toList();
        List<Measured> measured = Arrays.stream(Indicator.values())
                .map(indicator -> Measured.of(indicator, findings))
                .toList();
        List<Task> tasks = all.stream()
                .flatMap(one -> one.findings().stream()
                        .filter(finding -> finding.verdict() != Verdict.PASS)
                        .map(finding -> new Task(one.organisationId(), one.name(), finding)))
                .sorted(Task.URGENT_FIRST)
                .limit(MOST_TASKS)
                .toList();
        return new Report(scope, measured, all, tasks);
    }

    /** One organisation with all evidence. Refuses {@code organisation.not-found}. */
    public OfOrganisation organisation(Actor actor, UUID organisationId) {
        Organisation organisation = required(actor, organisationId, ChannelDesk.READERS);
        return standing(List.of(organisation), organisation.scope()).getFirst();
    }

    /** What a person says that no machine can see. Refuses {@code organisation.not-found}, {@code statement.verdict}. */
    public OfOrganisation state(
            Actor actor,
            UUID organisationId,
            Indicator indicator,
            Verdict verdict,
            String note,
            @Nullable String where) {
        Organisation organisation = required(actor, organisationId, ChannelDesk.KEEPERS);
        Statement statement =
                new Statement(organisationId, indicator, verdict, note, where, actor.person(), clock.instant());
        audits.state(
                statement,
                organisation.scope(),
                new PresenceEvent.Stated(organisationId, indicator, verdict, actor.person(), statement.at()));
        return organisation(actor, organisationId);
    }

    private List<OfOrganisation> standing(List<Organisation> all, Scope scope) {
        Instant now = clock.instant();
        Map<UUID, Map<Indicator, Finding>> found = new HashMap<>();
        audits.findings(scope)
                .forEach(one -> found.computeIfAbsent(one.organisationId(), id -> new HashMap<>())
                        .put(one.finding().indicator(), one.finding()));
        Map<UUID, List<Statement>> said =
                audits.statements(scope).stream().collect(Collectors.groupingBy(Statement::organisationId));
        Map<UUID, List<Impostor>> open =
                impostors.open(scope).stream().collect(Collectors.groupingBy(Impostor::organisationId));
        return all.stream()
                .map(one -> new OfOrganisation(
                        one.id(),
                        one.name(),
                        one.scope().path(),
                        Arrays.stream(Indicator.values())
                                .map(indicator -> found.getOrDefault(one.id(), Map.of())
                                        .getOrDefault(indicator, Finding.notAudited(indicator))
                                        .with(of(said.getOrDefault(one.id(), List.of()), indicator), now)
                                        .with(open.getOrDefault(one.id(), List.of())))
                                .toList()))
                .toList();
    }

    private static @Nullable Statement of(List<Statement> said, Indicator indicator) {
        return said.stream()
                .filter(statement -> statement.indicator() == indicator)
                .findFirst()
                .orElse(null);
    }

    private Organisation required(Actor actor, UUID organisationId, Set<Role> roles) {
        Organisation organisation =
                organisations.find(organisationId).orElseThrow(() -> Refusal.notFound("organisation"));
        actor.require(organisation.scope(), "organisation", roles);
        return organisation;
    }

    /** How a scope stands. */
    public record Report(Scope scope, List<Measured> measured, List<OfOrganisation> organisations, List<Task> tasks) {}

    /** How an organisation stands, a finding for each indicator. */
    public record OfOrganisation(UUID organisationId, String name, String scope, List<Finding> findings) {}
}
