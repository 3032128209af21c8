package vn.lensong.application.presence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Scope;
import vn.lensong.domain.presence.Channel;
import vn.lensong.domain.presence.ChannelEvent;

/** The register of channels. */
public interface Channels {

    Optional<Channel> find(UUID id);

    /**
     * Channels inside any of these scopes, the newest first.
     *
     * @param organisationId of this organisation alone, null for all of them
     */
    Page<Channel> page(List<Scope> scopes, @Nullable UUID organisationId, Page.Ask ask);

    /** An organisation's channels that are not archived, by kind and then by the moment they were entered. */
    List<Channel> inUse(UUID organisationId);

    /**
     * As {@link vn.lensong.application.programme.Programmes#save}. Refuses {@code channel.taken} where the organisation
     * has that address already.
     */
    void save(Channel next, ChannelEvent because);
}
