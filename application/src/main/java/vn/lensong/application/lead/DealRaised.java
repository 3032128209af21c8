package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.organisation.People;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.Roster;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Role;

/**
 * Gives out what nobody could be given before a collector came, a part of it at each ring, until what is left cannot be
 * given either. Its subject is the collector who came; what is given goes by the same rules to whoever it is due.
 */
public final class DealRaised implements TimedJob {

    public static final String NAME = "deal-raised";

    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Leads leads;
    private final Chases chases;
    private final Rosters rosters;
    private final Giving giving;
    private final People people;
    private final Clock clock;

    public DealRaised(
            Leads leads, Chases chases, Rosters rosters, Giving giving, People people, Clock clock) {
        this.leads = leads;
        this.chases = chases;
        this.rosters = rosters;
        this.giving = giving;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID personId) {
        List<Scope> provinces = people.find(personId).stream()
                .flatMap(person -> person.grants().stream())
                .filter(grant -> grant.role() == Role.COLLECTOR)
                .map(Grant::scope)
                .map(Scope::ofProvince)
                .distinct()
                .toList();
        @Nullable Instant again = null;
        for (Scope province : provinces) {
            Instant then = dealt(province);
            again = again == null || then != null && then.isBefore(again) ? then : again;
        }
        return again;
    }

    /** When to deal there again; null when nothing is left that could be given. */
    private @Nullable Instant dealt(Scope province) {
        List<UUID> ownerless = chases.ownerless(province, AT_ONCE);
        if (ownerless.isEmpty()) {
            return null;
        }
        Roster roster = rosters.of(province);
        boolean any = false;
        boolean refused = false;
        for (UUID leadId : ownerless) {
            Lead lead = leads.find(leadId).orElseThrow();
            Chase chase = chases.find(leadId).orElseThrow();
            Optional<Roster.Place> place = lead.owner().collectorId() == null
                    ? roster.next(Roster.Wanted.by(lead, new HashSet<>(chase.had())))
                    : Optional.empty();
            if (place.isEmpty()) {
                continue;
            }
            if (given(lead, chase, roster, place.get())) {
                roster = roster.loaded(place.get());
                any = true;
            } else {
                roster = rosters.of(province);
                refused = true;
            }
        }
        if (any) {
            return clock.instant();
        }
        return refused ? clock.instant().plus(PAUSE) : null;
    }

    /** Whether it was; somebody who works on it or deals others at this moment decides otherwise. */
    private boolean given(Lead lead, Chase chase, Roster roster, Roster.Place place) {
        try {
            giving.give(lead, chase.settled(), roster, place);
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STALE && refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            return false;
        }
    }
}
