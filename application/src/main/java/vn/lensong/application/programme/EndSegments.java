package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.Segment;

/** Lets a show go on by itself where its script says so, once the time of the segment on air is up. */
public final class EndSegments implements TimedJob {

    public static final String NAME = "end-segments";

    private final Programmes programmes;
    private final Clock clock;

    public EndSegments(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Looks at the show as it is now: whatever was held, skipped or put in meanwhile counts. */
    @Override
    public @Nullable Instant ring(UUID programmeId) {
        Instant now = clock.instant();
        Programme programme = programmes.find(programmeId).orElse(null);
        Instant due = programme == null ? null : programme.goesOnAt(now);
        if (programme == null || due == null || due.isAfter(now)) {
            return due;
        }
        try {
            Programme next = programme.nextSegmentStarted(now);
            Segment segment = next.runOfShow().onAir().orElseThrow();
            programmes.save(
                    next,
                    new ProgrammeEvent.SegmentStarted(next.id(), segment.no(), segment.title(), null, now));
            return next.goesOnAt(now);
        } catch (Refusal refusal) {
            // Somebody called the show at the same moment: what they made of it is looked at at once.
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
            return now;
        }
    }
}
