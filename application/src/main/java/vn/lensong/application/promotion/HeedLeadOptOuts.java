package vn.lensong.application.promotion;

import java.util.ArrayList;
import java.util.List;
import vn.lensong.application.Reaction;
import vn.lensong.application.lead.Leads;
import vn.lensong.domain.Event;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.promotion.Invitee;

/** Whoever wants to hear from us no more is neither invited nor called nor sent a text, in the whole country. */
public final class HeedLeadOptOuts implements Reaction {

    private final Leads leads;
    private final StopInviting stop;

    public HeedLeadOptOuts(Leads leads, StopInviting stop) {
        this.leads = leads;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "heed-lead-opt-outs";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof LeadEvent.OptedOut;
    }

    @Override
    public void react(Event event, int attempt) {
        Lead lead = leads.find(event.subject()).orElseThrow();
        List<String> keys = new ArrayList<>();
        if (lead.person().key() != null) {
            keys.add(Invitee.personKey(lead.person().key()));
        }
        lead.phones().forEach(phone -> keys.add(Invitee.phoneKey(phone.e164())));
        stop.enter(keys, event.by());
    }
}
