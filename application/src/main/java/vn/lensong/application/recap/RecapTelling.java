package vn.lensong.application.recap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
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
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.recap.SpokenRecap;
import vn.lensong.domain.script.SegmentType;

/** Lets a programme's recap segment tell the figures of the programme before it. */
public final class RecapTelling {

    private static final Set<Role> TELLERS = EnumSet.of(Role.PROVINCE_MANAGER, Role.PRODUCER);

    private final RecapViews views;
    private final Programmes programmes;
    private final Clock clock;

    public RecapTelling(RecapViews views, Programmes programmes, Clock clock) {
        this.views = views;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * What may be said of the last closed programme of the same page, else of the same province. Refuses
     * {@code recap.not-found} where there is none the actor may see.
     */
    public Words words(Actor actor, UUID programmeId) {
        Programme programme = required(actor, programmeId, ProgrammeDesk.READERS);
        RecapViews.Frozen last = views.before(programme.id()).stream()
                .filter(frozen -> actor.sees(frozen.scope()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("recap"));
        LocalDate day = LocalDate.ofInstant(last.startedAt(), Programme.HANOI);
        return new Words(last, SpokenRecap.of(last.version().recap(), last.title(), day));
    }

    /**
     * The words become those of the programme's recap segment.
     *
     * @param segmentNo null for the first of its kind
     * @throws Refusal {@code recap.no-segment} where it has none or the segment is of another kind,
     *     {@code segment.state} once it is over, {@code programme.unknown-segment}
     */
    public void tell(Actor actor, UUID programmeId, @Nullable Integer segmentNo) {
        Programme programme = required(actor, programmeId, TELLERS);
        SpokenRecap words = words(actor, programmeId).spoken();
        Segment segment = segmentNo == null
                ? programme.segments().stream()
                        .filter(one -> one.type() == SegmentType.RECAP)
                        .findFirst()
                        .orElseThrow(RecapTelling::noSegment)
                : programme.runOfShow().segment(segmentNo);
        if (segment.type() != SegmentType.RECAP) {
            throw noSegment();
        }
        programmes.save(
                programme.told(show -> show.worded(segment.no(), words.text())),
                new ProgrammeEvent.SegmentFilled(
                        programmeId, segment.no(), segment.title(), actor.person(), clock.instant()));
    }

    private static Refusal noSegment() {
        return Refusal.conflict("recap.no-segment", Map.of());
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    /** What is said, and of which programme. */
    public record Words(RecapViews.Frozen of, SpokenRecap spoken) {}
}
