package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.Ids;
import vn.lensong.application.StorageOutage;
import vn.lensong.application.Timers;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.brand.BrandKitDesk;
import vn.lensong.application.brand.BrandKits;
import vn.lensong.application.brand.LogoFiles;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.knowledge.ImportDesk;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.organisation.AreaDesk;
import vn.lensong.application.organisation.OrganisationDesk;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.organisation.People;
import vn.lensong.application.partner.ClientCredentials;
import vn.lensong.application.partner.LeadImportDesk;
import vn.lensong.application.partner.LeadImports;
import vn.lensong.application.partner.LeadSink;
import vn.lensong.application.partner.PackDesk;
import vn.lensong.application.partner.PackLooks;
import vn.lensong.application.partner.PackPlaybooks;
import vn.lensong.application.partner.PartnerClientDesk;
import vn.lensong.application.partner.PartnerClients;
import vn.lensong.application.partner.PartnerLeadDesk;
import vn.lensong.application.partner.QueueWebhooks;
import vn.lensong.application.partner.RowWork;
import vn.lensong.application.partner.SandboxDesk;
import vn.lensong.application.partner.SandboxLeads;
import vn.lensong.application.partner.SendWebhooks;
import vn.lensong.application.partner.TableReading;
import vn.lensong.application.partner.TakeInLeads;
import vn.lensong.application.partner.WebhookCalls;
import vn.lensong.application.partner.WebhookDeliveries;
import vn.lensong.application.partner.WebhookDesk;
import vn.lensong.application.partner.WebhookEndpoints;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.application.script.ScriptDesk;
import vn.lensong.application.script.Scripts;
import vn.lensong.application.target.TargetDesk;
import vn.lensong.application.target.TargetLists;

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
    SandboxDesk sandboxDesk(
            ClientCredentials credentials,
            SandboxLeads leads,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            PhoneFinder phones,
            Timers timers,
            Ids ids,
            Clock clock) {
        return new SandboxDesk(credentials, leads, endpoints, deliveries, phones, timers, ids, clock);
    }

    @Singleton
    PartnerLeadDesk partnerLeadDesk(
            ClientCredentials credentials,
            LeadViews views,
            FollowUpDesk followUp,
            SandboxLeads sandboxes,
            SandboxDesk sandbox,
            AuditBook book,
            Clock clock) {
        return new PartnerLeadDesk(credentials, views, followUp, sandboxes, sandbox, book, clock);
    }

    @Singleton
    LeadImportDesk leadImportDesk(
            LeadImports imports,
            TableReading reading,
            LeadDesk leads,
            ClientCredentials credentials,
            AuditBook book,
            Timers timers,
            Ids ids,
            Clock clock) {
        return new LeadImportDesk(imports, reading, leads, credentials, book, timers, ids, clock);
    }

    @Singleton
    RowWork rowWork(LeadDesk leads, FollowUpDesk followUp, ConsentBook consents) {
        return new RowWork(leads, followUp, consents);
    }

    @Singleton
    TakeInLeads takeInLeads(
            LeadImports imports, RowWork work, People people, PartnerClients clients, StorageOutage outage, Clock clock) {
        return new TakeInLeads(imports, work, people, clients, outage, clock);
    }

    @Singleton
    PackLooks packLooks(BrandKitDesk desk, BrandKits kits, LogoFiles logos) {
        return new PackLooks(desk, kits, logos);
    }

    @Singleton
    PackPlaybooks packPlaybooks(TargetDesk desk, TargetLists lists, AreaDesk areas, Organisations organisations) {
        return new PackPlaybooks(desk, lists, areas, organisations);
    }

    @Singleton
    PackDesk packDesk(
            OrganisationDesk organisationDesk,
            Organisations organisations,
            ScriptDesk scriptDesk,
            Scripts scripts,
            ImportDesk imports,
            PackLooks looks,
            PackPlaybooks playbooks) {
        return new PackDesk(organisationDesk, organisations, scriptDesk, scripts, imports, looks, playbooks);
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
            LeadSink sink,
            LeadViews leads,
            SandboxLeads sandboxes,
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
        return new SendWebhooks(endpoints, deliveries, clients, calls, sink, leads, sandboxes, book, timers, behind, clock);
    }
}
