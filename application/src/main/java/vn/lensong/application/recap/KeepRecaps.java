package vn.lensong.application.recap;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapEvent;
import vn.lensong.domain.recap.RecapVersion;

/** Adds versions to recaps, one at a time and none twice. */
public final class KeepRecaps {

    private static final int TRIES = 5;

    private final Recaps recaps;
    private final Clock clock;

    public KeepRecaps(Recaps recaps, Clock clock) {
        this.recaps = recaps;
        this.clock = clock;
    }

    /** The first version, unless there is one. */
    RecapVersion close(UUID programmeId) {
        Optional<RecapVersion> kept = recaps.newest(programmeId);
        if (kept.isPresent()) {
            return kept.get();
        }
        Instant now = clock.instant();
        RecapVersion first = RecapVersion.closed(recaps.counted(programmeId, now), now);
        recaps.add(first, new RecapEvent.Frozen(programmeId, programmeId, first.frozenAt()));
        return first;
    }

    /** Counts the enrolments of a closed programme anew. */
    void recount(UUID programmeId) {
        insist(programmeId, null, version -> {
            Instant now = clock.instant();
            return version.recounted(recaps.counted(programmeId, now), now);
        });
    }

    /** Counts them for the last time. */
    void finish(UUID programmeId) {
        insist(programmeId, null, version -> {
            Instant now = clock.instant();
            return version.finished(recaps.counted(programmeId, now), now);
        });
    }

    /** Does it on the newest version; on the one after it when somebody was faster. A moving recap stays as it is. */
    Optional<RecapVersion> insist(UUID programmeId, @Nullable UUID by, UnaryOperator<RecapVersion> step) {
        for (int attempt = 1; ; attempt++) {
            Optional<RecapVersion> newest = recaps.newest(programmeId);
            if (newest.isEmpty()) {
                return newest;
            }
            RecapVersion next = step.apply(newest.get());
            if (next.equals(newest.get())) {
                return newest;
            }
            try {
                recaps.add(next, revised(programmeId, next, by));
                return Optional.of(next);
            } catch (Refusal refused) {
                if (refused.kind() != Refusal.Kind.STALE || attempt == TRIES) {
                    throw refused;
                }
            }
        }
    }

    private static RecapEvent revised(UUID programmeId, RecapVersion next, @Nullable UUID by) {
        return new RecapEvent.Revised(
                programmeId, programmeId, next.no(), next.kind().name(), by, next.frozenAt());
    }

    /** When the enrolments of these figures are counted for the last time. */
    static Instant last(Recap recap) {
        Instant end = recap.endedAt() == null ? recap.asOf() : recap.endedAt();
        return end.plus(RecapVersion.COUNTING);
    }
}
