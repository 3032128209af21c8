package vn.lensong.application.partner;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.PartnerClientEvent;

/** Tells whether a system is the client it says it is, and what it may do right now. */
public final class ClientCredentials {

    private final PartnerClients clients;
    private final Clock clock;

    public ClientCredentials(PartnerClients clients, Clock clock) {
        this.clients = clients;
        this.clock = clock;
    }

    /** The client with this id and a secret with this digest; empty when there is no such one, or not any more. */
    public Optional<PartnerClient> known(UUID clientId, String digest) {
        return clients.find(clientId).filter(client -> client.knows(digest, clock.instant()));
    }

    /** Writes down that a client was let in. */
    public void letIn(PartnerClient client, Set<ClientScope> scopes) {
        List<String> words = scopes.stream().map(ClientScope::word).sorted().toList();
        Instant now = clock.instant();
        clients.note(new PartnerClientEvent.TokenIssued(client.id(), words, now));
    }

    /** Who a client is to the desks. */
    public static Actor actor(PartnerClient client) {
        return new Actor(client.id(), client.name(), List.of(new Grant(Role.INTEGRATOR, client.scope())));
    }

    /**
     * The client behind a token, as it is now and not as it was when the token was made.
     *
     * @param granted what the token is for
     * @throws Refusal {@code partner-client.revoked} for a client that is out of use, {@code scope.missing} when
     *     either the token or the client is not for this
     */
    public PartnerClient require(Actor actor, Set<ClientScope> granted, ClientScope what) {
        PartnerClient client = clients.find(actor.person())
                .filter(PartnerClient::works)
                .orElseThrow(() -> Refusal.forbidden("partner-client.revoked"));
        if (!granted.contains(what) || !client.may(what)) {
            throw Refusal.forbidden("scope.missing");
        }
        return client;
    }

    /** Which of its scopes a client has left of those a token was made for. */
    public static Set<ClientScope> left(PartnerClient client, Set<ClientScope> granted) {
        EnumSet<ClientScope> left = EnumSet.noneOf(ClientScope.class);
        granted.stream().filter(client::may).forEach(left::add);
        return left;
    }
}
