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

    /** Whether its owner lets us read this address. */
    boolean allows(URI at) {
        String site = at.getScheme().toLowerCase(Locale.ROOT) + "://" + at.getRawAuthority();
        return rules(site).isAllowed(at.toASCIIString());
    }

    private BaseRobotRules rules(String site) {
        Instant now = clock.instant();
        synchronized (known) {
            Known kept = known.get(site);
            if (kept != null && kept.at().plus(FRESH).isAfter(now)) {
                return kept.rules();
            }
        }
        BaseRobotRules rules = asked(site);
        synchronized (known) {
            known.put(site, new Known(rules, now));
        }
        return rules;
    }

    /** Its rules are those of the machine it was asked of, also where that one sends us elsewhere on the same machine. */
    private BaseRobotRules asked(String site) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        URI at = URI.create(site + "/robots.txt");
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            PoliteClient.Answer answer = client.get(at, LONGEST).answer();
            if (answer == null) {
                return parser.failedFetch(SERVER_ERROR);
            }
            URI next = next(at, answer);
            if (answer.status() == 200) {
                return parser.parseContent(
                        at.toString(), answer.body(), "text/plain", List.of(PoliteClient.NAME.toLowerCase(Locale.ROOT)));
            }
            if (next == null) {
                return parser.failedFetch(answer.status() >= 300 && answer.status() < 400 ? 404 : answer.status());
            }
            at = next;
        }
        return parser.failedFetch(404);
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

    private record Known(BaseRobotRules rules, Instant at) {}
}
