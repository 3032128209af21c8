package vn.lensong.application.programme;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Obstacle;
import vn.lensong.domain.programme.Programme;

/** The go/no-go gate: closed while anybody who has a say names an obstacle. */
public final class Gate {

    private final Programmes programmes;
    private final List<Readiness> sayings;

    public Gate(Programmes programmes, List<Readiness> sayings) {
        this.programmes = programmes;
        this.sayings = List.copyOf(sayings);
    }

    /** What stands in the way of a programme the actor may look at; empty when the gate is open. */
    public List<Obstacle> obstacles(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", ProgrammeDesk.READERS);
        return obstacles(programmeId);
    }

    /** Refuses {@code programme.not-ready}, with the list, while anything stands in the way. */
    void requireOpen(UUID programmeId) {
        List<Obstacle> obstacles = obstacles(programmeId);
        if (!obstacles.isEmpty()) {
            throw Refusal.conflict("programme.not-ready", Map.of("count", obstacles.size(), "obstacles", obstacles));
        }
    }

    private List<Obstacle> obstacles(UUID programmeId) {
        return sayings.stream()
                .flatMap(saying -> saying.obstacles(programmeId).stream())
                .toList();
    }
}
