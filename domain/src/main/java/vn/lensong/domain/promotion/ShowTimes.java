package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Programme;

/**
 * When a programme is, as far as promotion goes by it.
 *
 * @param endsAt when it was over, or is by its plan
 * @param segments when each segment in line is expected on air, or was
 */
public record ShowTimes(Programme.Status status, Instant startsAt, Instant endsAt, Map<Integer, Instant> segments) {

    public ShowTimes {
        segments = Map.copyOf(segments);
    }

    boolean over() {
        return status == Programme.Status.ENDED || status == Programme.Status.CLOSED;
    }

    boolean begun() {
        return status == Programme.Status.LIVE || over();
    }

    boolean cancelled() {
        return status == Programme.Status.CANCELLED;
    }

    /** When the anchor is, null for what has no time of its own or no segment any more. */
    @Nullable Instant of(PromotionLine.Anchor anchor, @Nullable Integer segmentNo) {
        return switch (anchor) {
            case START -> startsAt;
            case END -> endsAt;
            case SEGMENT -> segmentNo == null ? null : segments.get(segmentNo);
            case MOVE, CANCELLATION -> null;
        };
    }
}
