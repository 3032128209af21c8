package vn.lensong.application.crisis;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.application.Page;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.HeldSpeech;
import vn.lensong.domain.crisis.Hiding;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.LogEntry;
import vn.lensong.domain.crisis.Signal;

/** Incidents, their books, and what was hidden and held back meanwhile. */
public interface Incidents {

    Optional<Incident> find(UUID id);

    /** The one that this signal opened at exactly this scope. */
    Optional<Incident> from(Scope scope, Signal.Source source, String reference);

    /** Those inside any of these scopes, newest first: those that are not over, or those that are. */
    Page<Incident> page(List<Scope> scopes, boolean over, Page.Ask ask);

    /** Those whose topic is the spokesperson's alone in this scope: declared there or above it, and not closed. */
    List<Incident> reserving(Scope scope);

    /** Those whose switch is on for this programme. */
    List<Incident> switchedOn(UUID programmeId);

    /**
     * Stores the next state with its reasons, all or nothing; a version that is not the stored one, or a signal that
     * opened one already, refuses {@code stale}.
     */
    void save(Incident next, List<IncidentEvent> because);

    /** As {@link #save}, with the scenario that a lesson of it became. */
    void learn(Incident next, KitEntry scenario, List<Event> because);

    /** One more page of a book. */
    void log(LogEntry entry, IncidentEvent because);

    /** A book, newest page first, at most 200. */
    List<LogEntry> book(UUID incidentId, LogEntry.Book book);

    /** Notes that a comment was hidden; false, without an event, where that is known. */
    boolean hidden(Hiding hiding, IncidentEvent because);

    void explained(Hiding hiding, IncidentEvent because);

    /** What was hidden while its switch was on, newest first, at most 200. */
    List<Hiding> hidings(UUID incidentId);

    /** Notes that something waits; nothing where that is known. */
    void hold(HeldSpeech held, IncidentEvent because);

    Optional<HeldSpeech> held(UUID incidentId, UUID subject);

    /** What waits under this subject while its topic is reserved, and what was let go. */
    List<HeldSpeech> kept(UUID subject);

    void release(HeldSpeech held, IncidentEvent because);

    /** What was held back because of it, oldest first, at most 200. */
    List<HeldSpeech> held(UUID incidentId);
}
