package vn.lensong.application.recap;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapVersion;

/** Where a programme's figures are looked at: moving until it is closed, in versions from then on. */
public final class RecapDesk {

    private static final Set<Role> CORRECTORS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);

    private final Recaps recaps;
    private final RecapViews views;
    private final KeepRecaps keeper;
    private final Programmes programmes;
    private final Clock clock;

    public RecapDesk(Recaps recaps, RecapViews views, KeepRecaps keeper, Programmes programmes, Clock clock) {
        this.recaps = recaps;
        this.views = views;
        this.keeper = keeper;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The newest figures with every version they came from. */
    public Shown show(Actor actor, UUID programmeId) {
        Programme programme = required(actor, programmeId, ProgrammeDesk.READERS);
        List<RecapVersion> versions = recaps.versions(programmeId);
        Recap recap =
                versions.isEmpty() ? recaps.counted(programmeId, clock.instant()) : versions.getLast().recap();
        return new Shown(programme, recap, versions);
    }

    /** Refuses {@code recap-version.not-found}. */
    public RecapVersion version(Actor actor, UUID programmeId, int no) {
        return show(actor, programmeId).versions().stream()
                .filter(version -> version.no() == no)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("recap-version"));
    }

    /** Who watched and who wrote, minute by minute. */
    public List<RecapViews.Minute> course(Actor actor, UUID programmeId) {
        required(actor, programmeId, ProgrammeDesk.READERS);
        return views.course(programmeId);
    }

    /**
     * Another version in which one figure is as a person knows it.
     *
     * @param seen the version that was looked at; {@code version.outdated} is refused when there is a newer one
     * @param value null when it is not known after all
     * @throws Refusal {@code recap.still-moving} before the programme is closed, and those of
     *     {@link RecapVersion#corrected}
     */
    public RecapVersion correct(
            Actor actor, UUID programmeId, long seen, Measure measure, @Nullable Long value, String reason) {
        required(actor, programmeId, CORRECTORS);
        return keeper.insist(programmeId, actor.person(), version -> {
                    if (version.no() != seen) {
                        throw Refusal.outdated();
                    }
                    return version.corrected(measure, value, actor.person(), reason, clock.instant());
                })
                .orElseThrow(() -> Refusal.conflict("recap.still-moving", Map.of()));
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /**
     * A programme's figures.
     *
     * @param versions first to last; none while they move
     */
    public record Shown(Programme programme, Recap recap, List<RecapVersion> versions) {

        public Shown {
            versions = List.copyOf(versions);
        }

        /** The newest version, null while the figures move. */
        public @Nullable RecapVersion newest() {
            return versions.isEmpty() ? null : versions.getLast();
        }
    }
}
