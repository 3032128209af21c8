package vn.lensong.domain.programme;

import java.util.List;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Timing;

/** Segments of a plan for tests. */
final class Segments {

    private Segments() {}

    static ScriptSegment planned(int no, SegmentType type, boolean mandatory, Timing timing) {
        return new ScriptSegment(
                no, "phan-doan-" + no, type, "Phân đoạn " + no, timing, mandatory, "", List.of(), Staging.NONE);
    }
}
