package vn.lensong.application.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.casting.Cast;
import vn.lensong.domain.casting.CastEvent;
import vn.lensong.domain.casting.Certificate;
import vn.lensong.domain.casting.Course;
import vn.lensong.domain.casting.CourseEvent;
import vn.lensong.domain.casting.HostEvent;
import vn.lensong.domain.casting.HostProfile;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** What the stores of courses, hosts and casts keep to. */
public interface CastingStoresContract {

    LocalDate DAY = LocalDate.of(2026, 11, 20);
    Instant LATER = NOON.plusSeconds(3600);

    Courses courses();

    Hosts hosts();

    Casts casts();

    People people();

    Programmes programmes();

    @Test
    default void courses_are_those_of_a_scope_and_of_the_scopes_above_and_below() {
        Scope province = new Scope("vn/45/to-chuc-" + UUID.randomUUID().toString().substring(0, 8));
        Course above = entered(Scope.NATION);
        Course here = entered(province);
        Course below = entered(province.within("chi-nhanh"));
        Course elsewhere = entered(POST);

        assertThat(courses().around(List.of(province)))
                .extracting(Course::id)
                .contains(above.id(), here.id(), below.id())
                .doesNotContain(elsewhere.id());
        assertThat(courses().find(here.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(here);
    }

    @Test
    default void a_host_comes_back_with_all_that_was_learned_and_shown() {
        UUID person = person();
        HostProfile host = HostProfile.open(person, POST, "Giọng Hải Phòng")
                .completed(new HostProfile.Completion(UUID.randomUUID(), DAY, OPERATOR))
                .certified(certificate(), List.of())
                .rehearsed(new HostProfile.Rehearsal(UUID.randomUUID(), DAY, true, "Tốt", OPERATOR))
                .rated(new HostProfile.Rating(UUID.randomUUID(), 4, "Rõ ràng", OPERATOR, NOON));

        hosts().save(host, described(person));

        assertThat(hosts().find(person).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(host);
        assertThat(hosts().of(List.of(person, UUID.randomUUID()))).containsOnlyKeys(person);
        assertThat(hosts().of(List.of())).isEmpty();
    }

    @Test
    default void a_profile_that_somebody_else_changed_meanwhile_is_refused() {
        UUID person = person();
        hosts().save(HostProfile.open(person, POST, ""), described(person));
        HostProfile seen = hosts().find(person).orElseThrow();
        hosts().save(seen.described("Một"), described(person));

        assertThat(refused(() -> hosts().save(seen.described("Hai"), described(person)))).isEqualTo("stale");
        assertThat(refused(() -> hosts().save(HostProfile.open(person, POST, "Ba"), described(person))))
                .isEqualTo("stale");
        assertThat(hosts().find(person).orElseThrow().about()).isEqualTo("Một");
    }

    @Test
    default void whoever_is_cast_is_taken_for_that_time_as_host_and_as_backup() {
        Cast cast = cast(programme(), person(), person());
        casts().save(cast, assigned(cast));

        assertThat(casts().find(cast.programmeId()).orElseThrow().version()).isOne();
        assertThat(casts().taken(UUID.randomUUID(), NOON, LATER)).contains(cast.hostId(), cast.backupId());
        assertThat(casts().taken(UUID.randomUUID(), LATER, LATER.plusSeconds(60)))
                .doesNotContain(cast.hostId(), cast.backupId());
        assertThat(casts().taken(UUID.randomUUID(), NOON.minusSeconds(60), NOON))
                .doesNotContain(cast.hostId(), cast.backupId());
        assertThat(casts().taken(cast.programmeId(), NOON, LATER)).doesNotContain(cast.hostId());
    }

    @Test
    default void a_programme_that_was_cancelled_takes_nobody() {
        UUID programmeId = programme();
        Cast cast = cast(programmeId, person(), person());
        casts().save(cast, assigned(cast));

        Programme programme = programmes().find(programmeId).orElseThrow();
        programmes()
                .save(programme.cancelled(), new ProgrammeEvent.Cancelled(programmeId, "Bão", OPERATOR, NOON));

        assertThat(casts().taken(UUID.randomUUID(), NOON, LATER)).doesNotContain(cast.hostId(), cast.backupId());
    }

    @Test
    default void of_two_who_cast_the_same_person_at_once_one_is_refused() throws Exception {
        UUID wanted = person();
        Cast one = cast(programme(), wanted, person());
        Cast other = cast(programme(), person(), wanted);
        List<Callable<String>> both = List.of(() -> refused(() -> casts().save(one, assigned(one))), () -> refused(() ->
                casts().save(other, assigned(other))));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = threads.invokeAll(both);

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder("", "host.taken");
        }
    }

    @Test
    default void a_cast_that_somebody_else_decided_meanwhile_is_refused() {
        UUID programmeId = programme();
        Cast first = cast(programmeId, person(), person());
        casts().save(first, assigned(first));
        Cast second = cast(programmeId, person(), person());

        assertThat(refused(() -> casts().save(second, assigned(second)))).isEqualTo("stale");
        Cast turned = casts().find(programmeId).orElseThrow().steppedIn();
        casts().save(turned, assigned(turned));
        assertThat(refused(() -> casts().save(turned, assigned(turned)))).isEqualTo("stale");
        assertThat(casts().find(programmeId).orElseThrow().hostId()).isEqualTo(first.backupId());
    }

    private Course entered(Scope scope) {
        Course course = new Course(UUID.randomUUID(), 0, scope, "Trước ống kính", Product.BOTH, 8, true);
        courses().save(course, new CourseEvent.Changed(course.id(), course.title(), true, OPERATOR, NOON));
        return course;
    }

    private UUID person() {
        UUID id = UUID.randomUUID();
        people().add(new Person(id, "dan-" + id, "Người dẫn", "x", List.of(new Grant(Role.HOST, POST))));
        return id;
    }

    @Test
    default void whose_a_programme_is_comes_without_the_whole_of_it() {
        Programme programme = programmes().find(programme()).orElseThrow();

        assertThat(programmes().home(programme.id()))
                .contains(new Programmes.Home(programme.scope(), programme.product()));
        assertThat(programmes().home(UUID.randomUUID())).isEmpty();
    }

    private UUID programme() {
        Programme programme = StoreExamples.programme(POST, LATER);
        programmes()
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(), programme.title(), programme.scriptId(), LATER, OPERATOR, NOON));
        return programme.id();
    }

    private static Cast cast(UUID programmeId, UUID hostId, UUID backupId) {
        return new Cast(programmeId, 0, hostId, backupId, NOON, LATER);
    }

    private static Certificate certificate() {
        return new Certificate(
                UUID.randomUUID(), Product.VOLUNTARY_SI, DAY, DAY.plusYears(1), OPERATOR, NOON, LATER);
    }

    private static HostEvent described(UUID person) {
        return new HostEvent.Described(person, OPERATOR, NOON);
    }

    private static CastEvent assigned(Cast cast) {
        return new CastEvent.Assigned(cast.programmeId(), cast.hostId(), cast.backupId(), OPERATOR, NOON);
    }

    /** The code of the refusal, empty when there is none. */
    private static String refused(Runnable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act::run);
        return refusal == null ? "" : refusal.code();
    }
}
