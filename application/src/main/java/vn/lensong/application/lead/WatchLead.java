package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.Chase.Level;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent.Escalated.Why;
import vn.lensong.domain.lead.Roster;
import vn.lensong.domain.lead.SprintRules;
import vn.lensong.domain.lead.SprintStep;

/** Looks at a lead of a sprint whenever something about it is due: who is to take it on, to try it, to hear of it. */
public final class WatchLead implements TimedJob {

    public static final String NAME = "watch-lead";

    private static final int MOST_STEPS = 8;

    private final Leads leads;
    private final Chases chases;
    private final Rosters rosters;
    private final Giving giving;
    private final SprintRules rules;
    private final Clock clock;

    public WatchLead(
            Leads leads, Chases chases, Rosters rosters, Giving giving, SprintRules rules, Clock clock) {
        this.leads = leads;
        this.chases = chases;
        this.rosters = rosters;
        this.giving = giving;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID leadId) {
        try {
            for (int steps = 0; steps < MOST_STEPS; steps++) {
                Optional<Chase> chase = chases.find(leadId);
                Optional<Lead> lead = leads.find(leadId);
                if (chase.isEmpty() || lead.isEmpty()) {
                    return null;
                }
                SprintStep step = rules.step(lead.get(), chase.get(), clock.instant());
                if (step instanceof SprintStep.Rest) {
                    return null;
                }
                if (step instanceof SprintStep.Wait(Instant until)) {
                    return until;
                }
                take(step, lead.get(), chase.get());
            }
        } catch (Refusal refusal) {
            // Somebody works on it at this moment: look again at once.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
        }
        return clock.instant();
    }

    private void take(SprintStep step, Lead lead, Chase chase) {
        switch (step) {
            case SprintStep.Rest rest -> {}
            case SprintStep.Wait wait -> {}
            case SprintStep.Ask ask -> giving.ask(lead, chase, ask.next());
            case SprintStep.Settle settle -> chases.save(chase.settled());
            case SprintStep.PassOn passOn -> passOn(lead, chase);
            case SprintStep.Raise(Level to, Why why) -> {
                if (why != Why.NOBODY || !given(lead, chase)) {
                    giving.raise(lead, chase, to, why);
                }
            }
        }
    }

    private void passOn(Lead lead, Chase chase) {
        UUID collector = lead.owner().collectorId();
        Chase passed = collector == null ? chase : chase.passedOnFrom(collector);
        if (!given(lead, passed)) {
            giving.raise(lead, chase, Level.BRANCH_LEAD, Why.NOT_TAKEN_ON);
        }
    }

    private boolean given(Lead lead, Chase chase) {
        Set<UUID> except = new HashSet<>(chase.had());
        Roster roster = rosters.of(lead.scope().ofProvince());
        Optional<Roster.Place> place = roster.next(Roster.Wanted.by(lead, except));
        place.ifPresent(found -> giving.give(lead, chase.settled(), roster, found));
        return place.isPresent();
    }
}
