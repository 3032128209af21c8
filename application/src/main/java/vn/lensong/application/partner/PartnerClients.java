package vn.lensong.application.partner;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.PartnerClient;
import vn.lensong.domain.partner.PartnerClientEvent;

/** Partners' clients. */
public interface PartnerClients {

    Optional<PartnerClient> find(UUID id);

    /** Clients of organisations inside any of these scopes, revoked ones too, the newest first, at most 200. */
    List<PartnerClient> inside(List<Scope> scopes);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(PartnerClient next, PartnerClientEvent because);

    /** Writes down something that did not change the client. */
    void note(PartnerClientEvent event);
}
