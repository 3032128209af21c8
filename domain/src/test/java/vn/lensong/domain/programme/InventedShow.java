package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Timeline.Part;
import vn.lensong.domain.programme.Timeline.Phase;
import vn.lensong.domain.script.EndAction;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.Timing;

/** A show on air that a seed makes up: some of it done, some skipped, one on air, perhaps held. */
record InventedShow(Instant startsAt, List<Part> parts, Instant now) {

    static final Instant START = Instant.parse("2026-11-29T13:00:00Z");

    /** Any show. */
    static InventedShow any(Random random) {
        return made(random, true);
    }

    /** One whose segments all follow one another with a length of their own, none skipped or inserted. */
    static InventedShow plain(Random random) {
        return made(random, false);
    }

    Timeline timeline() {
        return timeline(now);
    }

    Timeline timeline(Instant at) {
        return Timeline.of(startsAt, Phase.ON_AIR, parts, at);
    }

    private static InventedShow made(Random random, boolean colourful) {
        int count = 2 + random.nextInt(10);
        int onAir = random.nextInt(count);
        Instant cursor = START.plusSeconds(random.nextInt(600) - (colourful ? 120 : 0));
        int offset = 0;
        List<Part> parts = new ArrayList<>();
        for (int no = 1; no <= count; no++) {
            int seconds = 1 + random.nextInt(600);
            boolean inserted = colourful && random.nextInt(8) == 0;
            Timing timing = colourful && !inserted ? timing(random, offset, seconds) : Timing.of(seconds);
            offset += inserted ? 0 : seconds + random.nextInt(30);
            if (no - 1 < onAir && colourful && random.nextInt(6) == 0) {
                parts.add(part(no, inserted, timing, SegmentState.SKIPPED, null, null));
            } else if (no - 1 < onAir) {
                Instant end = cursor.plusSeconds(random.nextInt(900));
                parts.add(part(no, inserted, timing, SegmentState.DONE, cursor, end));
                cursor = end;
            } else if (no - 1 == onAir) {
                parts.add(part(no, inserted, timing, SegmentState.LIVE, cursor, null));
            } else {
                parts.add(part(no, inserted, timing, later(random, colourful, no - 2 == onAir), null, null));
            }
        }
        Instant now = cursor.plusSeconds(random.nextInt(900));
        return new InventedShow(START, colourful && random.nextInt(4) == 0 ? held(parts, cursor) : parts, now);
    }

    private static Timing timing(Random random, int offset, int seconds) {
        return new Timing(
                random.nextBoolean() ? offset : null,
                seconds,
                SegmentLock.values()[random.nextInt(3)],
                random.nextInt(4) > 0,
                0,
                0,
                EndAction.HOLD);
    }

    private static SegmentState later(Random random, boolean colourful, boolean next) {
        if (next && random.nextBoolean()) {
            return SegmentState.STANDBY;
        }
        return colourful && random.nextInt(8) == 0 ? SegmentState.SKIPPED : SegmentState.READY;
    }

    private static List<Part> held(List<Part> parts, Instant since) {
        return parts.stream()
                .map(part -> part.state() == SegmentState.LIVE
                        ? new Part(
                                part.no(),
                                part.planned(),
                                false,
                                part.timing(),
                                part.state(),
                                part.startedAt(),
                                null,
                                since,
                                Duration.ofSeconds(7))
                        : part)
                .toList();
    }

    private static Part part(
            int no,
            boolean inserted,
            Timing timing,
            SegmentState state,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt) {
        return new Part(no, !inserted, false, timing, state, startedAt, endedAt, null, Duration.ZERO);
    }
}
