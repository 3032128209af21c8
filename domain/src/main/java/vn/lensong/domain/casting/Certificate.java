package vn.lensong.domain.casting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;

/**
 * Somebody may speak about a product on air.
 *
 * @param product one of the two; who speaks about both holds two
 * @param from its first day, in Vietnam
 * @param until its last day
 * @param by who gave it
 * @param revokedAt from when it counts no more, whatever its days say
 */
public record Certificate(
        UUID id, Product product, LocalDate from, LocalDate until, UUID by, Instant at, @Nullable Instant revokedAt) {

    private static final int MOST_YEARS = 5;

    public Certificate {
        if (product == Product.BOTH) {
            throw Refusal.field("product", "certificate.one-product", Map.of());
        }
        if (until.isBefore(from) || until.isAfter(from.plusYears(MOST_YEARS))) {
            throw Refusal.field("until", "certificate.days", Map.of("years", MOST_YEARS));
        }
    }

    boolean counts(Product wanted, LocalDate day) {
        return product == wanted && revokedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }

    Certificate revoked(Instant now) {
        return new Certificate(id, product, from, until, by, at, now);
    }
}
