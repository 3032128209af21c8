package vn.lensong.application.partner;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.partner.ClientScope;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.PartnerClientEvent;

/** Where an organisation's systems are entered, given secrets and taken out of use. */
public final class PartnerClientDesk {

    static final Set<Role> KEEPERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER);
    static final Set<Role> READERS = EnumSet.of(Role.ADMIN, Role.PROVINCE_MANAGER, Role.AUDITOR);

    private final PartnerClients clients;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    public PartnerClientDesk(PartnerClients clients, Organisations organisations, Ids ids, Clock clock) {
        this.clients = clients;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    /** Clients inside the actor's scopes, revoked ones too, the newest first. */
    public List<PartnerClient> list(Actor actor) {
        return clients.inside(actor.scopes(READERS));
    }

    public PartnerClient show(Actor actor, UUID clientId) {
        return client(actor, clientId, READERS);
    }

    /**
     * Enters a client, which logs in once it is given a secret. Refuses {@code organisation.not-found}.
     *
     * @param sandbox whether it tries itself on invented leads and sees no other
     */
    public PartnerClient add(
            Actor actor, UUID organisationId, String name, Set<ClientScope> scopes, boolean sandbox) {
        Organisation organisation =
                organisations.find(organisationId).orElseThrow(() -> Refusal.notFound("organisation"));
        actor.require(organisation.scope(), "organisation", KEEPERS);
        Instant now = clock.instant();
        PartnerClient client =
                PartnerClient.made(ids.next(), organisation.id(), organisation.scope(), name, scopes, sandbox, now);
        List<String> words = client.scopes().stream().map(ClientScope::word).sorted().toList();
        clients.save(
                client,
                new PartnerClientEvent.Made(
                        client.id(), organisation.id(), client.name(), words, actor.person(), now));
        return client;
    }

    /**
     * Gives a client another secret, of which we keep the digest.
     *
     * @param keepOldUntil the last day on which the one before is good too, null to end it at once
     * @throws Refusal {@code partner-client.not-found}, {@code partner-client.revoked}, {@code secret.overlap}
     */
    public PartnerClient giveSecret(Actor actor, UUID clientId, String digest, @Nullable LocalDate keepOldUntil) {
        PartnerClient client = client(actor, clientId, KEEPERS);
        Instant now = clock.instant();
        PartnerClient next = client.withSecret(digest, keepOldUntil, now);
        Instant oldUntil = client.secrets().isEmpty()
                ? null
                : next.secrets().size() == 1 ? now : next.secrets().getFirst().until();
        clients.save(next, new PartnerClientEvent.SecretMade(client.id(), oldUntil, actor.person(), now));
        return clients.find(clientId).orElseThrow();
    }

    /** Takes a client out of use, at once and for good. Refuses {@code partner-client.revoked}. */
    public PartnerClient revoke(Actor actor, UUID clientId) {
        PartnerClient client = client(actor, clientId, KEEPERS);
        Instant now = clock.instant();
        clients.save(client.revoked(now), new PartnerClientEvent.Revoked(client.id(), actor.person(), now));
        return clients.find(clientId).orElseThrow();
    }

    private PartnerClient client(Actor actor, UUID id, Set<Role> roles) {
        PartnerClient client = clients.find(id).orElseThrow(() -> Refusal.notFound("partner-client"));
        actor.require(client.scope(), "partner-client", roles);
        return client;
    }
}
