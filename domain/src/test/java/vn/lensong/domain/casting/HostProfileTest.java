package vn.lensong.domain.casting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;
import vn.lensong.domain.casting.HostProfile.Completion;
import vn.lensong.domain.casting.HostProfile.Rating;

/** What a host has learned and may speak about. */
class HostProfileTest {

    private static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID MANAGER = UUID.fromString("00000000-0000-7000-8000-000000000002");
    private static final UUID PROGRAMME = UUID.fromString("00000000-0000-7000-8000-000000000003");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-01");
    private static final LocalDate LAST = LocalDate.parse("2027-10-31");
    private static final Instant NOW = Instant.parse("2026-11-20T05:00:00Z");

    private final HostProfile host = HostProfile.open(PERSON, Scope.province("31"), "Giọng Hải Phòng");
    private final Course speaking = course(4, Product.BOTH, true);
    private final Course pensions = course(5, Product.VOLUNTARY_SI, true);
    private final Course families = course(6, Product.HOUSEHOLD_HI, true);
    private final Course extra = course(7, Product.VOLUNTARY_SI, false);

    @Test
    void nobody_is_certified_before_every_required_course_of_the_product_is_finished() {
        List<Course> courses = List.of(speaking, pensions, families, extra);
        HostProfile half = done(host, speaking);

        assertThat(Refused.code(() -> half.certified(certificate(Product.VOLUNTARY_SI), courses)))
                .isEqualTo("certificate.courses-missing");
        assertThat(done(half, pensions).certified(certificate(Product.VOLUNTARY_SI), courses).certificates())
                .hasSize(1);
    }

    @Test
    void a_certificate_counts_from_its_first_day_to_its_last() {
        HostProfile certified = host.certified(certificate(Product.VOLUNTARY_SI), List.of());

        assertThat(certified.uncertified(Product.VOLUNTARY_SI, FIRST.minusDays(1))).isNotEmpty();
        assertThat(certified.uncertified(Product.VOLUNTARY_SI, FIRST)).isEmpty();
        assertThat(certified.uncertified(Product.VOLUNTARY_SI, LAST)).isEmpty();
        assertThat(certified.uncertified(Product.VOLUNTARY_SI, LAST.plusDays(1))).isNotEmpty();
    }

    @Test
    void a_programme_about_both_products_needs_both_certificates() {
        HostProfile one = host.certified(certificate(Product.VOLUNTARY_SI), List.of());

        assertThat(one.uncertified(Product.BOTH, FIRST)).containsExactly(Product.HOUSEHOLD_HI);
        assertThat(one.certified(certificate(Product.HOUSEHOLD_HI), List.of()).uncertified(Product.BOTH, FIRST))
                .isEmpty();
    }

    @Test
    void a_certificate_that_was_taken_back_counts_no_more_and_stays_on_record() {
        Certificate certificate = certificate(Product.VOLUNTARY_SI);
        HostProfile revoked = host.certified(certificate, List.of()).revoked(certificate.id(), NOW);

        assertThat(revoked.uncertified(Product.VOLUNTARY_SI, FIRST)).containsExactly(Product.VOLUNTARY_SI);
        assertThat(revoked.certificates()).containsExactly(certificate.revoked(NOW));
        assertThat(Refused.code(() -> revoked.revoked(certificate.id(), NOW))).isEqualTo("host-certificate.not-found");
    }

    @Test
    void a_certificate_is_for_one_product_and_at_most_five_years() {
        assertThat(Refused.code(() -> certificate(Product.BOTH))).isEqualTo("certificate.one-product");
        assertThat(Refused.code(() -> certificate(FIRST, FIRST.minusDays(1)))).isEqualTo("certificate.days");
        assertThat(Refused.code(() -> certificate(FIRST, FIRST.plusYears(5).plusDays(1))))
                .isEqualTo("certificate.days");
        assertThat(certificate(FIRST, FIRST).counts(Product.VOLUNTARY_SI, FIRST)).isTrue();
    }

    @Test
    void whoever_rates_a_show_again_changes_their_rating() {
        HostProfile rated = host.rated(new Rating(PROGRAMME, 2, "", MANAGER, NOW))
                .rated(new Rating(PROGRAMME, 4, "Bình tĩnh hơn", MANAGER, NOW));

        assertThat(rated.ratings()).extracting(Rating::stars).containsExactly(4);
        assertThat(Refused.code(() -> new Rating(PROGRAMME, 6, "", MANAGER, NOW))).isEqualTo("rating.stars");
    }

    private static HostProfile done(HostProfile host, Course course) {
        return host.completed(new Completion(course.id(), FIRST, MANAGER));
    }

    private static Course course(int number, Product product, boolean required) {
        return new Course(
                new UUID(0x7000, number), 0, Scope.province("31"), "Khoá " + number, product, 4, required);
    }

    private static Certificate certificate(Product product) {
        return new Certificate(new UUID(0x7000, 8), product, FIRST, LAST, MANAGER, NOW, null);
    }

    private static Certificate certificate(LocalDate from, LocalDate until) {
        return new Certificate(new UUID(0x7000, 8), Product.VOLUNTARY_SI, from, until, MANAGER, NOW, null);
    }
}
