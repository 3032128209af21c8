package vn.lensong.adapters.web.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.SegmentState;
import vn.lensong.domain.script.SegmentType;

/** A segment as the API shows it in a programme. */
@Serdeable
public record SegmentAnswer(
        int no,
        SegmentType type,
        String title,
        int plannedSeconds,
        int warnSeconds,
        int dangerSeconds,
        boolean mandatory,
        String script,
        List<String> keyMessages,
        @Nullable UUID hostId,
        SegmentState state,
        boolean inserted,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant heldSince,
        long heldMillis) {

    public static SegmentAnswer of(Segment segment) {
        return new SegmentAnswer(
                segment.no(),
                segment.type(),
                segment.title(),
                segment.plan().timing().plannedSeconds(),
                segment.plan().timing().warnSeconds(),
                segment.plan().timing().dangerSeconds(),
                segment.mandatory(),
                segment.plan().script(),
                segment.plan().keyMessages(),
                segment.hostId(),
                segment.airing().state(),
                segment.inserted(),
                segment.airing().startedAt(),
                segment.airing().endedAt(),
                segment.airing().heldSince(),
                segment.airing().heldMillis());
    }
}
