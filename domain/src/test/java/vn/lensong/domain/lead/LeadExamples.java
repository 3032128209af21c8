package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;

/** Leads that tests begin with. */
final class LeadExamples {

    static final Instant THEN = Instant.parse("2026-11-29T13:00:00Z");
    static final UUID PROGRAMME = new UUID(0, 2);
    static final UUID BRANCH = new UUID(0, 4);
    static final Scope HAI_PHONG = Scope.province("31");
    static final Scope AN_DUONG = HAI_PHONG.within("buu-dien").within("an-duong");
    static final String FIRST = "+84900000012";
    static final String SECOND = "+84900000013";

    private LeadExamples() {}

    static Lead captured() {
        return Lead.captured(new UUID(0, 1), HAI_PHONG, heard("9001", Product.VOLUNTARY_SI, PROGRAMME, 0, FIRST));
    }

    static Lead assigned() {
        return captured().assigned(BRANCH, AN_DUONG, THEN);
    }

    /** Heard so many seconds later, in an item of its own. */
    static Heard heard(@Nullable String key, Product product, UUID programme, long later, String... phones) {
        Instant at = THEN.plusSeconds(later);
        LeadSource source =
                new LeadSource(programme, new UUID(7, later), LeadSource.Way.WRITTEN, "Gọi em " + later, at);
        return new Heard(
                key, "Nguyễn Thị Lan", Arrays.stream(phones).map(Phone::of).toList(), product, source);
    }
}
