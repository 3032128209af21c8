package vn.lensong.domain.presence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that an audit saw of one organisation.
 *
 * @param channels those that are not archived
 * @param looks what the addresses of some of them showed, by channel
 * @param pages the pages of its own that we hold tokens for
 */
public record Seen(List<Channel> channels, Map<UUID, SiteLook> looks, List<PageLook> pages) {

    public Seen {
        channels = List.copyOf(channels);
        looks = Map.copyOf(looks);
        pages = List.copyOf(pages);
    }

    List<Channel> of(ChannelKind kind) {
        return channels.stream().filter(channel -> channel.kind() == kind).toList();
    }
}
