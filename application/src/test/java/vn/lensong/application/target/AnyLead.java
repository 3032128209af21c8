package vn.lensong.application.target;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.Interest;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadConsent;
import vn.lensong.domain.lead.LeadOwner;
import vn.lensong.domain.lead.LeadPerson;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.lead.Progress;
import vn.lensong.domain.lead.Temperature;
import vn.lensong.domain.policy.SupportGroup;
import vn.lensong.domain.target.Moment;

/** Leads of all kinds, by a seed. */
final class AnyLead {

    private static final String[] COMMUNES = {"Xã An Dương", "an duong", "Cát Bà", "phường Hồng Bàng"};
    private static final String[] WORDS = {
        "Gọi em với", "cho hỏi thẻ BHYT hộ gia đình", "BHXH tự nguyện đóng sao ạ", "lương hưu và bảo hiểm y tế"
    };
    private static final long DAY = 86_400;

    private final Random random;
    private final Moment when;
    private final List<UUID> programmes;

    AnyLead(Random random, Moment when, List<UUID> programmes) {
        this.random = random;
        this.when = when;
        this.programmes = programmes;
    }

    Lead in(Scope scope) {
        LeadState state = one(LeadState.values());
        return new Lead(
                UUID.randomUUID(),
                0,
                interest(),
                new LeadOwner(scope, maybe(programmes.getFirst()), null, null, null),
                person(),
                List.of(Phone.of("+849" + (10_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 90_000_000)))),
                followUp(),
                random.nextInt(4) == 0 ? List.of(new LeadConsent("tư vấn", ago(), "x")) : List.of(),
                progress(state == LeadState.MERGED ? LeadState.PAID : state));
    }

    private Interest interest() {
        List<LeadSource> sources = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            sources.add(new LeadSource(
                    one(programmes.toArray(UUID[]::new)), null, one(LeadSource.Way.values()), one(WORDS), ago()));
        }
        return new Interest(sources.getFirst().programmeId(), one(Product.values()), ago(), sources);
    }

    private LeadPerson person() {
        LocalDate expiry = when.today().plusDays(random.nextInt(120) - 60);
        return new LeadPerson(
                null, null, maybe(one(COMMUNES)), maybe(1 + random.nextInt(6)), maybe(one(SupportGroup.values())),
                maybe(1_500_000L + 500_000L * random.nextInt(5)), maybe(one(LeadPerson.Cover.values())), maybe(expiry));
    }

    private FollowUp followUp() {
        return new FollowUp(
                maybe(new Hesitation(one(Hesitation.Reason.values()), "vì thế")), null, "",
                maybe(one(Temperature.values())), null);
    }

    private Progress progress(LeadState state) {
        String number = String.valueOf(1_000_000_000L + Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 9_000_000_000L));
        return new Progress(
                state, null, 0, null, "", null, random.nextInt(12) == 0,
                state == LeadState.ENROLLED ? new Enrolment(number, ago()) : null);
    }

    private Instant ago() {
        return when.now().minusSeconds(random.nextInt(100) * DAY + random.nextInt((int) DAY));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
