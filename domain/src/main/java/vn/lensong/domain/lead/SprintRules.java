package vn.lensong.domain.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.lead.Chase.Level;
import vn.lensong.domain.lead.LeadEvent.Escalated.Why;

/** By when a lead is taken on, tried and tried again, and who hears of it when it is not. */
public record SprintRules(CallingHours hours) {

    /** All of them of the hours in which people may be called. */
    public static final Duration TAKE_ON = Duration.ofMinutes(15);

    public static final Duration FIRST_ATTEMPT = Duration.ofMinutes(30);
    public static final Duration NEXT_ATTEMPT = Duration.ofHours(2);
    public static final Duration BRANCH_LEAD = Duration.ofHours(2);

    private static final Set<LeadState> UNTRIED = EnumSet.of(LeadState.ASSIGNED, LeadState.NOT_REACHED);
    private static final Set<LeadState> FOLLOWED = followed();

    /** The states of whoever is to be given to somebody when a programme ends. */
    public static Set<LeadState> prospects() {
        Set<LeadState> states = EnumSet.range(LeadState.CAPTURED, LeadState.PAID);
        states.add(LeadState.NOT_REACHED);
        return states;
    }

    /** By when the collector has to take on what was given then. */
    public Instant acceptBy(Instant givenAt) {
        return hours.after(givenAt, TAKE_ON);
    }

    /** What a collector is asked for first, or next after the attempts so far; null when enough was tried. */
    public FollowUp.@Nullable Next next(Chase chase, Instant now) {
        if (chase.tried()) {
            return null;
        }
        if (chase.attempts().isEmpty()) {
            return new FollowUp.Next(FollowUp.Action.CALL, hours.after(now, FIRST_ATTEMPT));
        }
        if (!chase.wantsAnotherDay()) {
            return new FollowUp.Next(chase.nextAction(), hours.after(now, NEXT_ATTEMPT));
        }
        Instant morning = hours.nextMorning(chase.attempts().getLast().at());
        return new FollowUp.Next(
                chase.nextAction(), hours.after(morning.isBefore(now) ? now : morning, FIRST_ATTEMPT));
    }

    /** What to do about it now. */
    public SprintStep step(Lead lead, Chase chase, Instant now) {
        if (!FOLLOWED.contains(lead.state())) {
            return new SprintStep.Rest();
        }
        if (wantsPlan(lead, chase, now)) {
            return new SprintStep.Ask(next(chase, now));
        }
        if (untaken(lead) && chase.level() == Level.COLLECTOR && !overdue(lead, chase, now) && passed(lead, now)) {
            return new SprintStep.PassOn();
        }
        Why why = trouble(lead, chase, now);
        if (why != null) {
            return raise(chase, why, now);
        }
        return chase.level() == Level.COLLECTOR ? waiting(lead, chase, now) : new SprintStep.Settle();
    }

    /** Whether somebody should have been tried by now. */
    public boolean overdue(Lead lead, Chase chase, Instant now) {
        Instant deadline = deadline(lead, chase);
        return deadline != null && !now.isBefore(deadline);
    }

    private @Nullable Why trouble(Lead lead, Chase chase, Instant now) {
        if (lead.owner().collectorId() == null) {
            return Why.NOBODY;
        }
        if (overdue(lead, chase, now)) {
            return Why.OVERDUE;
        }
        if (untaken(lead) && chase.level() != Level.COLLECTOR && passed(lead, now)) {
            return Why.NOT_TAKEN_ON;
        }
        return lead.state() == LeadState.NOT_REACHED && chase.tried() ? Why.NOT_REACHED : null;
    }

    private SprintStep raise(Chase chase, Why why, Instant now) {
        return switch (chase.level()) {
            case COLLECTOR -> new SprintStep.Raise(Level.BRANCH_LEAD, why);
            case BRANCH_LEAD -> {
                Instant by = hours.after(chase.raisedAt() == null ? now : chase.raisedAt(), BRANCH_LEAD);
                yield now.isBefore(by) ? new SprintStep.Wait(by) : new SprintStep.Raise(Level.PROVINCE, why);
            }
            case PROVINCE -> new SprintStep.Rest();
        };
    }

    private SprintStep waiting(Lead lead, Chase chase, Instant now) {
        Instant until = deadline(lead, chase);
        Instant given = lead.owner().givenAt();
        if (untaken(lead) && given != null) {
            Instant by = acceptBy(given);
            until = until == null || by.isBefore(until) ? by : until;
        }
        return until == null ? new SprintStep.Rest() : new SprintStep.Wait(until);
    }

    /** What the sprint asked for is late at once; what somebody set for themselves, after the same half hour. */
    private @Nullable Instant deadline(Lead lead, Chase chase) {
        FollowUp.Next next = lead.followUp().next();
        if (next == null) {
            return null;
        }
        return next.dueAt().equals(chase.due()) ? next.dueAt() : hours.after(next.dueAt(), FIRST_ATTEMPT);
    }

    /** What somebody set for themselves and is still to come stays. */
    private static boolean wantsPlan(Lead lead, Chase chase, Instant now) {
        FollowUp.Next next = lead.followUp().next();
        boolean none = next == null || chase.due() == null && !next.dueAt().isAfter(now);
        return none && UNTRIED.contains(lead.state()) && lead.owner().collectorId() != null && !chase.tried();
    }

    /** Nobody took it on, and nobody did anything about it either, which is as good. */
    private static boolean untaken(Lead lead) {
        return lead.state() == LeadState.ASSIGNED
                && lead.owner().collectorId() != null
                && lead.owner().acceptedAt() == null;
    }

    private boolean passed(Lead lead, Instant now) {
        Instant given = lead.owner().givenAt();
        return given != null && !now.isBefore(acceptBy(given));
    }

    private static Set<LeadState> followed() {
        Set<LeadState> states = prospects();
        states.add(LeadState.POSTPONED);
        return states;
    }
}
