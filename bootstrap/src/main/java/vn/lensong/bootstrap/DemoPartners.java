package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.application.partner.LeadImportDesk;
import vn.lensong.application.partner.PartnerClientDesk;
import vn.lensong.application.partner.WebhookDeliveries;
import vn.lensong.application.partner.WebhookDesk;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.domain.Digest;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.partner.WebhookType;

/** An organisation's invented system with messages that arrived and one that did not, a sandbox, and a list with its report. */
@Singleton
final class DemoPartners {

    private static final String LIST = """
            Họ tên;Điện thoại;Xã;Nội dung;Năm sinh;Đồng ý;Ngày đồng ý;Bằng chứng đồng ý
            Chị Bảy (giả lập);0900000081;Xã An Dương;Hỏi mức đóng BHXH tự nguyện;1979;gọi lại;20/11/2025;Phiếu giả lập số 12
            Anh Tám (giả lập);0900000082;Xã An Dương;Nhà bốn người, hỏi BHYT;1971
            Cô Chín (giả lập);chưa có số;Xã An Dương;Gặp ở chợ;1968
            Bác Mười (giả lập);0900000083;Phường Lê Chân;Muốn tham gia;1966
            """;

    private final PartnerClientDesk clients;
    private final WebhookDesk webhooks;
    private final WebhookDeliveries deliveries;
    private final LeadImportDesk imports;
    private final LeadDesk leads;
    private final ProgrammeDesk programmes;
    private final Ids ids;
    private final Clock clock;

    DemoPartners(
            PartnerClientDesk clients,
            WebhookDesk webhooks,
            WebhookDeliveries deliveries,
            LeadImportDesk imports,
            LeadDesk leads,
            ProgrammeDesk programmes,
            Ids ids,
            Clock clock) {
        this.clients = clients;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.imports = imports;
        this.leads = leads;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    /** The endpoint is stopped, so that nothing is sent anywhere. */
    void load(Actor manager, Actor producer, UUID organisation) {
        PartnerClient client = client(manager, organisation, "Hệ thống khách hàng Bưu điện (giả lập)", false);
        client(manager, organisation, "Bản thử nghiệm của Bưu điện (giả lập)", true);
        WebhookEndpoint endpoint = webhooks.add(
                manager,
                client.id(),
                "https://crm.buu-dien.example.vn/len-song",
                EnumSet.of(WebhookType.LEAD_ASSIGNED, WebhookType.LEAD_UPDATED, WebhookType.LEAD_ENROLLED),
                null);
        webhooks.giveSecret(manager, endpoint.id(), "whsec_" + "bGVuLXNvbmctZGVtby1raG9hLWt5LXRpbi1naWEtbGFw", null, null);
        webhooks.pause(manager, endpoint.id());
        List<UUID> known = leads.list(producer, LeadViews.Wanted.of(null, null), new Page.Ask(3, null)).items().stream()
                .map(LeadViews.Row::id)
                .toList();
        for (int i = 0; i < known.size(); i++) {
            told(endpoint.id(), known.get(i), i == 0 ? WebhookDelivery.Failure.GONE : null);
        }
        UUID programme = programmes.list(producer, new Page.Ask(1, null)).items().getFirst().id();
        imports.bring(
                producer,
                new LeadImportDesk.Wanted(LeadImport.Kind.LEADS, programme, null),
                new ByteArrayInputStream(LIST.getBytes(StandardCharsets.UTF_8)));
    }

    private PartnerClient client(Actor manager, UUID organisation, String name, boolean sandbox) {
        PartnerClient client = clients.add(manager, organisation, name, EnumSet.allOf(ClientScope.class), sandbox);
        return clients.giveSecret(manager, client.id(), Digest.of(ids.next().toString()), null);
    }

    private void told(UUID endpointId, UUID lead, WebhookDelivery.@Nullable Failure failure) {
        Instant then = clock.instant().minus(Duration.ofHours(2));
        deliveries.queue(WebhookDelivery.queued(ids.next(), endpointId, WebhookType.LEAD_ASSIGNED, lead, then, then));
        WebhookDelivery delivery =
                deliveries.claim(endpointId, clock.instant(), clock.instant(), 1).getFirst();
        String digest = Digest.of(delivery.id().toString());
        if (failure == null) {
            deliveries.save(delivery.delivered(200, digest, clock.instant()));
        } else {
            deliveries.save(
                    delivery.failed(failure, 410, digest, null, clock.instant()),
                    new WebhookEndpointEvent.Died(endpointId, delivery.id(), failure.name(), clock.instant()));
        }
    }
}
