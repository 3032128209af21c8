package vn.lensong.application.lead;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.domain.Event;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadConsent;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.privacy.PersonalConsentEvent;

/** Lets a person's lead know what the person allows: whom we may call, and which lists find them, goes by it. */
public final class KeepLeadConsents implements Reaction {

    private final PersonalConsents consents;
    private final Leads leads;
    private final Clock clock;

    public KeepLeadConsents(PersonalConsents consents, Leads leads, Clock clock) {
        this.consents = consents;
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "keep-lead-consents";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof PersonalConsentEvent.Given || event instanceof PersonalConsentEvent.Withdrawn;
    }

    /** What counts is how the consent stands now, not what this event said of it. */
    @Override
    public void react(Event event, int attempt) {
        consents.find(event.subject()).ifPresent(consent -> of(consent)
                .filter(lead -> lead.state() != LeadState.MERGED)
                .ifPresent(lead -> keep(lead, consent, event.by())));
    }

    private Optional<Lead> of(PersonalConsent consent) {
        PersonalConsent.Subject who = consent.subject();
        if (who.leadId() != null) {
            return leads.find(who.leadId());
        }
        List<String> phones = who.phone() == null ? List.of() : List.of(who.phone());
        return leads.ofPerson(consent.scope().ofProvince(), who.key(), phones);
    }

    private void keep(Lead lead, PersonalConsent consent, @Nullable UUID by) {
        Lead next = consent.holds() && consent.answeredAt() != null
                ? lead.allowing(new LeadConsent(
                        consent.purpose(), consent.answeredAt(), consent.id().toString()))
                : lead.allowingNoMore(consent.purpose());
        if (!next.consents().equals(lead.consents())) {
            leads.save(
                    next, new LeadEvent.Noted(lead.programmeId(), lead.id(), List.of("CONSENT"), by, clock.instant()));
        }
    }
}
