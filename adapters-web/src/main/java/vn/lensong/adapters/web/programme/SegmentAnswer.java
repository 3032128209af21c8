package vn.lensong.adapters.web.programme;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Segment;
import vn.lensong.domain.programme.SegmentState;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Track;

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
        List<String> speakers,
        List<String> media,
        @Nullable String overlaySet,
        Map<Track, String> owners,
        int questionQuota,
        SegmentState state,
        boolean inserted,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant heldSince,
        long heldMillis) {

    public static SegmentAnswer of(Segment segment) {
        Staging staging = segment.plan().staging();
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
                staging.speakers(),
                staging.media(),
                staging.overlaySet(),
                staging.owners(),
                staging.questionQuota(),
                segment.airing().state(),
                segment.inserted(),
                segment.airing().startedAt(),
                segment.airing().endedAt(),
                segment.airing().heldSince(),
                segment.airing().heldMillis());
    }
}
