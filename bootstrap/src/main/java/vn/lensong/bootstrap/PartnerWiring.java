package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.partner.ClientCredentials;
import vn.lensong.application.partner.PackDesk;
import vn.lensong.application.partner.PartnerClientDesk;
import vn.lensong.application.partner.PartnerClients;
import vn.lensong.application.partner.PartnerLeadDesk;
import vn.lensong.application.partner.QueueWebhooks;
import vn.lensong.application.partner.SendWebhooks;
import vn.lensong.application.partner.WebhookCalls;
import vn.lensong.application.partner.WebhookDeliveries;
import vn.lensong.application.partner.WebhookDesk;
import vn.lensong.application.partner.WebhookEndpoints;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.application.script.Scripts;

/** Makes the desks of partners' systems, and what tells them what happens. */
@Factory
final class PartnerWiring {

    private static final Logger LOG = LoggerFactory.getLogger(SendWebhooks.class);

    @Singleton
    PartnerClientDesk partnerClientDesk(PartnerClients clients, Organisations organisations, Ids ids, Clock clock) {
        return new PartnerClientDesk(clients, organisations, ids, clock);
    }

    @Singleton
    ClientCredentials clientCredentials(PartnerClients clients, Clock clock) {
        return new ClientCredentials(clients, clock);
    }

    @Singleton
    WebhookDesk webhookDesk(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            PartnerClients clients,
            Timers timers,
            Ids ids,
            Clock clock,
            @Value("${lensong.partners.loopback:false}") boolean loopback) {
        return new WebhookDesk(endpoints, deliveries, clients, timers, ids, clock, loopback);
    }

    @Singleton
    PartnerLeadDesk partnerLeadDesk(
            ClientCredentials credentials, LeadViews views, FollowUpDesk followUp, AuditBook book) {
        return new PartnerLeadDesk(credentials, views, followUp, book);
    }

    @Singleton
    PackDesk packDesk(
            OrganisationDesk organisationDesk,
            Organisations organisations,
            ScriptDesk scriptDesk,
            Scripts scripts,
            ImportDesk imports) {
        return new PackDesk(organisationDesk, organisations, scriptDesk, scripts, imports);
    }

    @Singleton
    QueueWebhooks queueWebhooks(
            WebhookEndpoints endpoints, WebhookDeliveries deliveries, LeadViews leads, Timers timers, Clock clock) {
        return new QueueWebhooks(endpoints, deliveries, leads, timers, clock);
    }

    @Singleton
    SendWebhooks sendWebhooks(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            PartnerClients clients,
            WebhookCalls calls,
            LeadViews leads,
            AuditBook book,
            Timers timers,
            Clock clock) {
        Executor behind = batch -> Thread.ofVirtual().name("webhooks").start(() -> {
            try {
                batch.run();
            } catch (RuntimeException e) {
                LOG.warn("messages to an endpoint are left for later: {}", e.getClass().getSimpleName());
            }
        });
        return new SendWebhooks(endpoints, deliveries, clients, calls, leads, book, timers, behind, clock);
    }
}
