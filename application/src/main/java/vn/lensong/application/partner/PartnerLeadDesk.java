package vn.lensong.application.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
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
import vn.lensong.domain.partner.WebhookType;

/** Where an organisation's system reads the leads in its care and says what came of them. */
public final class PartnerLeadDesk {

    private static final int BLOCK = 5_000;

    private final ClientCredentials credentials;
    private final LeadViews views;
    private final LeadOutcomes outcomes;
    private final SandboxLeads sandboxes;
    private final SandboxDesk sandbox;
    private final AuditBook book;
    private final Clock clock;

    public PartnerLeadDesk(
            ClientCredentials credentials,
            LeadViews views,
            FollowUpDesk followUp,
            SandboxLeads sandboxes,
            SandboxDesk sandbox,
            AuditBook book,
            Clock clock) {
        this.credentials = credentials;
        this.views = views;
        this.outcomes = new LeadOutcomes(followUp);
        this.sandboxes = sandboxes;
        this.sandbox = sandbox;
        this.book = book;
        this.clock = clock;
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
        Page<LeadViews.Changed> page = page(client, since, ask);
        if (open && !client.sandbox()) {
            book.seen(actor, "partner-leads", client.id(), client.scope(), page.items().size(), null);
        }
        return page.map(one -> new Read(open ? one.row() : one.row().masked(), one.at(), open));
    }

    /**
     * As {@link #changed}, all of them as they leave in a file, each few thousand written down before they are given.
     *
     * @return what walks through them
     */
    public Consumer<Consumer<LeadViews.Row>> export(Actor actor, Set<ClientScope> granted, Instant since) {
        PartnerClient client = credentials.require(actor, granted, ClientScope.LEADS_READ);
        boolean open = open(client, granted);
        return to -> walk(actor, client, open, since, to);
    }

    private void walk(
            Actor actor, PartnerClient client, boolean open, Instant since, Consumer<LeadViews.Row> to) {
        List<LeadViews.Changed> block = new ArrayList<>();
        String cursor = null;
        do {
            Page<LeadViews.Changed> page = page(client, since, new Page.Ask(Page.Ask.MOST, cursor));
            block.addAll(page.items());
            cursor = page.nextCursor();
            if (cursor == null || block.size() >= BLOCK) {
                if (open && !client.sandbox()) {
                    book.exported(actor, "partner-leads", client.id(), client.scope(), block.size(), null);
                }
                block.forEach(one -> to.accept(open ? one.row() : one.row().masked()));
                block.clear();
            }
        } while (cursor != null);
    }

    /** One lead. Refuses {@code lead.not-found} besides. */
    public Read show(Actor actor, Set<ClientScope> granted, UUID leadId) {
        PartnerClient client = credentials.require(actor, granted, ClientScope.LEADS_READ);
        LeadViews.Row row = row(client, leadId);
        boolean open = open(client, granted);
        if (open && !client.sandbox()) {
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
    public Read enter(Actor actor, Set<ClientScope> granted, UUID leadId, OutcomeForm outcome) {
        PartnerClient client = credentials.require(actor, granted, ClientScope.OUTCOMES_WRITE);
        row(client, leadId);
        if (client.sandbox()) {
            enterInSandbox(client, leadId, outcome);
        } else {
            outcomes.enter(actor, leadId, outcome.read());
        }
        return new Read(row(client, leadId).masked(), null, false);
    }

    /** Who may read only sees no name either: {@link LeadViews.Row#masked} takes it away. */
    private static boolean open(PartnerClient client, Set<ClientScope> granted) {
        return ClientCredentials.left(client, granted).contains(ClientScope.LEADS_CONTACT);
    }

    private void enterInSandbox(PartnerClient client, UUID leadId, OutcomeForm outcome) {
        Instant now = clock.instant();
        SandboxLead lead = sandboxes.find(client.id(), leadId).orElseThrow();
        sandboxes.save(lead.saying(client, outcome, now));
        boolean enrolled = outcome.read() instanceof LeadOutcome.Enrolled;
        sandbox.tell(client, leadId, enrolled ? WebhookType.LEAD_ENROLLED : WebhookType.LEAD_UPDATED, now);
    }

    private Page<LeadViews.Changed> page(PartnerClient client, Instant since, Page.Ask ask) {
        return client.sandbox()
                ? sandboxes.changed(client.id(), since, ask).map(lead -> lead.changed(client))
                : views.changed(List.of(client.scope()), since, ask);
    }

    /** A sandbox sees its own leads, and nobody else does. */
    private LeadViews.Row row(PartnerClient client, UUID leadId) {
        if (client.sandbox()) {
            return sandboxes
                    .find(client.id(), leadId)
                    .map(lead -> lead.row(client))
                    .orElseThrow(() -> Refusal.notFound("lead"));
        }
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
