package vn.lensong.application.partner;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.SinkMapping;
import vn.lensong.domain.partner.WebhookDelivery;

/**
 * What a partner is told of a lead, made when it is sent: how the lead stands then, and whom it is about only where
 * the client may know it. A lead that is not the organisation's any more is named and nothing is said of it.
 */
final class LeadMessage {

    /** Whom a system is tried with: nobody, under a number that is given to nobody. */
    private static final Map<String, Object> SAMPLE = Map.of(
            "leadId", new UUID(0, 0).toString(),
            "inYourCare", true,
            "state", "CAPTURED",
            "product", "VOLUNTARY_SI",
            "contact", Map.of("name", "Thử kết nối", "phones", List.of("+84900000000")));

    private final LeadViews leads;
    private final SandboxLeads sandboxes;
    private final AuditBook book;

    LeadMessage(LeadViews leads, SandboxLeads sandboxes, AuditBook book) {
        this.leads = leads;
        this.sandboxes = sandboxes;
        this.book = book;
    }

    Map<String, Object> about(@Nullable UUID leadId, PartnerClient client) {
        Map<String, Object> data = new LinkedHashMap<>();
        if (client.sandbox()) {
            data.put("sandbox", true);
        }
        if (leadId == null) {
            data.put("clientId", client.id().toString());
            return data;
        }
        data.put("leadId", leadId.toString());
        LeadViews.Row lead = row(leadId, client).orElse(null);
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
            if (!client.sandbox()) {
                book.exported(ClientCredentials.actor(client), "webhook", leadId, scope, 1, null);
            }
            Map<String, Object> contact = new LinkedHashMap<>();
            put(contact, "name", lead.name());
            contact.put("phones", lead.phones());
            data.put("contact", contact);
        }
        return data;
    }

    /** A sandbox is told of its own leads, and of no other. */
    private Optional<LeadViews.Row> row(UUID leadId, PartnerClient client) {
        return client.sandbox()
                ? sandboxes.find(client.id(), leadId).map(lead -> lead.row(client))
                : leads.row(leadId);
    }

    /**
     * The same as single facts, for a system that does not know our messages. A test is about nobody there is, so that the
     * whole way is tried.
     */
    Map<SinkMapping.Fact, Object> facts(WebhookDelivery delivery, PartnerClient client) {
        Map<SinkMapping.Fact, Object> facts = new EnumMap<>(SinkMapping.Fact.class);
        facts.put(SinkMapping.Fact.TYPE, delivery.type().word());
        facts.put(SinkMapping.Fact.HAPPENED_AT, delivery.happenedAt().toString());
        Map<String, Object> data = delivery.subject() == null ? SAMPLE : about(delivery.subject(), client);
        for (SinkMapping.Fact fact : SinkMapping.Fact.values()) {
            Object value = data.get(fact.word());
            if (value != null) {
                facts.put(fact, value);
            }
        }
        if (data.get("contact") instanceof Map<?, ?> contact) {
            if (contact.get("name") instanceof String name) {
                facts.put(SinkMapping.Fact.NAME, name);
            }
            if (contact.get("phones") instanceof List<?> phones && !phones.isEmpty()) {
                facts.put(SinkMapping.Fact.PHONES, phones);
                facts.put(SinkMapping.Fact.PHONE, phones.getFirst());
            }
        }
        return facts;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) {
            data.put(name, value.toString());
        }
    }
}
