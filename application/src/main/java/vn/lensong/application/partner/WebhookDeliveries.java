package vn.lensong.application.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.partner.WebhookDelivery;
import vn.lensong.domain.partner.WebhookEndpointEvent;

/** Messages to endpoints, and how far each is. */
public interface WebhookDeliveries {

    Optional<WebhookDelivery> find(UUID id);

    /** Queues it; does nothing when one with this id is there already. */
    void queue(WebhookDelivery delivery);

    /**
     * Takes in hand what is due at an endpoint, the longest due first: each counts as tried once more, and is due again
     * at {@code again} should nobody report back. No two callers are given the same one.
     */
    List<WebhookDelivery> claim(UUID endpointId, Instant now, Instant again, int most);

    /** When the next is due at an endpoint; empty when nothing waits there. */
    Optional<Instant> nextDue(UUID endpointId);

    /** Stores what came of it. Refuses {@code stale}. */
    void save(WebhookDelivery next);

    /** As {@link #save(WebhookDelivery)}, with what is to be remembered of it. */
    void save(WebhookDelivery next, WebhookEndpointEvent because);

    /**
     * Lets everything be sent again that was queued at an endpoint since then and is dead, or was delivered too.
     *
     * @return how many it are
     */
    int replay(UUID endpointId, Instant since, boolean deliveredToo, Instant now, UUID by);

    /** Those of an endpoint, the newest first, then by id; only those in this state where it is not null. */
    Page<WebhookDelivery> page(UUID endpointId, WebhookDelivery.@Nullable State state, Page.Ask ask);

    /** How many of an endpoint's there are in each state. */
    Counts counts(UUID endpointId);

    /** How much of each. */
    record Counts(int waiting, int delivered, int dead) {}
}
