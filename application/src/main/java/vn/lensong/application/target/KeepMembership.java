package vn.lensong.application.target;

import java.util.List;
import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.application.messaging.Texts;
import vn.lensong.domain.Event;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadListEvent;
import vn.lensong.domain.messaging.TextMessageEvent;
import vn.lensong.domain.policy.PolicyEvent;
import vn.lensong.domain.promotion.OptOutEvent;
import vn.lensong.domain.target.Fact;
import vn.lensong.domain.target.TargetListEvent;

/** Lets the target lists follow the people: one lead is asked anew whenever something happened to it. */
public final class KeepMembership implements Reaction {

    private final TargetLists lists;
    private final Membership membership;
    private final FactsBook facts;
    private final Texts texts;
    private final Moments moments;

    public KeepMembership(
            TargetLists lists, Membership membership, FactsBook facts, Texts texts, Moments moments) {
        this.lists = lists;
        this.membership = membership;
        this.facts = facts;
        this.texts = texts;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "keep-membership";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof LeadEvent
                || event instanceof LeadListEvent.TakenIn
                || event instanceof TargetListEvent.Created
                || event instanceof TargetListEvent.Changed
                || event instanceof OptOutEvent
                || event instanceof TextMessageEvent.Sent
                || event instanceof PolicyEvent;
    }

    @Override
    public void react(Event event, int attempt) {
        switch (event) {
            case LeadEvent lead -> follow(List.of(lead.leadId()));
            case LeadListEvent.TakenIn list -> follow(list.leads());
            // Also where it is written down: what happened to leads while it was may have missed it.
            case TargetListEvent list -> refresh(list.listId());
            case OptOutEvent.Entered entered -> follow(facts.bar(entered.optOutId()));
            case OptOutEvent.Lifted lifted -> follow(facts.free(lifted.optOutId()));
            case TextMessageEvent.Sent sent ->
                texts.find(sent.messageId())
                        .map(text -> facts.contacted(text.phone(), sent.at()))
                        .ifPresent(this::follow);
            case PolicyEvent changed -> lists.followed().stream().filter(this::countsSupport).forEach(this::refresh);
            default -> throw new IllegalArgumentException(event.name() + " (expected: an event that is wanted)");
        }
    }

    private void follow(List<UUID> leads) {
        membership.follow(leads, moments.now());
    }

    private boolean countsSupport(UUID listId) {
        return lists.find(listId).orElseThrow().rule().asks(Fact.SUPPORT_PERCENT);
    }

    private void refresh(UUID listId) {
        membership.refresh(listId, moments.now());
    }
}
