package vn.lensong.domain.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an organisation's websites say of it. */
final class SiteJudge {

    static final Duration RECENT = Duration.ofDays(7);

    private final Seen seen;
    private final Instant now;
    private final List<Channel> sites;

    SiteJudge(Seen seen, Instant now) {
        this.seen = seen;
        this.now = now;
        this.sites = seen.of(ChannelKind.WEBSITE);
    }

    /** One site with something new is enough. */
    Opinion updated() {
        List<Evidence> evidence = new ArrayList<>();
        Verdict verdict = Verdict.UNKNOWN;
        for (Channel site : sites) {
            SiteLook look = look(site);
            String url = site.address().url();
            Instant newest = look.newest();
            if (!look.read()) {
                evidence.add(look.evidence(url));
            } else if (newest == null) {
                evidence.add(Evidence.at(Evidence.Kind.NO_DATE, url));
            } else {
                evidence.add(Evidence.of(Evidence.Kind.NEWEST, url, newest));
                boolean recent = newest.plus(RECENT).isAfter(now);
                verdict = recent || verdict == Verdict.PASS ? Verdict.PASS : Verdict.FAIL;
            }
        }
        return opinion(verdict, evidence);
    }

    /** Every site that could be read leads to every other channel; a page without any link is drawn by script. */
    Opinion links() {
        List<Channel> others = seen.channels().stream()
                .filter(channel -> channel.kind() != ChannelKind.WEBSITE)
                .toList();
        if (others.isEmpty()) {
            return Opinion.unknown(Evidence.of(Evidence.Kind.NO_CHANNEL));
        }
        List<Evidence> evidence = new ArrayList<>();
        Verdict verdict = Verdict.UNKNOWN;
        for (Channel site : sites) {
            SiteLook look = look(site);
            if (!look.read() || look.links().isEmpty()) {
                evidence.add(look.evidence(site.address().url()));
                continue;
            }
            boolean all = true;
            for (Channel other : others) {
                boolean found = leadsTo(look.links(), other.address());
                all &= found;
                evidence.add(Evidence.at(
                        found ? Evidence.Kind.LINK_FOUND : Evidence.Kind.LINK_MISSING, other.address().url()));
            }
            verdict = all && verdict != Verdict.FAIL ? Verdict.PASS : Verdict.FAIL;
        }
        return opinion(verdict, evidence);
    }

    private SiteLook look(Channel site) {
        return seen.looks().getOrDefault(site.id(), SiteLook.failed(SiteLook.Outcome.UNREACHABLE));
    }

    private static boolean leadsTo(Set<String> links, ChannelAddress address) {
        String wanted = address.key();
        return links.stream()
                .map(link -> new ChannelAddress(link).key())
                .collect(Collectors.toSet())
                .stream()
                .anyMatch(key -> key.equals(wanted) || key.startsWith(wanted + "/") || key.startsWith(wanted + "?"));
    }

    private static Opinion opinion(Verdict verdict, List<Evidence> evidence) {
        return evidence.isEmpty()
                ? Opinion.unknown(Evidence.of(Evidence.Kind.NO_CHANNEL))
                : new Opinion(verdict, evidence);
    }
}
