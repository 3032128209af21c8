package vn.lensong.application.presence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.presence.Finding;
import vn.lensong.domain.presence.PresenceAudit;
import vn.lensong.domain.presence.PresenceEvent;
import vn.lensong.domain.presence.Statement;

/** Presence audits, what they found, and what people said besides. */
public interface PresenceAudits {

    /** Keeps an audit of these organisations, none of them looked at, with its event. */
    void start(PresenceAudit audit, List<Organisation> organisations, PresenceEvent.Started because);

    Optional<PresenceAudit> find(UUID id);

    /** Audits of scopes inside any of these, the newest first, at most 50. */
    List<PresenceAudit> inside(List<Scope> scopes);

    /** Whether an audit of exactly this scope goes on. */
    boolean goesOn(Scope scope);

    /**
     * Takes one organisation in hand that nobody looks at; empty when there is none left for now. Whoever took one and
     * fell silent loses it at that moment. Among several who ask at once each gets another one.
     */
    Optional<UUID> claim(UUID auditId, Instant now, Instant until);

    /**
     * Keeps what was found of an organisation in place of what was found before, with its event, and ends the audit when
     * it was the last one. Done again, it changes nothing.
     */
    void looked(UUID auditId, Organisation organisation, List<Finding> findings, PresenceEvent.Looked because);

    /** The newest findings of every organisation inside this scope that was ever looked at. */
    List<Found> findings(Scope scope);

    /** What people said of organisations inside this scope, the newest for each indicator. */
    List<Statement> statements(Scope scope);

    /** Keeps what a person said in place of what was said before, with its event. */
    void state(Statement statement, Scope scope, PresenceEvent.Stated because);

    /** A finding, and of whom. */
    record Found(UUID organisationId, Finding finding) {}
}
