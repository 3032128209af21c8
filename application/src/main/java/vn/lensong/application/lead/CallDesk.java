package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.SprintRules;

/** Where a collector sees whom to call and enters what came of it, on a telephone whose line comes and goes. */
public final class CallDesk {

    private static final int MOST = 300;

    private final SprintViews views;
    private final Leads leads;
    private final FollowUpDesk desk;
    private final Entries entries;
    private final SprintRules rules;
    private final AuditBook book;
    private final Clock clock;

    public CallDesk(
            SprintViews views,
            Leads leads,
            FollowUpDesk desk,
            Entries entries,
            SprintRules rules,
            AuditBook book,
            Clock clock) {
        this.views = views;
        this.leads = leads;
        this.desk = desk;
        this.entries = entries;
        this.rules = rules;
        this.book = book;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        /** Takes it on, and did nothing yet. */
        TAKEN_ON,
        REACHED,
        NOT_REACHED,
        WRONG_NUMBER,
        COMMITTED,
        POSTPONED,
        DECLINED,
        OPTED_OUT
    }

    /**
     * One entry of a collector.
     *
     * @param id as the device named it: the same entry sent again is done once
     * @param channel null for what is no attempt
     * @param at when it was done by the device's clock, null for now
     * @param until what it was postponed to
     * @param why they declined
     */
    public record Entry(
            UUID id,
            Outcome outcome,
            FollowUp.@Nullable Channel channel,
            @Nullable Instant at,
            @Nullable Instant until,
            @Nullable Hesitation why) {}

    /** The actor's own open leads, what is due first. That they were looked at is written down. */
    public List<SprintViews.Mine> mine(Actor actor) {
        List<SprintViews.Mine> rows = views.mine(actor.person(), MOST);
        Map<Scope, Integer> people = new HashMap<>();
        rows.forEach(row -> people.merge(new Scope(row.scope()).ofProvince(), 1, Integer::sum));
        people.forEach((province, count) -> book.watched(actor, "my-leads", actor.person(), province, count));
        return rows.stream().map(this::timed).toList();
    }

    /**
     * Enters what came of one lead.
     *
     * @return whether it was stored now; false when it had been before
     * @throws Refusal {@code lead.with-another} when somebody else has it by now, and as {@link FollowUpDesk}
     */
    public boolean enter(Actor actor, UUID leadId, Entry entry) {
        return entries.once(entry.id(), actor.person(), leadId, clock.instant(), () -> {
            Lead lead = leads.find(leadId).orElseThrow(() -> Refusal.notFound("lead"));
            UUID collector = lead.owner().collectorId();
            if (!actor.person().equals(collector)
                    && actor.works(lead.scope(), LeadAccess.COLLECTORS)
                    && !actor.works(lead.scope(), LeadAccess.LEADERS)) {
                throw Refusal.conflict("lead.with-another", Map.of());
            }
            entered(actor, lead, entry);
        });
    }

    private void entered(Actor actor, Lead lead, Entry entry) {
        UUID id = lead.id();
        if (entry.outcome() == Outcome.TAKEN_ON) {
            if (lead.owner().acceptedAt() == null) {
                desk.accept(actor, id);
            }
            return;
        }
        contacted(actor, lead, entry);
        switch (entry.outcome()) {
            case COMMITTED -> {
                if (leads.find(id).orElseThrow().state() != LeadState.COMMITTED) {
                    desk.advance(actor, id, LeadState.COMMITTED);
                }
            }
            case POSTPONED -> desk.postpone(actor, id, required(entry.until(), "until"));
            case DECLINED -> desk.decline(actor, id, required(entry.why(), "reason"));
            case OPTED_OUT -> desk.optOut(actor, id);
            case TAKEN_ON, REACHED, NOT_REACHED, WRONG_NUMBER -> {}
        }
    }

    private void contacted(Actor actor, Lead lead, Entry entry) {
        LeadEvent.Contacted.Outcome outcome = switch (entry.outcome()) {
            case NOT_REACHED -> LeadEvent.Contacted.Outcome.NOT_REACHED;
            case WRONG_NUMBER -> LeadEvent.Contacted.Outcome.WRONG_NUMBER;
            default -> LeadEvent.Contacted.Outcome.REACHED;
        };
        desk.contacted(actor, lead.id(), required(entry.channel(), "channel"), outcome, done(lead, entry.at()));
    }

    /** A device's clock may be wrong: nothing was done before the lead was given, or after now. */
    private Instant done(Lead lead, @Nullable Instant said) {
        Instant now = clock.instant();
        Instant given = lead.owner().givenAt();
        if (said == null || said.isAfter(now) || given != null && said.isBefore(given)) {
            return now;
        }
        return said;
    }

    private SprintViews.Mine timed(SprintViews.Mine row) {
        Instant given = row.givenAt();
        boolean waits = row.state() == LeadState.ASSIGNED && row.acceptedAt() == null;
        return row.timed(
                waits && given != null ? rules.acceptBy(given) : null, rules.hours().window(clock.instant()));
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.field(field, "field.missing", Map.of("field", field));
        }
        return value;
    }
}
