package vn.lensong.application.health;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.health.Check;
import vn.lensong.domain.health.Measured;
import vn.lensong.domain.health.Outcome;
import vn.lensong.domain.health.Preflight;
import vn.lensong.domain.health.PreflightEvent;
import vn.lensong.domain.health.Verdict;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** The checks before air: the machine makes its own, people answer the others, and somebody may waive. */
public final class PreflightDesk {

    private static final Set<Role> WORKERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER, Role.OPERATOR);
    private static final Set<Role> DECIDERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Preflights preflights;
    private final Programmes programmes;
    private final Measuring measuring;
    private final People people;
    private final Clock clock;

    public PreflightDesk(Preflights preflights, Programmes programmes, Measuring measuring, People people, Clock clock) {
        this.preflights = preflights;
        this.programmes = programmes;
        this.measuring = measuring;
        this.people = people;
        this.clock = clock;
    }

    /** What is known so far; everything unknown while nobody has looked. */
    public View show(Actor actor, UUID programmeId) {
        required(actor, programmeId, ProgrammeDesk.READERS);
        return view(programmeId);
    }

    /** Measures now whatever a machine can measure. Refuses {@code preflight.too-late} once the programme is over. */
    public View run(Actor actor, UUID programmeId) {
        Programme programme = open(required(actor, programmeId, WORKERS));
        if (actor.userId() != null) {
            measuring.listen(programme);
        }
        List<Measured> measured = measuring.of(programme);
        Instant now = clock.instant();
        Preflight next = found(programmeId).run(measured, now);
        Map<Verdict, Long> counts = next.counts();
        preflights.save(
                next,
                new PreflightEvent.Ran(
                        programmeId,
                        count(counts, Verdict.PASS),
                        count(counts, Verdict.WARN),
                        count(counts, Verdict.FAIL),
                        count(counts, Verdict.UNKNOWN),
                        actor.userId(),
                        now));
        return view(programmeId);
    }

    /** What a person measured or saw, in place of what was known. */
    public View answer(Actor actor, UUID programmeId, Measured found) {
        open(required(actor, programmeId, WORKERS));
        Instant now = clock.instant();
        Preflight next = found(programmeId).answered(found, actor.person(), now);
        preflights.save(
                next,
                new PreflightEvent.Answered(
                        programmeId, found.check(), next.of(found.check()).verdict(), actor.person(), now));
        return view(programmeId);
    }

    /** Lets a failed check pass, under the actor's name. */
    public View waive(Actor actor, UUID programmeId, Check check, String reason) {
        open(required(actor, programmeId, DECIDERS));
        Instant now = clock.instant();
        Preflight next = found(programmeId).waived(check, actor.person(), reason, now);
        preflights.save(next, new PreflightEvent.Waived(programmeId, check, reason, actor.person(), now));
        return view(programmeId);
    }

    private View view(UUID programmeId) {
        Preflight preflight = found(programmeId);
        Map<UUID, String> names = new HashMap<>();
        for (Outcome outcome : preflight.outcomes()) {
            named(names, outcome.by());
            named(names, outcome.waiver() == null ? null : outcome.waiver().by());
        }
        return new View(preflight, names);
    }

    private void named(Map<UUID, String> names, @Nullable UUID person) {
        if (person != null && !names.containsKey(person)) {
            people.find(person).ifPresent(found -> names.put(person, found.displayName()));
        }
    }

    private Preflight found(UUID programmeId) {
        return preflights.find(programmeId).orElseGet(() -> Preflight.none(programmeId));
    }

    private static int count(Map<Verdict, Long> counts, Verdict verdict) {
        return Math.toIntExact(counts.getOrDefault(verdict, 0L));
    }

    private static Programme open(Programme programme) {
        return switch (programme.status()) {
            case PLANNED, READY, LIVE -> programme;
            case ENDED, CLOSED, CANCELLED ->
                throw Refusal.conflict(
                        "preflight.too-late", Map.of("status", programme.status().name()));
        };
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /** The checks, and the names of the people who measured and waived. */
    public record View(Preflight preflight, Map<UUID, String> names) {}
}
