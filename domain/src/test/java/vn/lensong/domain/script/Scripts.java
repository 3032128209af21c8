package vn.lensong.domain.script;

import java.util.List;
import java.util.UUID;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;

/** A small framework script for tests: countdown, opening, policy, closing, contingency. */
public final class Scripts {

    public static final UUID EDITOR = new UUID(0, 901);
    public static final UUID REVIEWER = new UUID(0, 902);

    private Scripts() {}

    public static FrameworkScript draft() {
        return FrameworkScript.draft(
                new UUID(0, 100), Scope.NATION, "Kịch bản khung", Product.VOLUNTARY_SI, content(5));
    }

    public static FrameworkScript approved() {
        return draft().submitted(EDITOR).approved(REVIEWER);
    }

    /** Its first so many segments. */
    static ScriptContent content(int segments) {
        return ScriptContent.of(List.of(
                        segment(1, SegmentType.COUNTDOWN, true),
                        segment(2, SegmentType.OPENING, true),
                        segment(3, SegmentType.POLICY, false),
                        segment(4, SegmentType.CLOSING, true),
                        segment(5, SegmentType.CONTINGENCY, true))
                .subList(0, segments));
    }

    static ScriptSegment segment(int no, SegmentType type, boolean mandatory) {
        return ScriptSegment.of(no, type, "Phân đoạn " + no, 60, mandatory);
    }
}
