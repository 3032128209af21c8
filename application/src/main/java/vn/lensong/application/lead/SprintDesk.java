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
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;

/** Where the province and the leads of branches see how far an after-show sprint is. */
public final class SprintDesk {

    private static final Set<Role> RUNNERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.AUDITOR);
    private static final Set<Role> READERS =
            EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER, Role.AUDITOR, Role.BRANCH_LEAD);
    private static final int MOST_URGENT = 100;

    private final SprintViews views;
    private final Programmes programmes;
    private final Clock clock;

    public SprintDesk(SprintViews views, Programmes programmes, Clock clock) {
        this.views = views;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The programme's sprint; who leads a branch sees what lies with it. Refuses {@code programme.not-found}. */
    public Board board(Actor actor, UUID programmeId) {
        Programme programme = programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        List<Scope> scopes = actor.scopes(READERS);
        Scope province = programme.scope().ofProvince();
        if (!actor.works(programme.scope(), RUNNERS) && scopes.stream().noneMatch(province::contains)) {
            actor.require(programme.scope(), "programme", RUNNERS);
        }
        Instant now = clock.instant();
        return new Board(
                programmeId,
                programme.title(),
                programme.endedAt(),
                now,
                views.lines(programmeId, scopes, now),
                views.urgent(programmeId, scopes, now, MOST_URGENT));
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
