package vn.lensong.application.presence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.presence.Impostor;
import vn.lensong.domain.presence.ImpostorEvent;

/** Pages that pretend to be an organisation. */
public interface Impostors {

    Optional<Impostor> find(UUID id);

    /** Those inside any of these scopes, the newest first, at most 200. */
    List<Impostor> inside(List<Scope> scopes);

    /** Those inside this scope that people may still be led astray by. */
    List<Impostor> open(Scope scope);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(Impostor next, ImpostorEvent because);
}
