package vn.lensong.adapters.partner;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.presence.PublicPages;
import vn.lensong.domain.presence.ChannelAddress;
import vn.lensong.domain.presence.SiteLook;
import vn.lensong.domain.presence.SiteLook.Outcome;

/**
 * Reads public pages: the one that was asked for, and the feed it names where it says nothing of its age itself. Every
 * step of the way, also behind a redirect, is allowed by robots.txt and leads to the open internet.
 */
@Singleton
final class HttpPublicPages implements PublicPages {

    private static final int MOST_STEPS = 6;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final PoliteClient client;
    private final RobotsBook robots;
    private final PageReading reading;
    private final boolean loopback;

    HttpPublicPages(
            PoliteClient client,
            RobotsBook robots,
            PageReading reading,
            @Value("${lensong.partners.loopback:false}") boolean loopback) {
        this.client = client;
        this.robots = robots;
        this.reading = reading;
        this.loopback = loopback;
    }

    @Override
    public SiteLook look(String url) {
        Arrived page = arrive(URI.create(url));
        PoliteClient.Answer answer = page.answer();
        if (answer == null) {
            return SiteLook.failed(page.outcome());
        }
        if (answer.status() != 200) {
            return SiteLook.answered(answer.status());
        }
        if (!answer.isHtml()) {
            return SiteLook.failed(Outcome.NOT_HTML);
        }
        PageReading.Read read = reading.page(answer.body(), answer.charset(), page.at());
        return new SiteLook(
                Outcome.READ, 200, read.links(), read.newest() == null ? newestOf(read.feeds()) : read.newest());
    }

    /** The first of the feeds that can be read says how old the newest is. */
    private @Nullable Instant newestOf(List<URI> feeds) {
        for (URI feed : feeds) {
            PoliteClient.Answer answer = arrive(feed).answer();
            if (answer != null && answer.status() == 200) {
                return reading.newestOfFeed(answer.body(), answer.charset());
            }
        }
        return null;
    }

    private Arrived arrive(URI from) {
        URI at = from;
        Set<URI> seen = new LinkedHashSet<>();
        while (seen.add(at) && seen.size() <= MOST_STEPS) {
            if (!ChannelAddress.readable(at, loopback)) {
                return new Arrived(at, Outcome.BARRED, null);
            }
            Outcome barrier = robots.barrier(at);
            if (barrier != null) {
                return new Arrived(at, barrier, null);
            }
            PoliteClient.Got got = client.get(at, PublicPagesConfiguration.LONGEST_PAGE);
            PoliteClient.Answer answer = got.answer();
            URI next = answer == null || !REDIRECTS.contains(answer.status()) ? null : target(at, answer.location());
            if (next == null) {
                return new Arrived(at, got.outcome(), answer);
            }
            at = next;
        }
        return new Arrived(at, Outcome.REDIRECTS, null);
    }

    private static @Nullable URI target(URI at, @Nullable String location) {
        try {
            return location == null ? null : at.resolve(location.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Where a way ended, and with what. */
    private record Arrived(URI at, Outcome outcome, PoliteClient.@Nullable Answer answer) {}
}
