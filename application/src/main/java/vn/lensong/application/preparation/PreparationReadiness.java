package vn.lensong.application.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.programme.Readiness;
import vn.lensong.application.script.Scripts;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.preparation.PreparationItem;
import vn.lensong.domain.programme.Obstacle;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.script.PreparationTemplate;

/** Keeps the gate shut while a blocking item is neither done nor waived. */
public final class PreparationReadiness implements Readiness {

    private static final List<Role> ANYBODY_WORKING = List.of(Role.OPERATOR, Role.PRODUCER, Role.PROVINCE_MANAGER);

    private final Preparations preparations;
    private final PreparationViews views;
    private final Programmes programmes;
    private final Scripts scripts;

    public PreparationReadiness(
            Preparations preparations, PreparationViews views, Programmes programmes, Scripts scripts) {
        this.preparations = preparations;
        this.views = views;
        this.programmes = programmes;
        this.scripts = scripts;
    }

    @Override
    public List<Obstacle> obstacles(UUID programmeId) {
        // In this order: items that are made in between are then on the board.
        List<Obstacle> obstacles = new ArrayList<>(notMadeYet(programmeId));
        views.board(programmeId).stream()
                .filter(row -> row.blocking() && row.state() == PreparationItem.State.OPEN)
                .map(row -> new Obstacle("preparation.not-done", row.title(), row.ownerName(), ANYBODY_WORKING))
                .forEach(obstacles::add);
        return obstacles;
    }

    /** The items follow the planning by moments; in them the gate must not stand open. */
    private List<Obstacle> notMadeYet(UUID programmeId) {
        if (preparations.made(programmeId)) {
            return List.of();
        }
        Programme programme = programmes.find(programmeId).orElseThrow();
        return scripts.find(programme.scriptId()).orElseThrow().preparation().stream()
                .filter(PreparationTemplate::blocking)
                .map(template -> new Obstacle("preparation.not-done", template.title(), null, ANYBODY_WORKING))
                .toList();
    }
}
