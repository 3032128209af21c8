package vn.lensong.application.target;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.TargetList;
import vn.lensong.domain.target.TargetListEvent;

/** Target lists. */
public interface TargetLists {

    Optional<TargetList> find(UUID id);

    /** One as it is looked at. */
    Optional<Listed> row(UUID id);

    /** Those inside any of these scopes that are followed, newest first, then by id. */
    Page<Listed> page(List<Scope> scopes, Page.Ask ask);

    /** The ids of those that are followed, in the order they were made. */
    List<UUID> followed();

    /**
     * As {@link vn.lensong.application.programme.Programmes#save}; with whom its rule finds at that moment, in the same
     * transaction where they are few. Many are written down later, by {@link Membership#refresh}. An archived one finds
     * nobody.
     */
    void save(TargetList next, TargetListEvent because, Moment when);

    /** What happened to a list, oldest first. */
    List<Happened> history(UUID id);

    /**
     * A list as it is looked at.
     *
     * @param ownerName null when that person is gone
     * @param refreshedAt when everybody was last asked anew
     * @param found how many are on it, whether or not they may be handed out
     * @param ready whether everybody on it is written down
     */
    record Listed(TargetList list, @Nullable String ownerName, Instant refreshedAt, int found, boolean ready) {}

    /**
     * Something that happened.
     *
     * @param by the name of who did it, null when nobody did
     */
    record Happened(String name, Instant at, @Nullable String by, Map<String, Object> facts) {}
}
