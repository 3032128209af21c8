package vn.lensong.application.partner;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;

/** Where an organisation's system reads the leads in its care and says what came of them. */
public final class PartnerLeadDesk {

    private final ClientCredentials credentials;
    private final LeadViews views;
    private final FollowUpDesk followUp;
    private final AuditBook book;

    public PartnerLeadDesk(ClientCredentials credentials, LeadViews views, FollowUpDesk followUp, AuditBook book) {
        this.credentials = credentials;
        this.views = views;
        this.followUp = followUp;
        this.book = book;
    }

    /**
     * Leads that changed since then, in the order they changed; names and numbers only for who may see them.
     *
     * @param granted what the token is for
     * @throws Refusal {@code scope.missing}, {@code partner-client.revoked}
     */
    public Page<Read> changed(Actor actor, Set<ClientScope> granted, Instant since, Page.Ask ask) {
        PartnerClient client = credentials.require(actor, granted, ClientScope.LEADS_READ);
        boolean open = open(client, granted);
        Page<LeadViews.Changed> page = views.changed(List.of(client.scope()), since, ask);
        if (open) {
            book.seen(actor, "partner-leads", client.id(), client.scope(), page.items().size(), null);
        }
        return page.map(one -> new Read(open ? one.row() : one.row().masked(), one.at(), open));
    }

    /** One lead. Refuses {@code lead.not-found} besides. */
    public Read show(Actor actor, Set<ClientScope> granted, UUID leadId) {
        PartnerClient client = credentials.require(actor, granted, ClientScope.LEADS_READ);
        LeadViews.Row row = row(client, leadId);
        boolean open = open(client, granted);
        if (open) {
            book.seen(actor, "partner-lead", leadId, new Scope(row.scope()), 1, null);
        }
        return new Read(open ? row : row.masked(), null, open);
    }

    /**
     * Enters what came of a lead, by the same rules as for people.
     *
     * @throws Refusal {@code scope.missing}, {@code partner-client.revoked}, {@code lead.not-found}, and whatever
     *     {@link FollowUpDesk} refuses
     */
    public Read enter(Actor actor, Set<ClientScope> granted, UUID leadId, LeadOutcome outcome) {
        PartnerClient client = credentials.require(actor, granted, ClientScope.OUTCOMES_WRITE);
        row(client, leadId);
        switch (outcome) {
            case LeadOutcome.Contacted contacted ->
                followUp.contacted(actor, leadId, contacted.channel(), contacted.outcome());
            case LeadOutcome.Advanced advanced -> followUp.advance(actor, leadId, advanced.to());
            case LeadOutcome.Postponed postponed -> followUp.postpone(actor, leadId, postponed.until());
            case LeadOutcome.RuledOut ruledOut -> followUp.ruleOut(actor, leadId, ruledOut.why());
            case LeadOutcome.Declined declined -> followUp.decline(actor, leadId, declined.why());
            case LeadOutcome.OptedOut optedOut -> followUp.optOut(actor, leadId);
            case LeadOutcome.Enrolled enrolled -> followUp.enrolled(actor, leadId, enrolled.number(), enrolled.at());
        }
        return new Read(row(client, leadId).masked(), null, false);
    }

    /** Who may read only sees no name either: {@link LeadViews.Row#masked} takes it away. */
    private static boolean open(PartnerClient client, Set<ClientScope> granted) {
        return ClientCredentials.left(client, granted).contains(ClientScope.LEADS_CONTACT);
    }

    private LeadViews.Row row(PartnerClient client, UUID leadId) {
        return views.row(leadId)
                .filter(row -> client.scope().contains(new Scope(row.scope())))
                .orElseThrow(() -> Refusal.notFound("lead"));
    }

    /**
     * A lead as a partner's system reads it.
     *
     * @param changedAt when it changed last, null where that was not asked
     * @param open whether it says whose it is
     */
    public record Read(LeadViews.Row row, @Nullable Instant changedAt, boolean open) {}
}
