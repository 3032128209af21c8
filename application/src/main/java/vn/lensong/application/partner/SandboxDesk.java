package vn.lensong.application.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Timers;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookType;

/**
 * The programme in which a partner tries its system: comments are invented, leads come of them, and messages about those
 * go to its endpoints, marked. None of it is a programme, a comment or a lead of ours, so that none can reach a list, a
 * sprint, a figure or a text.
 */
public final class SandboxDesk {

    public static final int MOST_AT_ONCE = 50;

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2_000;

    /** What an audience writes; the numbers are given to nobody. */
    private static final List<String> WORDS = List.of(
            "Cho em hỏi mức đóng BHXH tự nguyện, gọi em số %s",
            "Nhà em bốn người mua BHYT hết bao nhiêu ạ?",
            "Em muốn tham gia, số em %s nhé",
            "Chào cả nhà, xem từ đầu buổi",
            "Đóng ở bưu điện xã được không? Liên hệ %s",
            "Tôi làm tự do có tham gia được không, sđt %s");

    private final ClientCredentials credentials;
    private final SandboxLeads leads;
    private final WebhookEndpoints endpoints;
    private final WebhookDeliveries deliveries;
    private final PhoneFinder phones;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public SandboxDesk(
            ClientCredentials credentials,
            SandboxLeads leads,
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            PhoneFinder phones,
            Timers timers,
            Ids ids,
            Clock clock) {
        this.credentials = credentials;
        this.leads = leads;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.phones = phones;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Somebody writes this under the sandbox's broadcast; whoever leaves a number becomes a lead of the organisation.
     *
     * @throws Refusal {@code sandbox.none} for a system that is no sandbox, {@code field.missing}, {@code field.too-long},
     *     {@code scope.missing}, {@code partner-client.revoked}
     */
    public Heard comment(Actor actor, Set<ClientScope> granted, @Nullable String name, @Nullable String text) {
        PartnerClient client = sandbox(actor, granted);
        return heard(
                client,
                Text.required("name", name, LONGEST_NAME),
                Text.required("text", text, LONGEST_TEXT));
    }

    /** As many invented comments; refuses {@code sandbox.count} besides. */
    public List<Heard> play(Actor actor, Set<ClientScope> granted, int count) {
        PartnerClient client = sandbox(actor, granted);
        if (count < 1 || count > MOST_AT_ONCE) {
            throw Refusal.field("count", "sandbox.count", Map.of("most", MOST_AT_ONCE));
        }
        List<Heard> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String number = "09000009" + String.format("%02d", i);
            all.add(heard(client, "Người thử " + (i + 1), String.format(WORDS.get(i % WORDS.size()), number)));
        }
        return all;
    }

    /** Empties the sandbox; how many leads it were. */
    public int clear(Actor actor, Set<ClientScope> granted) {
        return leads.clear(sandbox(actor, granted).id());
    }

    private Heard heard(PartnerClient client, String name, String text) {
        List<String> numbers = phones.find(text).stream()
                .map(PhoneFinder.FoundPhone::e164)
                .distinct()
                .toList();
        if (numbers.isEmpty()) {
            return new Heard(name, text, null);
        }
        Instant now = clock.instant();
        SandboxLead lead = SandboxLead.heard(ids.next(), client.id(), name, numbers, text, now);
        leads.save(lead);
        tell(client, lead.id(), WebhookType.LEAD_CAPTURED, now);
        tell(client, lead.id(), WebhookType.LEAD_ASSIGNED, now);
        return new Heard(name, text, lead.id());
    }

    /** Queues a message for those endpoints of this client that want to know. */
    void tell(PartnerClient client, UUID leadId, WebhookType type, Instant at) {
        endpoints.inside(List.of(client.scope())).stream()
                .filter(endpoint -> endpoint.clientId().equals(client.id()))
                .filter(endpoint -> endpoint.types().contains(type))
                .forEach(endpoint -> {
                    deliveries.queue(
                            WebhookDelivery.queued(ids.next(), endpoint.id(), type, leadId, at, clock.instant()));
                    timers.set(SendWebhooks.NAME, endpoint.id(), clock.instant());
                });
    }

    private PartnerClient sandbox(Actor actor, Set<ClientScope> granted) {
        PartnerClient client = credentials.require(actor, granted, ClientScope.LEADS_READ);
        if (!client.sandbox()) {
            throw Refusal.conflict("sandbox.none", Map.of());
        }
        return client;
    }

    /**
     * What somebody wrote, and what came of it.
     *
     * @param leadId null when no number was left
     */
    public record Heard(String name, String text, @Nullable UUID leadId) {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Heard[" + leadId + "]";
        }
    }
}
