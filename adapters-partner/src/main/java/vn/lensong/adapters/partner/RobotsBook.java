package vn.lensong.adapters.partner;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.presence.SiteLook.Outcome;

/**
 * What owners of sites want machines not to read (RFC 9309), asked for once an hour. A site without a robots.txt may be
 * read; one whose robots.txt cannot be had because of the site itself may not.
 */
@Singleton
final class RobotsBook {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int LONGEST = 500 * 1024;
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_REDIRECTS = 5;
    private static final int SERVER_ERROR = 503;
    private static final int NOT_THERE = 404;

    private final PoliteClient client;
    private final Clock clock;
    private final Map<String, Known> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > MOST_KEPT;
        }
    };

    RobotsBook(PoliteClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Why we may not read this address; null when its owner lets us. */
    @Nullable Outcome barrier(URI at) {
        String site = at.getScheme().toLowerCase(Locale.ROOT) + "://" + at.getRawAuthority();
        Known known = known(site);
        return known.rules().isAllowed(at.toASCIIString()) ? null : known.otherwise();
    }

    private Known known(String site) {
        Instant now = clock.instant();
        synchronized (known) {
            Known kept = known.get(site);
            if (kept != null && kept.at().plus(FRESH).isAfter(now)) {
                return kept;
            }
        }
        Known fresh = asked(site, now);
        synchronized (known) {
            known.put(site, fresh);
        }
        return fresh;
    }

    /** Its rules are those of the machine it was asked of, also where that one sends us elsewhere on the same machine. */
    private Known asked(String site, Instant now) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI at = URI.create(site + "/robots.txt");
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            PoliteClient.Got got = client.get(at, LONGEST);
            PoliteClient.Answer answer = got.answer();
            if (answer == null) {
                Outcome why = got.outcome() == Outcome.TOO_LARGE ? Outcome.ROBOTS : got.outcome();
                return new Known(parser.failedFetch(SERVER_ERROR), why, now);
            }
            URI next = next(at, answer);
            if (answer.status() == 200) {
                return new Known(
                        parser.parseContent(
                                at.toString(),
                                answer.body(),
                                "text/plain",
                                List.of(PoliteClient.NAME.toLowerCase(Locale.ROOT))),
                        Outcome.ROBOTS,
                        now);
            }
            if (next == null) {
                int status = answer.status() >= 300 && answer.status() < 400 ? NOT_THERE : answer.status();
                return new Known(parser.failedFetch(status), Outcome.ROBOTS, now);
            }
            at = next;
        }
        return new Known(parser.failedFetch(NOT_THERE), Outcome.ROBOTS, now);
    }

    private static @Nullable URI next(URI at, PoliteClient.Answer answer) {
        if (answer.status() < 300 || answer.status() >= 400 || answer.location() == null) {
            return null;
        }
        try {
            URI next = at.resolve(answer.location().strip());
            boolean same = next.getHost() != null && next.getHost().equalsIgnoreCase(at.getHost());
            return same ? next : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /**
     * What a site wants.
     *
     * @param otherwise why what is not allowed may not be read: its owner says so, or could not be asked
     */
    private record Known(BaseRobotRules rules, Outcome otherwise, Instant at) {}
}
