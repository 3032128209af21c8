package vn.lensong.application.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.conversation.ReplyTimes;
import vn.lensong.application.organisation.Organisations;
import vn.lensong.application.platform.PageCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Organisation;
import vn.lensong.domain.organisation.Page;
import vn.lensong.domain.presence.Channel;
import vn.lensong.domain.presence.ChannelKind;
import vn.lensong.domain.presence.PageLook;
import vn.lensong.domain.presence.Seen;
import vn.lensong.domain.presence.SiteLook;

/** Looks at an organisation's channels: on the web as a guest, and on platforms by the tokens we hold. */
public final class Looking {

    /** Nobody has more; and one organisation is not to keep the others waiting. */
    private static final int MOST_ADDRESSES = 10;

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final Channels channels;
    private final Organisations organisations;
    private final Platforms platforms;
    private final PublicPages pages;
    private final ReplyTimes replies;
    private final Clock clock;

    public Looking(
            Channels channels,
            Organisations organisations,
            Platforms platforms,
            PublicPages pages,
            ReplyTimes replies,
            Clock clock) {
        this.channels = channels;
        this.organisations = organisations;
        this.platforms = platforms;
        this.pages = pages;
        this.replies = replies;
        this.clock = clock;
    }

    Seen at(Organisation organisation) {
        List<Channel> inUse = channels.inUse(organisation.id());
        Map<UUID, SiteLook> looks = new HashMap<>();
        inUse.stream()
                .filter(channel -> channel.kind() == ChannelKind.WEBSITE || channel.kind().video())
                .limit(MOST_ADDRESSES)
                .forEach(channel -> looks.put(channel.id(), pages.look(channel.address().url())));
        List<PageLook> connected = organisations.pages(List.of(organisation.scope())).stream()
                .filter(page -> page.organisationId().equals(organisation.id()))
                .map(this::page)
                .toList();
        return new Seen(inUse, looks, connected);
    }

    private PageLook page(Page page) {
        Instant since = clock.instant().minus(LOOKED_BACK);
        PageCalls.Facts facts =
                answered(() -> platforms.pages(page.platform()).facts(page.externalId()));
        List<Instant> posts =
                answered(() -> platforms.posts(page.platform()).publishedSince(page.externalId(), since));
        ReplyTimes.Replies answered = replies.since(page.platform(), page.externalId(), since);
        return new PageLook(
                page.name(),
                facts == null ? null : facts.link(),
                facts != null,
                facts == null ? null : facts.verified(),
                posts,
                answered.count(),
                answered.median());
    }

    /** Null where the platform cannot tell, or did not: that is not known, and no reason to stop. */
    private static <T> @Nullable T answered(Supplier<T> call) {
        try {
            return call.get();
        } catch (OutsideFailure | Refusal e) {
            return null;
        }
    }
}
