package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.messaging.ContactRules;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.Candidate;
import vn.lensong.domain.promotion.Invitation;
import vn.lensong.domain.promotion.Invitee;

/** Where those who lead others see whom to invite, and keep to it that somebody does not want to be. */
public final class CandidateDesk {

    private static final Duration HORIZON = Duration.ofDays(182);
    private static final int MOST = 2_000;

    private final Participation participation;
    private final Candidates candidates;
    private final StopInviting stop;
    private final ContactRules rules;
    private final People people;
    private final AuditBook book;
    private final Clock clock;

    public CandidateDesk(
            Programmes programmes,
            Candidates candidates,
            StopInviting stop,
            ContactRules rules,
            People people,
            AuditBook book,
            Clock clock) {
        this.participation = new Participation(programmes);
        this.candidates = candidates;
        this.stop = stop;
        this.rules = rules;
        this.people = people;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Whom to invite, the best fit first: of the people heard of last, at most 2,000. Whoever runs the programme
     * sees all of its scope; whoever leads a part of it sees those whose number was handed to that part.
     */
    public Page<Fit> list(Actor actor, UUID programmeId, Page.Ask ask) {
        Programme programme = participation.programme(actor, programmeId, Participation.LEADERS);
        Instant now = clock.instant();
        List<Fit> fits = candidates.people(wanted(actor, programme), MOST).stream()
                .map(person -> new Fit(
                        person.reference(),
                        person.name(),
                        person.phone() != null,
                        person.facts().lastHeardOf(),
                        Candidate.of(person.facts(), now)))
                .sorted(Comparator.comparingInt((Fit fit) -> fit.candidate().points())
                        .reversed()
                        .thenComparing(Fit::lastHeardOf, Comparator.reverseOrder())
                        .thenComparing(fit -> fit.reference().id()))
                .toList();
        Page<Fit> page = Slice.of(fits, ask);
        int named = (int) page.items().stream().filter(fit -> fit.name() != null).count();
        book.seen(actor, "candidates", programmeId, programme.scope(), named, null);
        return page;
    }

    /** Those to whom the actor can hand a candidate, by name. */
    public Page<Inviter> inviters(Actor actor, UUID programmeId, Page.Ask ask) {
        Programme programme = participation.programme(actor, programmeId, Participation.LEADERS);
        List<Inviter> inviters = people.inside(participation.led(actor, programme.scope())).stream()
                .filter(person -> Participation.home(person.grants(), programme.scope(), Participation.INVITERS)
                        .isPresent())
                .map(Inviter::of)
                .toList();
        return Slice.of(inviters, ask);
    }

    /** A candidate does not want to be invited. Refuses {@code candidate.not-found}. */
    public void optOut(Actor actor, UUID programmeId, Candidates.Reference reference) {
        Programme programme = participation.programme(actor, programmeId, Participation.LEADERS);
        Candidates.Person person = candidates
                .person(wanted(actor, programme), reference)
                .orElseThrow(() -> Refusal.notFound("candidate"));
        stop.enter(invitee(person), actor.person());
    }

    /** Somebody whom the actor invited said no; with it goes their invitation. */
    void declined(Actor actor, Invitation invitation) {
        stop.enter(invitation.invitee(), actor.person());
        stop.decline(invitation.id(), actor.person());
    }

    /** The candidate behind a reference, among those whom the actor sees. */
    Candidates.@Nullable Person person(Actor actor, Programme programme, Candidates.Reference reference) {
        return candidates.person(wanted(actor, programme), reference).orElse(null);
    }

    static Invitee invitee(Candidates.Person person) {
        String name = person.name();
        return new Invitee(person.personKey(), person.phone(), name == null || name.isBlank() ? "…" : name);
    }

    ContactRule rule() {
        return ContactRule.on(LocalDate.ofInstant(clock.instant(), ContactRule.HANOI), rules.all());
    }

    private Candidates.Wanted wanted(Actor actor, Programme programme) {
        Instant now = clock.instant();
        return new Candidates.Wanted(
                programme.id(),
                participation.runs(actor, programme.scope()) ? List.of(programme.scope()) : List.of(),
                participation.led(actor, programme.scope()),
                now.minus(HORIZON),
                rule().invitedBefore(now));
    }

    /**
     * Somebody to invite, with why.
     *
     * @param numberLeft whether a number is known; the number itself is not shown here
     */
    public record Fit(
            Candidates.Reference reference,
            @Nullable String name,
            boolean numberLeft,
            Instant lastHeardOf,
            Candidate candidate) {}

    /** Somebody who can invite. */
    public record Inviter(UUID id, String name) {

        static Inviter of(Person person) {
            return new Inviter(person.id(), person.displayName());
        }
    }
}
