package vn.lensong.domain.casting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * What somebody who presents programmes has learned, may speak about, and has shown.
 *
 * @param personId the person, of whom there is one profile wherever they present
 * @param scope who looks after the profile
 * @param about a few words for those who cast, such as a dialect or a profession
 */
public record HostProfile(
        UUID personId,
        long version,
        Scope scope,
        String about,
        List<Completion> completions,
        List<Certificate> certificates,
        List<Rehearsal> rehearsals,
        List<Rating> ratings) {

    /** A course that was finished. */
    public record Completion(UUID courseId, LocalDate on, UUID by) {}

    /** A rehearsal for a programme. */
    public record Rehearsal(UUID programmeId, LocalDate on, boolean passed, String note, UUID by) {

        public Rehearsal {
            note = Text.optional("note", note, 500);
        }
    }

    /** How a show went in the eyes of somebody who was there. */
    public record Rating(UUID programmeId, int stars, String note, UUID by, Instant at) {

        private static final int MOST_STARS = 5;

        public Rating {
            if (stars < 1 || stars > MOST_STARS) {
                throw Refusal.field("stars", "rating.stars", Map.of("least", 1, "most", MOST_STARS));
            }
            note = Text.optional("note", note, 500);
        }
    }

    public HostProfile {
        about = Text.optional("about", about, 1000);
        completions = List.copyOf(completions);
        certificates = List.copyOf(certificates);
        rehearsals = List.copyOf(rehearsals);
        ratings = List.copyOf(ratings);
    }

    /** A profile nothing has happened to yet. */
    public static HostProfile open(UUID personId, Scope scope, String about) {
        return new HostProfile(personId, 0, scope, about, List.of(), List.of(), List.of(), List.of());
    }

    public HostProfile described(String nextAbout) {
        return new HostProfile(
                personId, version, scope, nextAbout, completions, certificates, rehearsals, ratings);
    }

    /** A course was finished; finished again, the later day counts. */
    public HostProfile completed(Completion completion) {
        List<Completion> next = without(completions, one -> one.courseId().equals(completion.courseId()));
        next.add(completion);
        return new HostProfile(personId, version, scope, about, next, certificates, rehearsals, ratings);
    }

    /**
     * May speak about a product from now on.
     *
     * @param courses all there are for this host
     * @throws Refusal {@code certificate.courses-missing} while a required one is not finished
     */
    public HostProfile certified(Certificate certificate, List<Course> courses) {
        List<String> missing = courses.stream()
                .filter(course -> course.requiredFor(certificate.product()))
                .filter(course -> completions.stream().noneMatch(done -> done.courseId().equals(course.id())))
                .map(Course::title)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.conflict("certificate.courses-missing", Map.of("courses", String.join(", ", missing)));
        }
        List<Certificate> next = new ArrayList<>(certificates);
        next.add(certificate);
        return new HostProfile(personId, version, scope, about, completions, next, rehearsals, ratings);
    }

    /** Takes a certificate back. Refuses {@code host-certificate.not-found}, also for one that was taken back before. */
    public HostProfile revoked(UUID certificateId, Instant now) {
        List<Certificate> next = without(
                certificates, one -> one.id().equals(certificateId) && one.revokedAt() == null);
        if (next.size() == certificates.size()) {
            throw Refusal.notFound("host-certificate");
        }
        certificates.stream()
                .filter(one -> !next.contains(one))
                .toList()
                .forEach(one -> next.add(one.revoked(now)));
        return new HostProfile(personId, version, scope, about, completions, next, rehearsals, ratings);
    }

    public HostProfile rehearsed(Rehearsal rehearsal) {
        List<Rehearsal> next = new ArrayList<>(rehearsals);
        next.add(rehearsal);
        return new HostProfile(personId, version, scope, about, completions, certificates, next, ratings);
    }

    /** One rating per programme and rater; given again, the later one stands. */
    public HostProfile rated(Rating rating) {
        List<Rating> next = without(
                ratings,
                one -> one.programmeId().equals(rating.programmeId()) && one.by().equals(rating.by()));
        next.add(rating);
        return new HostProfile(personId, version, scope, about, completions, certificates, rehearsals, next);
    }

    /** The products of a programme that this host may not speak about on that day. */
    public Set<Product> uncertified(Product programmes, LocalDate day) {
        return uncertified(certificates, programmes, day);
    }

    /** The products of a programme that nobody with these certificates may speak about on that day. */
    public static Set<Product> uncertified(List<Certificate> certificates, Product programmes, LocalDate day) {
        Set<Product> wanted = programmes == Product.BOTH
                ? EnumSet.of(Product.VOLUNTARY_SI, Product.HOUSEHOLD_HI)
                : EnumSet.of(programmes);
        wanted.removeIf(product -> certificates.stream().anyMatch(one -> one.counts(product, day)));
        return wanted;
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return new ArrayList<>(all.stream().filter(gone.negate()).toList());
    }
}
