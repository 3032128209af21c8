package vn.lensong.application.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;

/**
 * What a partner is told of a lead, made when it is sent: how the lead stands then, and whom it is about only where
 * the client may know it. A lead that is not the organisation's any more is named and nothing is said of it.
 */
final class LeadMessage {

    private final LeadViews leads;
    private final AuditBook book;

    LeadMessage(LeadViews leads, AuditBook book) {
        this.leads = leads;
        this.book = book;
    }

    Map<String, Object> about(@Nullable UUID leadId, PartnerClient client) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (leadId == null) {
            data.put("clientId", client.id().toString());
            return data;
        }
        data.put("leadId", leadId.toString());
        LeadViews.Row lead = leads.row(leadId).orElse(null);
        Scope scope = lead == null ? null : new Scope(lead.scope());
        boolean ours = scope != null && client.scope().contains(scope);
        data.put("inYourCare", ours);
        if (lead == null || scope == null || !ours) {
            return data;
        }
        put(data, "programmeId", lead.programmeId());
        put(data, "branchId", lead.branchId());
        put(data, "product", lead.product());
        put(data, "state", lead.state());
        put(data, "capturedAt", lead.capturedAt());
        put(data, "enrolledAt", lead.enrolledAt());
        if (client.may(ClientScope.LEADS_CONTACT)) {
            Actor told = ClientCredentials.actor(client);
            book.exported(told, "webhook", leadId, scope, 1, null);
            Map<String, Object> contact = new LinkedHashMap<>();
            put(contact, "name", lead.name());
            contact.put("phones", lead.phones());
            data.put("contact", contact);
        }
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value.toString());
        }
    }
}
