package vn.lensong.bootstrap;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.casting.CastDesk;
import vn.lensong.application.casting.CourseDesk;
import vn.lensong.application.casting.HostDesk;
import vn.lensong.domain.Product;
import vn.lensong.domain.casting.Course;
import vn.lensong.domain.programme.Programme;

/** Two invented hosts with their course and certificates, cast in tonight's show. */
@Singleton
final class DemoCasting {

    private final CourseDesk courses;
    private final HostDesk hosts;
    private final CastDesk casts;
    private final Clock clock;

    DemoCasting(CourseDesk courses, HostDesk hosts, CastDesk casts, Clock clock) {
        this.courses = courses;
        this.hosts = hosts;
        this.casts = casts;
        this.clock = clock;
    }

    /** Enters a course that every host needs, and certifies these for both products. */
    void train(Actor manager, UUID organisation, List<UUID> people) {
        Course course = courses.add(
                manager,
                organisation,
                new CourseDesk.Content("Dẫn chương trình trước ống kính (giả lập)", Product.BOTH, 16, true));
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        for (UUID person : people) {
            hosts.completed(manager, person, course.id(), today.minusDays(20));
            for (Product product : List.of(Product.VOLUNTARY_SI, Product.HOUSEHOLD_HI)) {
                hosts.certify(manager, person, product, today.minusDays(14), today.plusMonths(11));
            }
        }
        hosts.describe(manager, people.getFirst(), "Giọng Hải Phòng, nguyên phát thanh viên đài huyện.");
    }

    void cast(Actor producer, UUID programme, UUID host, UUID backup) {
        casts.assign(producer, programme, host, backup);
    }
}
