package vn.lensong.application.casting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.casting.Cast;
import vn.lensong.domain.casting.Certificate;
import vn.lensong.domain.casting.Course;
import vn.lensong.domain.casting.HostEvent;
import vn.lensong.domain.casting.HostProfile;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where hosts are trained and certified, and where it is kept how they did. */
public final class HostDesk {

    private static final Set<Role> TRAINERS = EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER);
    private static final Set<Role> WATCHERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.ADMIN, Role.NATIONAL_EDITOR, Role.PROVINCE_MANAGER, Role.PRODUCER, Role.AUDITOR);
    private static final Set<Role> PRESENTS = EnumSet.of(Role.HOST);

    private final Hosts hosts;
    private final Courses courses;
    private final Casts casts;
    private final People people;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;

    public HostDesk(
            Hosts hosts,
            Courses courses,
            Casts casts,
            People people,
            Programmes programmes,
            Ids ids,
            Clock clock) {
        this.hosts = hosts;
        this.courses = courses;
        this.casts = casts;
        this.people = people;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Everybody who presents inside the actor's scopes, by name, with a profile or still without. */
    public List<Host> list(Actor actor) {
        List<Scope> scopes = actor.scopes(READERS);
        List<Person> presenting = people.inside(scopes).stream()
                .filter(person -> presentsAt(person, scopes) != null)
                .toList();
        Map<UUID, HostProfile> profiles =
                hosts.of(presenting.stream().map(Person::id).toList());
        return presenting.stream()
                .map(person -> new Host(person.id(), person.displayName(), profiles.get(person.id())))
                .toList();
    }

    /** One of them; a host may look at their own. */
    public Host show(Actor actor, UUID personId) {
        Person person = person(personId);
        boolean own = personId.equals(actor.userId()) && !actor.scopes(PRESENTS).isEmpty();
        if (!own && presentsAt(person, actor.scopes(READERS)) == null) {
            throw Refusal.notFound("host");
        }
        return new Host(personId, person.displayName(), hosts.find(personId).orElse(null));
    }

    public void describe(Actor actor, UUID personId, String about) {
        HostProfile next = trained(actor, personId).described(about);
        hosts.save(next, new HostEvent.Described(personId, actor.person(), clock.instant()));
    }

    /** Refuses {@code course.not-found}, and {@code completion.future} for a day to come. */
    public void completed(Actor actor, UUID personId, UUID courseId, LocalDate on) {
        HostProfile profile = trained(actor, personId);
        Course course = courses.find(courseId)
                .filter(found -> found.scope().contains(profile.scope()))
                .orElseThrow(() -> Refusal.notFound("course"));
        // A day ahead of the server's may have begun in Vietnam.
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), Programme.HANOI))) {
            throw Refusal.field("on", "completion.future", Map.of());
        }
        HostProfile next = profile.completed(new HostProfile.Completion(course.id(), on, actor.person()));
        hosts.save(next, new HostEvent.Completed(personId, courseId, actor.person(), clock.instant()));
    }

    /** Refuses {@code certificate.courses-missing}, {@code certificate.one-product}, {@code certificate.days}. */
    public void certify(Actor actor, UUID personId, Product product, LocalDate from, LocalDate until) {
        HostProfile profile = trained(actor, personId);
        Instant now = clock.instant();
        Certificate certificate = new Certificate(ids.next(), product, from, until, actor.person(), now, null);
        List<Course> wanted = courses.around(List.of(profile.scope())).stream()
                .filter(course -> course.scope().contains(profile.scope()))
                .toList();
        hosts.save(
                profile.certified(certificate, wanted),
                new HostEvent.Certified(personId, product, until, actor.person(), now));
    }

    public void revoke(Actor actor, UUID personId, UUID certificateId) {
        Instant now = clock.instant();
        HostProfile next = trained(actor, personId).revoked(certificateId, now);
        hosts.save(next, new HostEvent.Revoked(personId, certificateId, actor.person(), now));
    }

    /** A rehearsal for a programme that is not over. */
    public void rehearsed(Actor actor, UUID personId, UUID programmeId, LocalDate on, boolean passed, String note) {
        Programme programme = watched(actor, programmeId);
        if (programme.over()) {
            throw Refusal.conflict("rehearsal.too-late", Map.of());
        }
        HostProfile next = required(personId)
                .rehearsed(new HostProfile.Rehearsal(programmeId, on, passed, note, actor.person()));
        hosts.save(next, new HostEvent.Rehearsed(personId, programmeId, passed, actor.person(), clock.instant()));
    }

    /** After a programme, by somebody who was there, for whoever was cast in it. */
    public void rate(Actor actor, UUID personId, UUID programmeId, int stars, String note) {
        Programme programme = watched(actor, programmeId);
        Instant now = clock.instant();
        if (programme.status() != Programme.Status.ENDED && programme.status() != Programme.Status.CLOSED) {
            throw Refusal.conflict("rating.too-early", Map.of());
        }
        Cast cast = casts.find(programmeId)
                .filter(found -> found.hostId().equals(personId) || found.backupId().equals(personId))
                .orElseThrow(() -> Refusal.conflict("rating.not-cast", Map.of()));
        HostProfile next = required(personId)
                .rated(new HostProfile.Rating(cast.programmeId(), stars, note, actor.person(), now));
        hosts.save(next, new HostEvent.Rated(personId, programmeId, stars, actor.person(), now));
    }

    /** The profile for a trainer; somebody who presents and has none begins one where they present. */
    private HostProfile trained(Actor actor, UUID personId) {
        HostProfile profile = hosts.find(personId).orElseGet(() -> begun(actor, personId));
        actor.require(profile.scope(), "host", TRAINERS);
        return profile;
    }

    private HostProfile begun(Actor actor, UUID personId) {
        Scope scope = presentsAt(person(personId), actor.scopes(TRAINERS));
        if (scope == null) {
            throw Refusal.notFound("host");
        }
        return HostProfile.open(personId, scope, "");
    }

    private HostProfile required(UUID personId) {
        return hosts.find(personId).orElseThrow(() -> Refusal.notFound("host"));
    }

    private Person person(UUID personId) {
        return people.find(personId).orElseThrow(() -> Refusal.notFound("host"));
    }

    private Programme watched(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", WATCHERS);
        return programme;
    }

    private static @Nullable Scope presentsAt(Person person, List<Scope> inside) {
        return person.grants().stream()
                .filter(grant -> grant.role() == Role.HOST)
                .map(Grant::scope)
                .filter(scope -> inside.stream().anyMatch(one -> one.contains(scope)))
                .findFirst()
                .orElse(null);
    }

    /** Somebody who presents. */
    public record Host(UUID personId, String name, @Nullable HostProfile profile) {}
}
