package vn.lensong.domain.presence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says of everything that an audit saw what it means. Where nothing was seen it says so, and nothing else. */
public final class Judge {

    private final Seen seen;
    private final Instant now;
    private final SiteJudge sites;
    private final PageJudge pages;

    public Judge(Seen seen, Instant now) {
        this.seen = seen;
        this.now = now;
        this.sites = new SiteJudge(seen, now);
        this.pages = new PageJudge(seen, now);
    }

    /** One finding for each indicator, in their order. */
    public List<Finding> findings() {
        return Arrays.stream(Indicator.values()).map(this::finding).toList();
    }

    private Finding finding(Indicator indicator) {
        Opinion opinion = switch (indicator) {
            case NO_IMPOSTORS -> Opinion.unknown(Evidence.of(Evidence.Kind.NOBODY_LOOKED));
            case FANPAGE_EXISTS -> pages.exists();
            case FANPAGE_ACTIVE -> pages.active();
            case FANPAGE_DAILY -> pages.daily();
            case REPLY_TIME -> pages.replies();
            case VERIFIED -> pages.verified();
            case SITE_UPDATED -> sites.updated();
            case SITE_LINKS_CHANNELS -> sites.links();
            case OWN_VIDEO -> video();
        };
        return new Finding(indicator, opinion.verdict(), opinion.evidence(), now);
    }

    /** A channel that somebody made sure of is there until its address says that it is not. */
    private Opinion video() {
        List<Evidence> evidence = new ArrayList<>();
        Verdict verdict = Verdict.UNKNOWN;
        for (Channel channel : seen.channels()) {
            SiteLook look = seen.looks().get(channel.id());
            if (!channel.kind().video()) {
                continue;
            }
            if (look != null) {
                evidence.add(look.evidence(channel.address().url()));
            }
            if (look != null && look.gone()) {
                verdict = verdict == Verdict.PASS ? Verdict.PASS : Verdict.FAIL;
            } else if (channel.validatedAt() != null) {
                evidence.add(Evidence.of(Evidence.Kind.VALIDATED, channel.address().url(), channel.validatedAt()));
                verdict = Verdict.PASS;
            }
        }
        if (evidence.isEmpty()) {
            evidence.add(Evidence.of(Evidence.Kind.NO_CHANNEL));
        }
        return new Opinion(verdict, evidence);
    }
}
