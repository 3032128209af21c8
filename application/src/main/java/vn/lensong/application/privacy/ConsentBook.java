package vn.lensong.application.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.ConsentWording;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.privacy.PersonalConsent.Subject;
import vn.lensong.domain.privacy.PersonalConsentEvent;
import vn.lensong.domain.privacy.WorkingCalendar;

/**
 * Where it is written what people allow, purpose by purpose, with the wording they saw and the proof. Nothing is
 * allowed that nobody said yes to: a number in a comment is no consent to be called.
 */
public final class ConsentBook {

    /** Whoever talks to people writes down what they say. */
    private static final Set<Role> WRITERS = EnumSet.of(
            Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.CARE_OFFICER, Role.BRANCH_LEAD,
            Role.COLLECTOR);
    private static final Set<Role> READERS = EnumSet.of(
            Role.ADMIN, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.CARE_OFFICER, Role.BRANCH_LEAD,
            Role.COLLECTOR, Role.AUDITOR);

    /** Whoever brings lists of people; a partner's system for its own. */
    private static final Set<Role> LISTERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.BRANCH_LEAD, Role.INTEGRATOR);

    private final PersonalConsents consents;
    private final AuditBook audit;
    private final Ids ids;
    private final Clock clock;

    public ConsentBook(PersonalConsents consents, AuditBook audit, Ids ids, Clock clock) {
        this.consents = consents;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What people are asked today, one wording for each purpose, by purpose. */
    public List<ConsentWording> wordings() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.HANOI);
        Map<String, ConsentWording> now = new TreeMap<>();
        consents.wordings().stream()
                .filter(wording -> !wording.validFrom().isAfter(today))
                .sorted(Comparator.comparing(ConsentWording::validFrom))
                .forEach(wording -> now.put(wording.purpose(), wording));
        return List.copyOf(now.values());
    }

    /** What the person said anywhere in the actor's provinces, one for each purpose that was asked about. */
    public List<PersonalConsent> of(Actor actor, Subject subject) {
        List<Scope> scopes =
                actor.scopes(READERS).stream().map(Scope::ofProvince).distinct().toList();
        List<PersonalConsent> found = consents.of(subject, scopes);
        if (!found.isEmpty()) {
            audit.seen(actor, "consents", found.getFirst().id(), found.getFirst().scope(), 1, null);
        }
        return found;
    }

    /** Whether the person said yes to this purpose, and has not taken it back: for whoever wants to act on it. */
    public boolean holds(Subject subject, String purpose) {
        return consents.of(subject, List.of(Scope.NATION)).stream()
                .anyMatch(consent -> consent.purpose().equals(purpose) && consent.holds());
    }

    /** The question was put, with today's wording. Refuses {@code consent.purpose}, {@code consent.given}. */
    public UUID ask(Actor actor, Scope scope, Subject subject, String purpose, PersonalConsent.Way way) {
        actor.require(scope, "scope", WRITERS);
        ConsentWording shown = shown(purpose);
        PersonalConsent known = known(subject, scope, purpose);
        PersonalConsent next = known == null
                ? PersonalConsent.asked(ids.next(), scope, subject, shown, way, clock.instant())
                : known.askedAgain(shown, way, clock.instant());
        consents.save(
                next,
                new PersonalConsentEvent.Asked(
                        next.id(), subject.leadId(), purpose, shown.no(), way, actor.person(), clock.instant()));
        return next.id();
    }

    /**
     * The person said yes to the wording with this number, and how that is proved. Nobody wrote it down where the person
     * did so themselves: then the system acts.
     *
     * @param yes must be so in so many words: nothing is ticked beforehand and silence is no answer
     * @throws Refusal {@code consent.silence}, {@code consent.purpose}, {@code consent.wording}
     */
    public UUID give(
            Actor actor,
            Scope scope,
            Subject subject,
            String purpose,
            boolean yes,
            int wording,
            PersonalConsent.Way way,
            PersonalConsent.Proof proof) {
        actor.require(scope, "scope", WRITERS);
        ConsentWording shown = consents.wordings().stream()
                .filter(one -> one.purpose().equals(purpose) && one.no() == wording)
                .findFirst()
                .orElseThrow(() -> Refusal.field("wording", "consent.wording", Map.of()));
        PersonalConsent known = known(subject, scope, purpose);
        PersonalConsent asked = known == null
                ? PersonalConsent.asked(ids.next(), scope, subject, shown, way, clock.instant())
                : known;
        PersonalConsent next = asked.given(yes, shown, way, proof, clock.instant());
        consents.save(
                next,
                new PersonalConsentEvent.Given(
                        next.id(), subject.leadId(), purpose, wording, way, actor.userId(), clock.instant()));
        return next.id();
    }

    /**
     * A list that the actor brings says that the person said yes then, and how that is proved. What stands is left as it
     * is, so that the same list may come twice.
     *
     * @throws Refusal {@code consent.purpose}, {@code consent.listed-sensitive} for what needs a consent of its own before
     *     us, {@code consent.listed-when} for a moment to come, {@code consent.withdrawn}: no list gives back what the
     *     person took back
     */
    public UUID listed(Actor actor, Scope scope, Subject subject, String purpose, Instant givenAt, String proof) {
        PersonalConsent known = known(subject, scope, purpose);
        PersonalConsent next = told(actor, scope, subject, known, purpose, givenAt, proof);
        if (next != known) {
            consents.save(
                    next,
                    new PersonalConsentEvent.Given(
                            next.id(), subject.leadId(), purpose, next.wording(), next.way(), actor.userId(), clock.instant()));
        }
        return next.id();
    }

    /** Refuses as {@link #listed}, and writes nothing. */
    public void mayBeListed(
            Actor actor, Scope scope, Subject subject, String purpose, Instant givenAt, String proof) {
        told(actor, scope, subject, known(subject, scope, purpose), purpose, givenAt, proof);
    }

    private PersonalConsent told(
            Actor actor,
            Scope scope,
            Subject subject,
            @Nullable PersonalConsent known,
            String purpose,
            Instant givenAt,
            String proof) {
        actor.require(scope, "scope", LISTERS);
        if (wordings().stream()
                .filter(one -> one.purpose().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Refusal.field("consent", "consent.purpose", Map.of()))
                .sensitive()) {
            throw Refusal.field("consent", "consent.listed-sensitive", Map.of());
        }
        if (givenAt.isAfter(clock.instant())) {
            throw Refusal.field("consent_at", "consent.listed-when", Map.of());
        }
        if (known == null) {
            return PersonalConsent.listed(ids.next(), scope, subject, purpose, givenAt, proof);
        }
        return known.holds() ? known : known.listed(givenAt, proof);
    }

    /** The person says no or takes it back; a no to what nobody asked is kept too. Refuses {@code consent.withdrawn}. */
    public UUID withdraw(Actor actor, Scope scope, Subject subject, String purpose, PersonalConsent.Way way) {
        actor.require(scope, "scope", WRITERS);
        PersonalConsent known = known(subject, scope, purpose);
        PersonalConsent asked = known == null
                ? PersonalConsent.asked(ids.next(), scope, subject, shown(purpose), way, clock.instant())
                : known;
        PersonalConsent next = asked.withdrawn(clock.instant());
        consents.save(
                next,
                new PersonalConsentEvent.Withdrawn(
                        next.id(), subject.leadId(), purpose, actor.person(), clock.instant()));
        return next.id();
    }

    private @Nullable PersonalConsent known(Subject subject, Scope scope, String purpose) {
        return consents.of(subject, List.of(scope.ofProvince())).stream()
                .filter(consent -> consent.purpose().equals(purpose))
                .findFirst()
                .orElse(null);
    }

    private ConsentWording shown(String purpose) {
        return wordings().stream()
                .filter(one -> one.purpose().equals(purpose))
                .findFirst()
                .orElseThrow(() -> Refusal.field("purpose", "consent.purpose", Map.of()));
    }
}
