package vn.lensong.application.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.WebhookEndpoint;
import vn.lensong.domain.partner.WebhookEndpointEvent;
import vn.lensong.domain.partner.WebhookType;

/** Endpoints of partners' systems; their secrets are sealed where they are kept. */
public interface WebhookEndpoints {

    Optional<WebhookEndpoint> find(UUID id);

    /** Endpoints inside any of these scopes, the newest first, at most 200. */
    List<WebhookEndpoint> inside(List<Scope> scopes);

    /**
     * Endpoints that want to be told of this in this scope, paused ones too, but not those of revoked clients and of
     * sandboxes, which nothing real is told.
     */
    List<WebhookEndpoint> wanting(WebhookType type, Scope scope);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(WebhookEndpoint next, WebhookEndpointEvent because);
}
