package vn.lensong.application.lead;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;

/** Makes a lead of everybody who left a phone number, once for each person of a province. */
public final class CaptureLead implements Reaction {

    private final Hearing hearing;
    private final Items items;
    private final Programmes programmes;
    private final PhoneFinder phones;
    private final Clock clock;

    public CaptureLead(
            Leads leads, Items items, Programmes programmes, PhoneFinder phones, Ids ids, Clock clock) {
        this.hearing = new Hearing(leads, programmes, ids);
        this.items = items;
        this.programmes = programmes;
        this.phones = phones;
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
        List<Phone> numbers = phones.find(text).stream()
                .map(found -> new Phone(found.e164(), text.substring(found.start(), found.end())))
                .toList();
        if (!numbers.isEmpty()) {
            UUID programmeId = event.stream();
            Arrival.Author author = item.state().author();
            LeadSource source = new LeadSource(
                    programmeId, item.id(), LeadSource.Way.WRITTEN, text, item.state().writtenAt());
            Heard heard = new Heard(
                    author == null ? null : author.key(),
                    author == null ? null : author.name(),
                    distinct(numbers),
                    programmes.home(programmeId).orElseThrow().product(),
                    source);
            hearing.keep(heard, null, clock.instant());
        }
    }

    private static List<Phone> distinct(List<Phone> numbers) {
        Map<String, Phone> distinct = new LinkedHashMap<>();
        numbers.forEach(phone -> distinct.putIfAbsent(phone.e164(), phone));
        return List.copyOf(distinct.values());
    }
}
