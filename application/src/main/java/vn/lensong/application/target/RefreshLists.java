package vn.lensong.application.target;

import java.time.Instant;
import java.util.UUID;
import vn.lensong.application.TimedJob;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.domain.target.Moment;

/** Asks everybody anew when a day is over: rules count in days, and nothing but time need happen for them to change. */
public final class RefreshLists implements TimedJob {

    public static final String NAME = "refresh-target-lists";
    public static final UUID EVERYWHERE = new UUID(0, 0);

    private final TargetLists lists;
    private final Membership membership;
    private final FactsBook facts;
    private final Moments moments;

    public RefreshLists(TargetLists lists, Membership membership, FactsBook facts, Moments moments) {
        this.lists = lists;
        this.membership = membership;
        this.facts = facts;
        this.moments = moments;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Instant ring(UUID everywhere) {
        Moment now = moments.now();
        facts.bar(null);
        lists.followed().forEach(list -> membership.refresh(list, now));
        return now.tomorrow();
    }
}
