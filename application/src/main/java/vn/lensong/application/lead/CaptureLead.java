package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;

/** Makes a lead of everybody who left a phone number, once per person and programme. */
public final class CaptureLead implements Reaction {

    private final Leads leads;
    private final Items items;
    private final Programmes programmes;
    private final PhoneFinder phones;
    private final Ids ids;
    private final Clock clock;

    public CaptureLead(
            Leads leads, Items items, Programmes programmes, PhoneFinder phones, Ids ids, Clock clock) {
        this.leads = leads;
        this.items = items;
        this.programmes = programmes;
        this.phones = phones;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "capture-lead";
    }

    @Override
    public boolean wants(Event event) {
        return switch (event) {
            case ItemEvent.Received received -> received.hasPhone();
            case ItemEvent.Edited edited -> edited.hasPhone();
            default -> false;
        };
    }

    @Override
    public void react(Event event, int attempt) {
        InboundItem item = items.find(event.subject()).orElseThrow();
        String text = item.state().text();
        if (text == null || item.ours()) {
            return;
        }
        List<String> numbers =
                phones.find(text).stream().map(PhoneFinder.FoundPhone::e164).distinct().toList();
        if (!numbers.isEmpty()) {
            capture(event.stream(), item, item.state().author(), text, numbers);
        }
    }

    private void capture(
            UUID programmeId,
            InboundItem item,
            Arrival.@Nullable Author author,
            String text,
            List<String> numbers) {
        String key = author == null ? null : author.key();
        String name = author == null ? null : author.name();
        Instant now = clock.instant();
        Optional<Lead> known = leads.ofPerson(programmeId, key, numbers);
        if (known.isEmpty()) {
            Programmes.Home home = programmes.home(programmeId).orElseThrow();
            Lead lead = Lead.captured(
                    ids.next(),
                    programmeId,
                    home.scope(),
                    home.product(),
                    key,
                    name,
                    numbers,
                    text,
                    item.id(),
                    now);
            leads.save(lead, new LeadEvent.Captured(programmeId, lead.id(), item.id(), now));
        } else if (known.get().learnsFrom(key, numbers)) {
            Lead lead = known.get().heardAgain(key, name, numbers);
            leads.save(lead, new LeadEvent.HeardAgain(programmeId, lead.id(), item.id(), now));
        }
    }
}
