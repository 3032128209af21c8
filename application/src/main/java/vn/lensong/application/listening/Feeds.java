package vn.lensong.application.listening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.Scope;
import vn.lensong.domain.listening.Feed;
import vn.lensong.domain.listening.ListeningEvent;

/** The feeds that are read. */
public interface Feeds {

    Optional<Feed> find(UUID id);

    /** By title, then by id. */
    List<Feed> inside(List<Scope> scopes);

    /** As {@link LeverActions#save}. */
    void save(Feed next, ListeningEvent because);
}
