package vn.lensong.application.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.Confidence;
import vn.lensong.domain.complaint.Deadlines;
import vn.lensong.domain.complaint.Entry;
import vn.lensong.domain.complaint.Links;
import vn.lensong.domain.organisation.Person;

/** Where complaints are written down and found, by those who may know of them. */
public final class ComplaintDesk {

    private final Complaints complaints;
    private final ComplaintLinks links;
    private final DeadlineBook deadlines;
    private final AuditBook audit;
    private final ComplaintAccess access;
    private final Ids ids;
    private final Clock clock;

    public ComplaintDesk(
            Complaints complaints,
            ComplaintLinks links,
            DeadlineBook deadlines,
            AuditBook audit,
            Ids ids,
            Clock clock) {
        this.complaints = complaints;
        this.links = links;
        this.deadlines = deadlines;
        this.audit = audit;
        this.access = new ComplaintAccess(complaints);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Writes a complaint down, whichever way it came. Whoever writes down a confidential one is among those named.
     *
     * @throws Refusal {@code complaint.already} where the question has one that the actor may know of
     */
    public Shown receive(Actor actor, NewComplaint written) {
        Scope province = ComplaintAccess.province(actor, written.scope());
        ComplaintLinks.Found source = links.of(province, written.source());
        refuseSecond(actor, source.links().itemId());
        Links about = links.about(province, source.links(), written.about());
        Confidence confidence = written.named() == null ? Confidence.OPEN : confidence(actor, province, written.named());
        Instant now = clock.instant();
        Complaint complaint = Complaint.received(
                ids.next(),
                province,
                written.channel(),
                written.who().or(source.who()),
                written.matter(),
                about,
                confidence,
                written.receivedAt() == null ? now : written.receivedAt(),
                now,
                deadlines.of(province));
        complaints.save(complaint, received(complaint, actor.userId(), now));
        return shown(actor, complaints.find(complaint.id()).orElseThrow());
    }

    /** The open ones as their clocks run out, those that ran out first; or the settled ones, newest first. */
    public Page<Shown> list(Actor actor, Complaints.Wanted wanted, Page.Ask ask) {
        Page<Complaint> page = complaints.page(access.sight(actor), wanted, ask);
        wholes(actor, page.items())
                .forEach((scope, count) -> audit.watched(actor, "complaints", AuditBook.ALL, scope, count));
        return page.map(complaint -> shown(actor, complaint));
    }

    /** Whom a complaint may be about, and who may be named in one, by name. */
    public List<Person> people(Actor actor) {
        return links.working(actor.scopes(ComplaintAccess.WHOLE));
    }

    /** Who may answer for a complaint: of a confidential one only those named in it. */
    public List<Person> candidates(Actor actor, UUID id) {
        Complaint complaint = access.toRun(actor, id);
        return links.working(List.of(complaint.scope())).stream()
                .filter(person -> complaint.confidence().lets(person.id()))
                .toList();
    }

    /** Those of the person with this number. */
    public List<Shown> search(Actor actor, String phone) {
        List<Complaint> found = complaints.ofPerson(access.sight(actor), null, phone).stream()
                .filter(complaint -> ComplaintAccess.whole(actor, complaint))
                .toList();
        wholes(actor, found).forEach((scope, count) -> audit.seen(actor, "complaints", AuditBook.ALL, scope, count, null));
        return found.stream().map(complaint -> shown(actor, complaint)).toList();
    }

    /** All that match, as they leave in a file; whoever only looks on gets no words. */
    public List<Shown> export(Actor actor, Complaints.Wanted wanted) {
        List<Shown> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<Complaint> page =
                    complaints.page(access.sight(actor), wanted, new Page.Ask(Page.Ask.MOST, cursor));
            page.items().forEach(complaint -> all.add(shown(actor, complaint)));
            cursor = page.nextCursor();
        } while (cursor != null);
        wholes(actor, all.stream().map(Shown::complaint).toList())
                .forEach((scope, count) -> audit.exported(actor, "complaints", AuditBook.ALL, scope, count, null));
        return all;
    }

