package vn.lensong.application.lead;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadNote;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;

/** Brings whoever was heard to their lead, or makes them one: the same for what is written and for who calls. */
final class Hearing {

    private static final LeadNote NOTHING = LeadNote.of(null, null);

    private final Leads leads;
    private final Programmes programmes;
    private final Ids ids;

    Hearing(Leads leads, Programmes programmes, Ids ids) {
        this.leads = leads;
        this.programmes = programmes;
        this.ids = ids;
    }

    /**
     * Keeps what was heard; gives the lead it belongs to now.
     *
     * @param by who wrote it down, null when the person wrote it
     */
    UUID keep(Heard heard, @Nullable UUID by, Instant now) {
        Scope scope = programmes.home(heard.source().programmeId()).orElseThrow().scope();
        return keep(scope, heard, NOTHING, by, now);
    }

    /**
     * As {@link #keep(Heard, UUID, Instant)}.
     *
     * @param scope the home of the programme
     * @param besides what is known of whoever is new
     */
    UUID keep(Scope scope, Heard heard, LeadNote besides, @Nullable UUID by, Instant now) {
        LeadSource source = heard.source();
        Optional<Lead> known = leads.ofPerson(
                scope.ofProvince(), heard.key(), heard.phones().stream().map(Phone::e164).toList());
        if (known.isEmpty()) {
            return capture(scope, heard, besides, by, now);
        }
        Lead lead = known.get();
        if (lead.leavesOpen(heard.product())) {
            Heard rest = new Heard(
                    heard.key() == null ? lead.person().key() : heard.key(),
                    heard.name() == null ? lead.person().name() : heard.name(),
                    heard.phones(),
                    lead.interest().restOf(heard.product()),
                    source);
            return capture(scope, rest, besides, by, now);
        }
        if (lead.learnsFrom(heard)) {
            Lead next = lead.heardAgain(heard);
            leads.save(next, again(lead.state(), next, source, by, now));
        }
        return lead.id();
    }

    private UUID capture(Scope scope, Heard heard, LeadNote besides, @Nullable UUID by, Instant now) {
        Lead lead = Lead.captured(ids.next(), scope, heard).noted(besides);
        LeadSource source = heard.source();
        leads.save(
                lead,
                source.itemId() == null
                        ? new LeadEvent.Entered(source.programmeId(), lead.id(), source.way(), by, now)
                        : new LeadEvent.Captured(source.programmeId(), lead.id(), source.itemId(), now));
        return lead.id();
    }

    private static LeadEvent again(
            LeadState was, Lead next, LeadSource source, @Nullable UUID by, Instant now) {
        if (was != next.state()) {
            return new LeadEvent.Reopened(next.programmeId(), next.id(), was, source.itemId(), by, now);
        }
        return source.itemId() == null
                ? new LeadEvent.Entered(source.programmeId(), next.id(), source.way(), by, now)
                : new LeadEvent.HeardAgain(source.programmeId(), next.id(), source.itemId(), now);
    }
}
