package vn.lensong.adapters.persistence;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Airing;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.script.Key;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Timing;

/** A programme's segment as it was stored before segments had keys, timings, stagings and states. */
@Serdeable
record EarlierSegment(
        int no,
        SegmentType type,
        String title,
        int plannedSeconds,
        boolean mandatory,
        String script,
        List<String> keyMessages,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    /** The number makes the key: the same in a script and in the programmes that were made from it. */
    ScriptSegment plan() {
        return new ScriptSegment(
                no,
                Key.of(type.name() + " " + no, no),
                type,
                title,
                Timing.of(plannedSeconds),
                mandatory,
                script,
                keyMessages,
                Staging.NONE);
    }

    Segment segment() {
        // A contingency that was on air had been put in line.
        boolean inserted = type == SegmentType.CONTINGENCY && startedAt != null;
        return new Segment(plan(), null, Airing.told(startedAt, endedAt), inserted, null);
    }
}
