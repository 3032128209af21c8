package vn.lensong.application.lead;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Chase;
import vn.lensong.domain.lead.SprintEvent;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where the province and the leads of branches see how far an after-show sprint is. */
public final class SprintDesk {

    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.AUDITOR, Role.BRANCH_LEAD);
    private static final Set<Role> LEADERS = EnumSet.of(Role.BRANCH_LEAD);
    private static final Set<Role> MANAGERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);
    private static final int MOST_URGENT = 100;
    private static final int MOST_SPRINTS = 50;

    private final SprintViews views;
    private final Programmes programmes;
    private final Clock clock;

    public SprintDesk(SprintViews views, Programmes programmes, Clock clock) {
        this.views = views;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** Sprints of which something lies with the actor, the newest first. */
    public List<SprintViews.Sprint> sprints(Actor actor) {
        return views.sprints(actor.scopes(READERS), MOST_SPRINTS);
    }

    /**
     * How far a programme's sprint is; who leads a branch sees what lies with it.
     *
     * @throws Refusal {@code programme.not-found}, also where nothing of it lies with the actor
     */
    public Board board(Actor actor, UUID programmeId) {
        Programme programme = programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        List<Scope> scopes = actor.scopes(READERS);
        Instant now = clock.instant();
        List<SprintViews.Line> lines = views.lines(programmeId, scopes, now);
        if (lines.isEmpty()) {
            actor.require(programme.scope(), "programme", READERS);
        }
        return new Board(
                programmeId,
                programme.title(),
                programme.endedAt(),
                now,
                lines,
                views.urgent(programmeId, scopes, now, MOST_URGENT));
    }

    /**
     * Whether the actor may know that something happened in a programme's sprint.
     *
     * @throws Refusal {@code programme.not-found}
     */
    public void requireFollowing(Actor actor, UUID programmeId) {
        Scope home = programmes.find(programmeId)
                .orElseThrow(() -> Refusal.notFound("programme"))
                .scope();
        boolean leads = actor.scopes(LEADERS).stream().anyMatch(home.ofProvince()::contains);
        if (!leads) {
            actor.require(home, "programme", READERS);
        }
    }

    /** How many leads wait for the actor, since no collector saw to them in time or there is none. */
    public int raised(Actor actor) {
        return views.raised(actor.scopes(LEADERS), actor.scopes(MANAGERS));
    }

    /** In which provinces the actor is told at once of what is raised, as streams of {@link SprintEvent}. */
    public List<UUID> told(Actor actor) {
        Set<Role> above = EnumSet.copyOf(LEADERS);
        above.addAll(MANAGERS);
        return actor.scopes(above).stream().map(SprintEvent::streamOf).distinct().toList();
    }

    /** Whether what was raised to this level in this scope is for the actor to see to. */
    public static boolean concerns(Actor actor, Chase.Level level, Scope scope) {
        return switch (level) {
            case COLLECTOR -> false;
            case BRANCH_LEAD -> actor.works(scope, LEADERS);
            case PROVINCE -> actor.works(scope, MANAGERS);
        };
    }

    /**
     * How far a sprint is.
     *
     * @param endedAt null until the programme is over
     */
    public record Board(
            UUID programmeId,
            String title,
            @Nullable Instant endedAt,
            Instant at,
            List<SprintViews.Line> lines,
            List<SprintViews.Urgent> urgent) {}
}
