package vn.lensong.application.target;

import java.time.Clock;
import java.time.LocalDate;
import vn.lensong.application.policy.PolicyTables;
import vn.lensong.domain.policy.SupportShares;
import vn.lensong.domain.target.Moment;

/** Now, with what the law says of today: what every rule is asked by. */
public final class Moments {

    private final PolicyTables tables;
    private final Clock clock;

    public Moments(PolicyTables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    Moment now() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Moment.HANOI);
        return new Moment(clock.instant(), SupportShares.percents(tables.table(), today));
    }
}
