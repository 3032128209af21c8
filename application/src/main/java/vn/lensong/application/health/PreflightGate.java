package vn.lensong.application.health;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.lensong.application.programme.Readiness;
import vn.lensong.domain.health.Outcome;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Obstacle;

/** A failed check that nobody waived keeps a programme from being ready; one that nobody made does not. */
public final class PreflightGate implements Readiness {

    private static final List<Role> DECIDERS = List.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Preflights preflights;

    public PreflightGate(Preflights preflights) {
        this.preflights = preflights;
    }

    @Override
    public List<Obstacle> obstacles(UUID programmeId) {
        return preflights.find(programmeId).stream()
                .flatMap(preflight -> preflight.outcomes().stream())
                .filter(Outcome::blocks)
                .map(outcome -> new Obstacle(code(outcome), outcome.note(), null, DECIDERS))
                .toList();
    }

    /** Such as {@code preflight.failed-page-followers}. */
    private static String code(Outcome outcome) {
        return "preflight.failed-" + outcome.check().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
