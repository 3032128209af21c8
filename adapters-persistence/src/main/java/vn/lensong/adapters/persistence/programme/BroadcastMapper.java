package vn.lensong.adapters.persistence.programme;

import java.util.List;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import vn.lensong.domain.Scope;
import vn.lensong.domain.programme.Broadcast;

/** Broadcasts to rows and back; their threads have a table of their own. */
@Mapper(config = vn.lensong.adapters.persistence.Mapping.class)
interface BroadcastMapper {

    @Mapping(target = "version", source = "version")
    BroadcastRow row(Broadcast broadcast, long version);

    /** By hand: a transition with one argument looks like a setter to the generator. */
    default Broadcast broadcast(BroadcastRow row, List<String> threadIds) {
        return new Broadcast(
                row.id(),
                row.version(),
                row.programmeId(),
                new Scope(row.scope()),
                row.platform(),
                row.pageExternalId(),
                row.externalId(),
                threadIds,
                row.permalink(),
                Broadcast.State.valueOf(row.state()),
                row.failure(),
                row.liveSince(),
                row.endedAt(),
                row.videoSince());
    }
}
