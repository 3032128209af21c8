package vn.lensong.domain.script;

import java.util.List;
import java.util.UUID;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;

/** A small framework script for tests: countdown, opening, policy, closing, contingency. */
public final class Scripts {

    private Scripts() {}

    public static FrameworkScript draft() {
        return FrameworkScript.draft(
                new UUID(0, 100),
                Scope.NATION,
                "Kịch bản khung",
                Product.VOLUNTARY_SI,
                List.of(
                        segment(1, SegmentType.COUNTDOWN, true),
                        segment(2, SegmentType.OPENING, true),
                        segment(3, SegmentType.POLICY, false),
                        segment(4, SegmentType.CLOSING, true),
                        segment(5, SegmentType.CONTINGENCY, true)));
    }

    public static FrameworkScript approved() {
        return draft().approved();
    }

    private static ScriptSegment segment(int no, SegmentType type, boolean mandatory) {
        return new ScriptSegment(no, type, "Phân đoạn " + no, 60, mandatory, "", List.of());
    }
}
