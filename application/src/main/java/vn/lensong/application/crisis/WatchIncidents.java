package vn.lensong.application.crisis;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;
import vn.lensong.domain.crisis.Incident;
import vn.lensong.domain.crisis.IncidentEvent;
import vn.lensong.domain.crisis.Ticking;

/** Says so shortly before the clock of an incident runs out, when it has, and again and again until it is stopped. */
public final class WatchIncidents implements TimedJob {

    public static final String NAME = "watch-incidents";

    private final Incidents incidents;
    private final Clock clock;

    public WatchIncidents(Incidents incidents, Clock clock) {
        this.incidents = incidents;
        this.clock = clock;
    }

    /** Sets the timer to the clock that runs now. */
    static void watch(Timers timers, Incident incident, Instant now) {
        Ticking ticking = incident.ticking();
        Instant next = ticking == null ? null : ticking.nextWarning(now);
        if (next == null) {
            timers.clear(NAME, incident.id());
        } else {
            timers.set(NAME, incident.id(), next);
        }
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID incidentId) {
        Incident incident = incidents.find(incidentId).orElse(null);
        Ticking ticking = incident == null ? null : incident.ticking();
        if (incident == null || ticking == null) {
            return null;
        }
        Instant now = clock.instant();
        incidents.save(
                incident,
                List.of(new IncidentEvent.Warned(
                        incidentId, ticking.kind(), ticking.dueAt(), ticking.overdue(now), null, now)));
        return ticking.nextWarning(now);
    }
}
