package vn.lensong.domain.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.lensong.domain.Refusal;

/** Applies what a province changes about the segments of its framework script. */
final class Adjustments {

    private Adjustments() {}

    /** Refuses {@code programme.mandatory-segment} and {@code programme.unknown-segment}. */
    static List<Segment> applied(List<Segment> segments, List<Segment.Adjustment> adjustments) {
        Map<Integer, Segment.Adjustment> byNo = new HashMap<>();
        adjustments.forEach(adjustment -> byNo.put(adjustment.no(), adjustment));
        List<Segment> result = new ArrayList<>();
        for (Segment segment : segments) {
            Segment.Adjustment adjustment = byNo.remove(segment.no());
            if (adjustment == null) {
                result.add(segment);
            } else if (adjustment.keep()) {
                result.add(segment.adjusted(adjustment));
            } else if (segment.mandatory()) {
                throw Refusal.field(
                        "segments",
                        "programme.mandatory-segment",
                        Map.of("no", segment.no(), "segment", segment.title()));
            }
        }
        if (!byNo.isEmpty()) {
            throw Refusal.field(
                    "segments",
                    "programme.unknown-segment",
                    Map.of("no", byNo.keySet().iterator().next()));
        }
        return result;
    }
}
