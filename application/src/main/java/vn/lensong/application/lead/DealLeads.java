package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.Chase.Level;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent.Escalated.Why;
import vn.lensong.domain.lead.Roster;
import vn.lensong.domain.lead.SprintRules;

/**
 * Gives every open prospect of a programme that is over to a collector, a part of them at each ring, until none is left.
 * What was given is known by its {@link Chase}, stored with it: whatever cuts this off, it goes on where it was.
 */
public final class DealLeads implements TimedJob {

    public static final String NAME = "deal-leads";

    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Leads leads;
    private final Chases chases;
    private final Rosters rosters;
    private final Giving giving;
    private final Programmes programmes;
    private final Timers timers;
    private final Clock clock;

    public DealLeads(
            Leads leads,
            Chases chases,
            Rosters rosters,
            Giving giving,
            Programmes programmes,
            Timers timers,
            Clock clock) {
        this.leads = leads;
        this.chases = chases;
        this.rosters = rosters;
        this.giving = giving;
        this.programmes = programmes;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID programmeId) {
        List<UUID> unknown = chases.unknown(programmeId, AT_ONCE);
        if (unknown.isEmpty()) {
            return null;
        }
        Scope province = programmes.home(programmeId).orElseThrow().scope().ofProvince();
        Roster roster = rosters.of(province);
        boolean any = false;
        for (UUID leadId : unknown) {
            try {
                roster = deal(programmeId, leadId, roster);
                any = true;
            } catch (Refusal refusal) {
                // Somebody works on it or deals others at this moment. The next ring sees what came of it.
                if (refusal.kind() != Refusal.Kind.STALE && refusal.kind() != Refusal.Kind.CONFLICT) {
                    throw refusal;
                }
                roster = rosters.of(province);
            }
        }
        return any ? clock.instant() : clock.instant().plus(PAUSE);
    }

    private Roster deal(UUID programmeId, UUID leadId, Roster roster) {
        Lead lead = leads.find(leadId).orElseThrow();
        if (!SprintRules.prospects().contains(lead.state())) {
            return roster;
        }
        Optional<Chase> known = chases.find(leadId);
        if (known.filter(one -> one.programmeId().equals(programmeId)).isPresent()) {
            // Another ring dealt it since this one looked: what came of that stays.
            return roster;
        }
        Chase chase = known.map(one -> one.again(programmeId)).orElseGet(() -> Chase.begun(leadId, programmeId));
        if (lead.owner().collectorId() != null) {
            // No event tells of these, so their timer is set first; it finds the chase, or this is done again.
            timers.set(WatchLead.NAME, leadId, clock.instant().plus(PAUSE));
            chases.save(chase);
            return roster;
        }
        Optional<Roster.Place> place = roster.next(Roster.Wanted.by(lead, Set.of()));
        if (place.isEmpty()) {
            giving.raise(lead, chase, Level.BRANCH_LEAD, Why.NOBODY);
            return roster;
        }
        giving.give(lead, chase, roster, place.get());
        return roster.loaded(place.get());
    }
}
