package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A person who wants to join, and how far the work with them is: one open lead for each person of a province.
 *
 * @param phones in the order they were left, never empty unless merged
 */
public record Lead(
        UUID id,
        long version,
        Interest interest,
        LeadOwner owner,
        LeadPerson person,
        List<Phone> phones,
        FollowUp followUp,
        List<LeadConsent> consents,
        Progress progress) {

    private static final int LONGEST_NOTE = 500;

    public Lead {
        phones = List.copyOf(phones);
        consents = List.copyOf(consents);
        if ((phones.isEmpty() || interest.sources().isEmpty()) && progress.state() != LeadState.MERGED) {
            throw new IllegalArgumentException("phones, sources: 0 (expected: > 0)");
        }
    }

    /** Somebody who was not known yet, or wants something that no lead of theirs is about. */
    public static Lead captured(UUID id, Scope scope, Heard heard) {
        return new Lead(
                id,
                0,
                Interest.of(heard),
                LeadOwner.none(scope),
                LeadPerson.called(heard.key(), heard.name()),
                heard.phones(),
                FollowUp.NOTHING,
                List.of(),
                Progress.BEGUN);
    }

    public UUID programmeId() {
        return interest.programmeId();
    }

    public Product product() {
        return interest.product();
    }

    public Instant capturedAt() {
        return interest.capturedAt();
    }

    public Scope scope() {
        return owner.scope();
    }

    public LeadState state() {
        return progress.state();
    }

    public @Nullable Enrolment enrolment() {
        return progress.enrolment();
    }

    public Temperature temperature() {
        return followUp.chosen() != null ? followUp.chosen() : Temperature.of(progress, followUp, interest.sources().size());
    }

    /** Whether new words are about something that this lead came to an end without: they make a lead of their own. */
    public boolean leavesOpen(Product wanted) {
        return state() == LeadState.ENROLLED && product() != Product.BOTH && product() != wanted;
    }

    /** Whether this says anything that is not known yet. */
    public boolean learnsFrom(Heard heard) {
        return Phone.joined(phones, heard.phones()).size() > phones.size()
                || (person.key() == null && heard.key() != null)
                || interest.keeps(heard.source());
    }

    /**
     * The same person was heard again. The new words are kept; what was put aside is work again, and so is somebody
     * who opted out, since it is they who ask: for that alone. A list somebody brought asks for nothing.
     */
    public Lead heardAgain(Heard heard) {
        Instant at = heard.source().heardAt();
        boolean theySpoke = heard.source().way() != LeadSource.Way.LISTED;
        boolean reopens =
                theySpoke && interest.newer(heard.source()) && (state().aside() || state() == LeadState.OPTED_OUT);
        return new Lead(
                id,
                version,
                interest.with(heard, state() == LeadState.ENROLLED),
                reopens ? owner.afresh(at) : owner,
                person.or(LeadPerson.called(heard.key(), heard.name())),
                Phone.joined(phones, heard.phones()),
                reopens ? followUp.then(null) : followUp,
                consents,
                reopens ? progress.reopened(owner.branchId() != null) : progress);
    }

    /** With a branch, which may pass it on by assigning again. Refuses the branch that has it already. */
    public Lead assigned(UUID branch, Scope branchScope, Instant at) {
        if (branch.equals(owner.branchId())) {
            throw Refusal.conflict("lead.already-there", Map.of());
        }
        return owned(new LeadOwner(branchScope, branch, null, at, null));
    }

    /** With one collector of its branch. Refuses {@code lead.no-branch} and {@code lead.already-there}. */
    public Lead given(UUID collector, Instant at) {
        if (owner.branchId() == null) {
            throw Refusal.conflict("lead.no-branch", Map.of());
        }
        if (collector.equals(owner.collectorId())) {
            throw Refusal.conflict("lead.already-there", Map.of());
        }
        return owned(new LeadOwner(scope(), owner.branchId(), collector, at, null));
    }

    /** The collector takes it on. Refuses {@code lead.accepted} when that was done. */
    public Lead accepted(Instant at) {
        if (owner.acceptedAt() != null || !state().open() && !state().aside()) {
            throw Refusal.conflict("lead.accepted", Map.of());
        }
        return owned(new LeadOwner(scope(), owner.branchId(), owner.collectorId(), owner.givenAt(), at));
    }

    /** This is to be done next, or nothing. */
    public Lead asked(FollowUp.@Nullable Next next) {
        return with(followUp.then(next));
    }

    /** Somebody talked to the person. */
    public Lead reached() {
        return at(progress.reached());
    }

    /** Nobody was reached. */
    public Lead missed() {
        return at(progress.aside(LeadState.NOT_REACHED, progress.attempts() + 1, null, ""));
    }

    public Lead wrongNumber() {
        return at(progress.aside(LeadState.WRONG_NUMBER, progress.attempts(), null, ""));
    }

    /** Further on: consulting, committed, dossier or paid. Refuses {@code lead.state}. */
    public Lead advanced(LeadState next) {
        if (next == state() || !next.open() || next.compareTo(LeadState.CONSULTING) < 0) {
            throw Refusal.conflict("lead.state", Map.of("state", state().name(), "to", next.name()));
        }
        return at(progress.to(next));
    }

    /** The person wants to be asked again then. Refuses {@code lead.until} unless that is to come. */
    public Lead postponed(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw Refusal.field("until", "lead.until", Map.of());
        }
        Lead next = at(progress.aside(LeadState.POSTPONED, 0, until, ""));
        return next.with(followUp.then(new FollowUp.Next(FollowUp.Action.CALL, until)));
    }

    /** The law does not let the person join, and why. */
    public Lead ineligible(String why) {
        String note = Text.required("reason", why, LONGEST_NOTE);
        return at(progress.aside(LeadState.INELIGIBLE, 0, null, note)).with(followUp.then(null));
    }

    public Lead declined(Hesitation why) {
        return at(progress.aside(LeadState.DECLINED, 0, null, "")).with(followUp.because(why).then(null));
    }

    public Lead optedOut() {
        return at(progress.to(LeadState.OPTED_OUT)).with(followUp.then(null));
    }

    /**
     * Insured since then under this number. Refuses {@code lead.already-enrolled}, and {@code lead.enrolled-when} for
     * a moment to come or before {@code earliest}, when there was nothing yet that could have won this person.
     */
    public Lead enrolled(String number, Instant at, Instant earliest, Instant now) {
        return at(progress.enrolled(number, at, earliest, now)).with(followUp.then(null));
    }

    /** What was entered by mistake is put right, and why. Refuses {@code lead.no-correction}. */
    public Lead corrected(LeadState right, String why) {
        return at(progress.corrected(right, Text.required("reason", why, LONGEST_NOTE)));
    }

    /** What somebody noted of the person. Refuses {@code lead.state} where it is too late for that. */
    public Lead noted(LeadNote note) {
        Product about = note.product() == null ? product() : note.product();
        if (state() == LeadState.MERGED || state() == LeadState.ENROLLED && about != product()) {
            throw Refusal.conflict("lead.state", Map.of("state", state().name(), "to", state().name()));
        }
        return new Lead(
                id,
                version,
                interest.about(about),
                owner,
                note.on(person),
                Phone.joined(phones, note.phones()),
                note.on(followUp),
                consents,
                progress);
    }

    /** The person allowed it; of what was allowed before, the latest counts. */
    public Lead allowing(LeadConsent consent) {
        return allowed(Stream.concat(
                consents.stream().filter(known -> !known.purpose().equals(consent.purpose())), Stream.of(consent)));
    }

    /** The person takes it back. */
    public Lead allowingNoMore(String purpose) {
        return allowed(consents.stream().filter(known -> !known.purpose().equals(purpose)));
    }

    private Lead allowed(Stream<LeadConsent> next) {
        return new Lead(id, version, interest, owner, person, phones, followUp, next.toList(), progress);
    }

    /** With everything that is known from another lead of the same person. */
    public Lead absorbed(Lead other) {
        if (id.equals(other.id) || state() == LeadState.MERGED || state() == LeadState.OPTED_OUT) {
            throw Refusal.conflict("lead.no-merge", Map.of());
        }
        List<LeadConsent> allowed = new ArrayList<>(consents);
        allowed.addAll(other.consents);
        return new Lead(
                id,
                version,
                interest.with(other.interest, state() == LeadState.ENROLLED),
                owner,
                person.or(other.person),
                Phone.joined(phones, other.phones),
                followUp.or(other.followUp),
                allowed,
                progress);
    }

    /** Another lead goes on in its place: nothing of the person stays here. Refuses {@code lead.no-merge}. */
    public Lead mergedInto(UUID into) {
        if (!state().leadsTo(LeadState.MERGED) || id.equals(into)) {
            throw Refusal.conflict("lead.no-merge", Map.of());
        }
        return new Lead(
                id,
                version,
                interest.emptied(),
                owner,
                LeadPerson.UNKNOWN,
                List.of(),
                FollowUp.NOTHING,
                List.of(),
                progress.merged(into));
    }

    private Lead owned(LeadOwner next) {
        LeadState state = state();
        if (state == LeadState.MERGED || state == LeadState.OPTED_OUT) {
            throw Refusal.conflict("lead.state", Map.of("state", state.name(), "to", LeadState.ASSIGNED.name()));
        }
        Progress same = state == LeadState.CAPTURED ? progress.to(LeadState.ASSIGNED) : progress;
        return new Lead(id, version, interest, next, person, phones, followUp, consents, same);
    }

    private Lead at(Progress next) {
        return new Lead(id, version, interest, owner, person, phones, followUp, consents, next);
    }

    private Lead with(FollowUp next) {
        return new Lead(id, version, interest, owner, person, phones, next, consents, progress);
    }

    /** Names the person's number in logs as nothing at all. */
    @Override
    public String toString() {
        return "Lead[" + id + ", " + state() + "]";
    }
}
