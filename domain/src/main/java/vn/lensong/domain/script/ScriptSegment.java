package vn.lensong.domain.script;

import java.util.List;
import java.util.Map;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * One piece of a framework script.
 *
 * @param no its place in the script, from 1
 * @param plannedSeconds 1 to 7,200
 * @param mandatory whether a programme may leave it out
 * @param script what the host says
 */
public record ScriptSegment(
        int no,
        SegmentType type,
        String title,
        int plannedSeconds,
        boolean mandatory,
        String script,
        List<String> keyMessages) {

    public ScriptSegment {
        title = Text.required("segments.title", title, 200);
        script = Text.optional("segments.script", script, 8000);
        keyMessages = keyMessages.stream()
                .map(message -> Text.required("segments.keyMessages", message, 300))
                .toList();
        if (plannedSeconds < 1 || plannedSeconds > 7200) {
            throw Refusal.field(
                    "segments.plannedSeconds", "segment.length", Map.of("no", no, "seconds", plannedSeconds));
        }
    }
}
