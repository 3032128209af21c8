package vn.lensong.application.crisis;

import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.domain.Event;
import vn.lensong.domain.crisis.Hiding;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;

/**
 * Writes down every comment that is hidden while the switch of its programme is on, here or on the page: what carries a
 * phone number with that reason, everything else as hidden in silence until somebody says why.
 */
public final class NoteHidings implements Reaction {

    private final Incidents incidents;
    private final Items items;

    public NoteHidings(Incidents incidents, Items items) {
        this.incidents = incidents;
        this.items = items;
    }

    @Override
    public String name() {
        return "note-hidings";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ItemEvent.Hidden;
    }

    @Override
    public void react(Event event, int attempt) {
        if (!(event instanceof ItemEvent.Hidden hidden)) {
            return;
        }
        for (Incident incident : incidents.switchedOn(hidden.programmeId())) {
            UUID itemId = hidden.itemId();
            boolean phone = items.find(itemId)
                    .filter(item -> item.labels().contains(Label.PHONE))
                    .isPresent();
            Hiding hiding = new Hiding(incident.id(), itemId, hidden.at(), phone ? Hiding.PHONE_NUMBER : "", null);
            incidents.hidden(
                    hiding,
                    new IncidentEvent.HidingSeen(incident.id(), itemId, hiding.silent(), null, hidden.at()));
        }
    }
}
