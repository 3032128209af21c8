package vn.lensong.application.casting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.casting.Cast;
import vn.lensong.domain.casting.CastEvent;
import vn.lensong.domain.casting.HostProfile;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Where programmes get their host and the backup. */
public final class CastDesk {

    private static final Set<Role> CASTERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.OPERATOR, Role.HOST, Role.AUDITOR);

    /** They are there before the start, and leave after packing up. */
    private static final Duration AROUND = Duration.ofMinutes(30);

    private final Casts casts;
    private final Hosts hosts;
    private final People people;
    private final Programmes programmes;
    private final Clock clock;

    public CastDesk(Casts casts, Hosts hosts, People people, Programmes programmes, Clock clock) {
        this.casts = casts;
        this.hosts = hosts;
        this.people = people;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Who is cast, null while nobody is. */
    public @Nullable Decided show(Actor actor, UUID programmeId) {
        required(actor, programmeId, READERS);
        return casts.find(programmeId)
                .map(cast -> new Decided(
                        cast, person(cast.hostId()).displayName(), person(cast.backupId()).displayName()))
                .orElse(null);
    }

    /** Everybody who may present at the programme's scope, by name, and what stands in their way. */
    public List<Candidate> candidates(Actor actor, UUID programmeId) {
        Programme programme = required(actor, programmeId, CASTERS);
        List<Person> able = people.working(Role.HOST, programme.scope());
        Map<UUID, HostProfile> profiles = hosts.of(able.stream().map(Person::id).toList());
        Set<UUID> taken = casts.taken(programmeId, from(programme), to(programme));
        return able.stream()
                .map(person -> new Candidate(
                        person.id(),
                        person.displayName(),
                        uncertified(profiles.get(person.id()), programme),
                        taken.contains(person.id())))
                .toList();
    }

    /**
     * Decides who presents and who is the backup.
     *
     * @throws Refusal {@code host.not-found} for somebody who does not present there,
     *     {@code host.not-certified}, {@code host.taken} in any province, {@code cast.same-person},
     *     {@code programme.state} once it is over
     */
    public void assign(Actor actor, UUID programmeId, UUID hostId, UUID backupId) {
        Programme programme = required(actor, programmeId, CASTERS);
        long version = casts.find(programmeId).map(Cast::version).orElse(0L);
        Cast cast = new Cast(programmeId, version, hostId, backupId, from(programme), to(programme));
        Programme hosted = programme.hostedBy(hostId);
        requireFit(programme, hostId);
        requireFit(programme, backupId);
        Instant now = clock.instant();
        casts.save(cast, new CastEvent.Assigned(programmeId, hostId, backupId, actor.person(), now));
        save(actor, programme, hosted, now);
    }

    /** The backup presents from now on, also on air. Refuses {@code cast.not-found} while nobody is cast. */
    public void stepIn(Actor actor, UUID programmeId) {
        Programme programme = required(actor, programmeId, CASTERS);
        Cast next =
                casts.find(programmeId).orElseThrow(() -> Refusal.notFound("cast")).steppedIn();
        Programme hosted = programme.hostedBy(next.hostId());
        Instant now = clock.instant();
        casts.save(
                next,
                new CastEvent.SteppedIn(programmeId, next.hostId(), next.backupId(), actor.person(), now));
        save(actor, programme, hosted, now);
    }

    private void save(Actor actor, Programme before, Programme hosted, Instant now) {
        if (!hosted.hostId().equals(before.hostId())) {
            programmes.save(
                    hosted,
                    new ProgrammeEvent.Changed(
                            hosted.id(), hosted.title(), hosted.startsAt(), actor.person(), now));
        }
    }

    private void requireFit(Programme programme, UUID personId) {
        Person person = people.working(Role.HOST, programme.scope()).stream()
                .filter(one -> one.id().equals(personId))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("host"));
        Set<Product> missing = uncertified(hosts.find(personId).orElse(null), programme);
        if (!missing.isEmpty()) {
            throw Refusal.conflict(
                    "host.not-certified", Map.of("host", person.displayName(), "day", programme.day().toString()));
        }
        if (casts.taken(programme.id(), from(programme), to(programme)).contains(personId)) {
            throw Refusal.conflict("host.taken", Map.of("host", person.displayName()));
        }
    }

    /** Without a profile nobody has a certificate. */
    static Set<Product> uncertified(@Nullable HostProfile profile, Programme programme) {
        return HostProfile.uncertified(
                profile == null ? List.of() : profile.certificates(), programme.product(), programme.day());
    }

    static Instant from(Programme programme) {
        return programme.startsAt().minus(AROUND);
    }

    static Instant to(Programme programme) {
        return programme.plannedEnd().plus(AROUND);
    }

    private Person person(UUID personId) {
        return people.find(personId).orElseThrow(() -> Refusal.notFound("host"));
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /** Who was cast, by name. */
    public record Decided(Cast cast, String hostName, String backupName) {}

    /**
     * Somebody who may present.
     *
     * @param uncertified the programme's products they may not speak about on its day
     * @param taken whether another programme has them at that time
     */
    public record Candidate(UUID personId, String name, Set<Product> uncertified, boolean taken) {}
}
