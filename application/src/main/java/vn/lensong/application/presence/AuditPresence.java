package vn.lensong.application.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.presence.Finding;
import vn.lensong.domain.presence.Judge;
import vn.lensong.domain.presence.PresenceAudit;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.presence.Verdict;

/**
 * Looks at one organisation of an audit after the other.
 *
 * <p>The timer only begins it: the looking is done on a thread of its own, because timers are few and pages are slow.
 * Whoever takes an organisation in hand and falls silent loses it to the next ring after the lease, so an audit goes on
 * after a restart where it stood.
 */
public final class AuditPresence implements TimedJob {

    public static final String NAME = "audit-presence";

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final PresenceAudits audits;
    private final Organisations organisations;
    private final Looking looking;
    private final Executor behind;
    private final Clock clock;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();

    /** @param behind runs each audit on a thread of its own */
    public AuditPresence(
            PresenceAudits audits, Organisations organisations, Looking looking, Executor behind, Clock clock) {
        this.audits = audits;
        this.organisations = organisations;
        this.looking = looking;
        this.behind = behind;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID auditId) {
        if (audits.find(auditId).filter(PresenceAudit::goesOn).isEmpty()) {
            return null;
        }
        if (busy.add(auditId)) {
            behind.execute(() -> work(auditId));
        }
        return clock.instant().plus(LEASE);
    }

    private void work(UUID auditId) {
        try {
            Optional<UUID> next = claim(auditId);
            while (next.isPresent()) {
                look(auditId, next.get());
                next = claim(auditId);
            }
        } finally {
            busy.remove(auditId);
        }
    }

    private Optional<UUID> claim(UUID auditId) {
        Instant now = clock.instant();
        return audits.claim(auditId, now, now.plus(LEASE));
    }

    private void look(UUID auditId, UUID organisationId) {
        Organisation organisation = organisations.find(organisationId).orElseThrow();
        List<Finding> findings = new Judge(looking.at(organisation), clock.instant()).findings();
        audits.looked(
                auditId,
                organisation,
                findings,
                new PresenceEvent.Looked(
                        auditId,
                        organisationId,
                        count(findings, Verdict.PASS),
                        count(findings, Verdict.FAIL),
                        count(findings, Verdict.UNKNOWN),
                        clock.instant()));
    }

    private static int count(List<Finding> findings, Verdict verdict) {
        return (int) findings.stream().filter(finding -> finding.verdict() == verdict).count();
    }
}
