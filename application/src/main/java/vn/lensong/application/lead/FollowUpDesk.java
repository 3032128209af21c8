package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadBasis;
import vn.lensong.domain.lead.LeadConsent;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.privacy.PersonalConsent;

/** Where those who follow a person up enter what they did and what came of it. */
public final class FollowUpDesk {

    /** What a recap counts and what a citizen refused are put right by whoever answers for the province. */
    private static final Set<Role> ANSWERABLE = EnumSet.of(Role.PROVINCE_MANAGER);

    private final Leads leads;
    private final Programmes programmes;
    private final PhoneFinder phones;
    private final ContactGuard guard;
    private final ConsentBook consents;
    private final LeadAccess access;
    private final Clock clock;

    public FollowUpDesk(
            Leads leads,
            Programmes programmes,
            PhoneFinder phones,
            ContactGuard guard,
            ConsentBook consents,
            Clock clock) {
        this.leads = leads;
        this.programmes = programmes;
        this.phones = phones;
        this.guard = guard;
        this.consents = consents;
        this.access = new LeadAccess(leads);
        this.clock = clock;
    }

    /** Takes on what one was given. Refuses {@code lead.accepted}. */
    public void accept(Actor actor, UUID leadId) {
        Lead lead = access.toWork(actor, leadId);
        leads.save(
                lead.accepted(clock.instant()),
                new LeadEvent.Accepted(lead.programmeId(), leadId, actor.person(), clock.instant()));
    }

    /** Enters that somebody tried to reach the person, and what came of it. A call counts, asked for or not. */
    public void contacted(
            Actor actor, UUID leadId, FollowUp.Channel channel, LeadEvent.Contacted.Outcome outcome) {
        contacted(actor, leadId, channel, outcome, clock.instant());
    }

    /** As {@link #contacted(Actor, UUID, FollowUp.Channel, LeadEvent.Contacted.Outcome)}, done then. */
    void contacted(
            Actor actor, UUID leadId, FollowUp.Channel channel, LeadEvent.Contacted.Outcome outcome, Instant at) {
        Lead lead = access.toWork(actor, leadId);
        if (channel == FollowUp.Channel.PHONE) {
            List<String> numbers = lead.phones().stream().map(Phone::e164).toList();
            guard.made(LeadBasis.of(lead, at), numbers, actor.person(), at);
        }
        Lead next = switch (outcome) {
            case REACHED -> lead.reached();
            case NOT_REACHED -> lead.missed();
            case WRONG_NUMBER -> lead.wrongNumber();
        };
        leads.save(
                next,
                new LeadEvent.Contacted(
                        next.programmeId(),
                        leadId,
                        channel,
                        outcome,
                        next.progress().attempts(),
                        actor.person(),
                        at));
    }

    /** Consulting, committed, dossier or paid. Refuses {@code lead.state}. */
    public void advance(Actor actor, UUID leadId, LeadState to) {
        Lead lead = access.toWork(actor, leadId);
        leads.save(
                lead.advanced(to),
                new LeadEvent.Advanced(
                        lead.programmeId(), leadId, lead.state(), to, actor.person(), clock.instant()));
    }

    /** The person wants to be asked again then. Refuses {@code lead.until}. */
    public void postpone(Actor actor, UUID leadId, Instant until) {
        Lead lead = access.toWork(actor, leadId);
        leads.save(
                lead.postponed(until, clock.instant()),
                new LeadEvent.Postponed(lead.programmeId(), leadId, until, actor.person(), clock.instant()));
    }

    public void ruleOut(Actor actor, UUID leadId, String why) {
        Lead lead = access.toWork(actor, leadId);
        leads.save(
                lead.ineligible(why),
                new LeadEvent.RuledOut(lead.programmeId(), leadId, actor.person(), clock.instant()));
    }

    public void decline(Actor actor, UUID leadId, Hesitation why) {
        Lead lead = access.toWork(actor, leadId);
        leads.save(
                lead.declined(why),
                new LeadEvent.Declined(lead.programmeId(), leadId, why.reason(), actor.person(), clock.instant()));
    }

    /** The person wants to hear from us no more. */
    public void optOut(Actor actor, UUID leadId) {
        Lead lead = access.toWork(actor, leadId);
        leads.save(
                lead.optedOut(),
                new LeadEvent.OptedOut(lead.programmeId(), leadId, actor.person(), clock.instant()));
    }

    /**
     * Enters that the person is insured, under which number and since when.
     *
     * @throws Refusal {@code lead.already-enrolled}, {@code lead.bad-document-number}, {@code lead.number-taken}, {@code
     *     lead.enrolled-when} for a moment to come, or before both the lead and its programme
     */
    public void enrolled(Actor actor, UUID leadId, String number, Instant at) {
        Lead lead = access.toWork(actor, leadId);
        Instant now = clock.instant();
        Instant live = programmes.find(lead.programmeId()).orElseThrow().wentLiveAt();
        Instant earliest = live != null && live.isBefore(lead.capturedAt()) ? live : lead.capturedAt();
        Lead next = lead.enrolled(number, at, earliest, now);
        leads.save(
                next,
                new LeadEvent.Enrolled(
                        next.programmeId(),
                        next.id(),
                        Objects.requireNonNull(next.enrolment()).masked(),
                        at,
                        actor.person(),
                        now));
    }

    /** Puts a mistake right. That somebody enrolled or opted out is put right by a province's manager only. */
    public void correct(Actor actor, UUID leadId, LeadState to, String why) {
        Lead lead = access.toWork(actor, leadId);
        if (lead.state() == LeadState.ENROLLED || lead.state() == LeadState.OPTED_OUT) {
            actor.require(lead.scope(), "lead", ANSWERABLE);
        }
        leads.save(
                lead.corrected(to, why),
                new LeadEvent.Corrected(
                        lead.programmeId(), leadId, lead.state(), to, actor.person(), clock.instant()));
    }

    /**
     * Notes what is known of the person.
     *
     * @param phone another number as somebody typed it, null for none
     * @throws Refusal {@code version.outdated}, {@code lead.bad-phone}, {@code lead.group-consent} for a support group
     *     before the person said that it may be written down
     */
    public void note(Actor actor, UUID leadId, long version, LeadNote note, @Nullable String phone) {
        Lead lead = access.toWork(actor, leadId);
        if (lead.version() != version) {
            throw Refusal.outdated();
        }
        if (note.supportGroup() != null && note.supportGroup() != lead.person().supportGroup()) {
            requireGroupConsent(lead);
        }
        LeadNote whole = phone == null ? note : note.with(LeadDesk.numbersIn(phones, phone));
        List<String> fields = whole.fields();
        leads.save(
                lead.noted(whole),
                new LeadEvent.Noted(lead.programmeId(), leadId, fields, actor.person(), clock.instant()));
    }

    /** The book is asked, not the lead: a consent that was written down a moment ago counts. */
    private void requireGroupConsent(Lead lead) {
        String phone = lead.phones().isEmpty() ? null : lead.phones().getFirst().e164();
        PersonalConsent.Subject who = new PersonalConsent.Subject(lead.person().key(), phone, lead.id());
        if (!consents.holds(who, LeadConsent.SENSITIVE_GROUP)) {
            throw Refusal.conflict("lead.group-consent", Map.of("purpose", LeadConsent.SENSITIVE_GROUP));
        }
    }
}
