package vn.lensong.application.promotion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Reaction;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.privacy.PersonalConsents;
import vn.lensong.domain.Event;
import vn.lensong.domain.privacy.PersonalConsent;
import vn.lensong.domain.privacy.PersonalConsentEvent;
import vn.lensong.domain.promotion.Invitee;

/**
 * Whoever takes back that we may call or send texts is contacted by nobody from then on, unless they ask for it
 * themselves: taking back the one is read as wanting neither.
 */
public final class HeedWithdrawals implements Reaction {

    private static final Set<String> OF_CONTACT = Set.of("CALL_BACK", "REMIND");

    private final PersonalConsents consents;
    private final Leads leads;
    private final OptOuts optOuts;
    private final StopInviting stop;

    public HeedWithdrawals(PersonalConsents consents, Leads leads, OptOuts optOuts, StopInviting stop) {
        this.consents = consents;
        this.leads = leads;
        this.optOuts = optOuts;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "heed-withdrawals";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof PersonalConsentEvent.Withdrawn withdrawn && OF_CONTACT.contains(withdrawn.purpose());
    }

    @Override
    public void react(Event event, int attempt) {
        consents.find(event.subject())
                .filter(consent -> !consent.holds())
                .ifPresent(consent -> stop.enter(keys(consent.subject()), event.by()));
    }

    private List<String> keys(PersonalConsent.Subject who) {
        Set<String> keys = new LinkedHashSet<>();
        add(keys, who.key(), who.phone());
        UUID leadId = who.leadId();
        if (leadId != null) {
            leads.find(leadId).ifPresent(lead -> {
                add(keys, lead.person().key(), null);
                lead.phones().forEach(phone -> add(keys, null, phone.e164()));
            });
        }
        return List.copyOf(keys);
    }

    private void add(Set<String> keys, @Nullable String key, @Nullable String phone) {
        if (key != null) {
            keys.add(Invitee.personKey(key));
        }
        if (phone != null) {
            keys.addAll(optOuts.keysOfPhone(phone));
            keys.add(Invitee.phoneKey(phone));
        }
    }
}
