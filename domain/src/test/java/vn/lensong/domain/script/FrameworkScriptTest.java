package vn.lensong.domain.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refused;
import vn.lensong.domain.Scope;

class FrameworkScriptTest {

    @Test
    void a_script_is_approved_once() {
        FrameworkScript approved = Scripts.draft().approved();

        assertThat(approved.status()).isEqualTo(FrameworkScript.Status.APPROVED);
        assertThat(Refused.code(approved::approved)).isEqualTo("script.already-approved");
    }

    @Test
    void a_draft_makes_no_programmes() {
        assertThat(Refused.code(() -> Scripts.draft().requireUsable())).isEqualTo("script.not-approved");
    }

    @Test
    void a_script_without_segments_is_refused() {
        assertThat(Refused.code(() -> script(List.of()))).isEqualTo("script.empty");
    }

    @Test
    void segments_are_numbered_from_one_without_gaps() {
        ScriptSegment second = new ScriptSegment(2, SegmentType.OPENING, "Chào", 60, true, "", List.of());

        assertThat(Refused.code(() -> script(List.of(second)))).isEqualTo("script.numbering");
    }

    @Test
    void a_segment_lasts_between_a_second_and_two_hours() {
        assertThat(Refused.code(() -> new ScriptSegment(1, SegmentType.OPENING, "Chào", 0, true, "", List.of())))
                .isEqualTo("segment.length");
        assertThat(Refused.code(() -> new ScriptSegment(1, SegmentType.OPENING, "Chào", 7201, true, "", List.of())))
                .isEqualTo("segment.length");
    }

    private static FrameworkScript script(List<ScriptSegment> segments) {
        return FrameworkScript.draft(new UUID(0, 1), Scope.NATION, "Kịch bản", Product.BOTH, segments);
    }
}
