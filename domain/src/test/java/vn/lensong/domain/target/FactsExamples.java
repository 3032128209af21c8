package vn.lensong.domain.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.lead.LeadFacts.Mark;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;

/** Facts of a lead that tests ask. */
final class FactsExamples {

    static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");
    static final Moment MOMENT = new Moment(
            NOW, Map.of(SupportGroup.POOR, 50, SupportGroup.NEAR_POOR, 40, SupportGroup.OTHER, 20));
    static final Scope PROVINCE = Scope.province("31");
    private static final long DAY = 86_400;

    private FactsExamples() {}

    /** Near-poor, four people, asked about health insurance 40 days ago. */
    static LeadFacts nearPoor() {
        return new LeadFacts(
                new UUID(1, 1), PROVINCE, LeadState.CONTACTED, Product.HOUSEHOLD_HI, Temperature.WARM, "an duong", 4,
                SupportGroup.NEAR_POOR, null, null, LocalDate.parse("2026-12-10"), null, NOW.minusSeconds(90 * DAY),
                NOW.minusSeconds(40 * DAY), null, null, false,
                List.of(
                        new Mark(LeadFacts.Kind.ASKED, "HOUSEHOLD_HI", NOW.minusSeconds(40 * DAY)),
                        new Mark(LeadFacts.Kind.WAY, "WRITTEN", NOW.minusSeconds(40 * DAY))));
    }
}