    /**
     * In which provinces the actor is told at once that a clock ran out, as streams of {@link ComplaintEvent}; of
     * confidential complaints nothing is told there.
     */
    public List<UUID> told(Actor actor) {
        return actor.scopes(ComplaintAccess.WORKERS).stream()
                .filter(scope -> scope.equals(scope.ofProvince()))
                .map(ComplaintEvent::streamOf)
                .distinct()
                .toList();
    }

    public Complaints.Figures figures(Actor actor, Instant from) {
        return complaints.figures(access.sight(actor), from, clock.instant());
    }

    public Shown show(Actor actor, UUID id) {
        Complaint complaint = access.toRead(actor, id);
        if (ComplaintAccess.whole(actor, complaint)) {
            audit.watched(actor, "complaint", id, complaint.scope(), 1);
        }
        return shown(actor, complaint);
    }

    /** Who may know of it, checked one by one. */
    Confidence confidence(Actor actor, Scope province, Set<UUID> named) {
        named.forEach(person -> links.person(province, person));
        return Confidence.among(named, actor.person());
    }

    private void refuseSecond(Actor actor, @Nullable UUID itemId) {
        if (itemId == null) {
            return;
        }
        complaints.ofItem(itemId).stream()
                .filter(known -> known.confidence().lets(actor.userId()))
                .findFirst()
                .ifPresent(known -> {
                    throw Refusal.conflict("complaint.already", Map.of("id", known.id().toString()));
                });
    }

    static ComplaintEvent.Received received(Complaint complaint, @Nullable UUID by, Instant at) {
        return new ComplaintEvent.Received(
                complaint.id(),
                complaint.scope().path(),
                complaint.matter().track(),
                complaint.channel(),
                complaint.matter().topic(),
                complaint.links().programmeId(),
                complaint.links().itemId(),
                complaint.confidence().confidential(),
                complaint.receivedAt(),
                complaint.clocks().acknowledgeBy(),
                by,
                at);
    }

    private Shown shown(Actor actor, Complaint complaint) {
        Deadlines rules = complaint.progress().outcome() == null ? null : deadlines.of(complaint.scope());
        return new Shown(
                complaint,
                clock.instant(),
                ComplaintAccess.whole(actor, complaint),
                ComplaintAccess.works(actor, complaint),
                ComplaintAccess.runs(actor, complaint),
                links.names(concerned(complaint)),
                rules == null ? null : complaint.reopenUntil(rules));
    }

    private static List<UUID> concerned(Complaint complaint) {
        Links about = complaint.links();
        return Stream.of(
                        complaint.confidence().named().stream(),
                        complaint.entries().stream().map(Entry::by),
                        Stream.ofNullable(complaint.progress().assigneeId()),
                        Stream.of(about.programmeId(), about.organisationId(), about.hostId(), about.memberId()))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<Scope, Integer> wholes(Actor actor, List<Complaint> seen) {
        Map<Scope, Integer> people = new HashMap<>();
        seen.stream()
                .filter(complaint -> ComplaintAccess.whole(actor, complaint))
                .forEach(complaint -> people.merge(complaint.scope(), 1, Integer::sum));
        return people;
    }

    /**
     * A complaint as this actor may see it.
     *
     * @param now what overdue is said by
     * @param whole whether the actor sees whose it is and what was said
     * @param mayWork whether the actor works it
     * @param mayRun whether the actor gives it to others and says who may know of it
     * @param names what whoever and whatever it names is called
     * @param reopenUntil null while it is open
     */
    public record Shown(
            Complaint complaint,
            Instant now,
            boolean whole,
            boolean mayWork,
            boolean mayRun,
            Map<UUID, String> names,
            @Nullable Instant reopenUntil) {}
}
