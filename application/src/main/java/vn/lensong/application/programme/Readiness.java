package vn.lensong.application.programme;

import java.util.List;
import java.util.UUID;
import vn.lensong.domain.programme.Obstacle;

/**
 * One reason why a planned programme may not be ready yet.
 *
 * <p>Each context that has a say implements it beside its desk; the {@link Gate} asks all of them and
 * knows none. It is asked while people wait: it reads what is stored and calls nothing outside.
 */
@FunctionalInterface
public interface Readiness {

    /** What stands in the way now, in the order people should read it; empty when nothing does. */
    List<Obstacle> obstacles(UUID programmeId);
}
