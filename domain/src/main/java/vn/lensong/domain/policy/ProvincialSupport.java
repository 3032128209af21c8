package vn.lensong.domain.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * What a province adds to the state's support for voluntary social insurance, by resolution of its
 * People's Council. Exactly one of share and amount is there.
 *
 * @param share of 22 % of the rural poverty line, each month
 * @param amount đồng each month
 * @param resolution number and day of the resolution
 * @param from the first day, in Vietnam
 * @param to the last day, null while it is open
 */
public record ProvincialSupport(
        UUID id,
        long version,
        Scope scope,
        SupportGroup group,
        @Nullable BigDecimal share,
        @Nullable Long amount,
        String resolution,
        LocalDate from,
        @Nullable LocalDate to) {

    private static final long MOST = 100_000_000;

    public ProvincialSupport {
        if (scope.depth() != 1) {
            throw Refusal.field("provinceCode", "provincial-support.scope", Map.of());
        }
        if ((share == null) == (amount == null)) {
            throw Refusal.field("share", "provincial-support.one-of", Map.of());
        }
        if (share != null && (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0 || share.scale() > 6)) {
            throw Refusal.field("share", "provincial-support.share", Map.of());
        }
        if (amount != null && (amount < 1 || amount > MOST)) {
            throw Refusal.field("amount", "provincial-support.amount", Map.of("most", Wording.money(MOST)));
        }
        resolution = Text.required("resolution", resolution, 200);
        if (to != null && to.isBefore(from)) {
            throw Refusal.field("to", "policy.days", Map.of("from", from.toString(), "to", to.toString()));
        }
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether both give to the same group on some day. */
    public boolean meets(ProvincialSupport other) {
        return scope.equals(other.scope)
                && group == other.group
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }

    /** The last day is known. Refuses {@code policy.days} for one before the first. */
    public ProvincialSupport ended(LocalDate lastDay) {
        return new ProvincialSupport(id, version, scope, group, share, amount, resolution, from, lastDay);
    }
}
