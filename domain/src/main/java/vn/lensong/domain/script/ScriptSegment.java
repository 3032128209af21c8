package vn.lensong.domain.script;

import java.util.List;
import java.util.Map;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * One piece of a framework script.
 *
 * @param no its place in the script, from 1
 * @param key what it is known by through editions and adaptations, wherever it stands
 * @param mandatory whether a programme or an adaptation may leave it out
 * @param script what the host says
 */
public record ScriptSegment(
        int no,
        String key,
        SegmentType type,
        String title,
        Timing timing,
        boolean mandatory,
        String script,
        List<String> keyMessages,
        Staging staging) {

    public ScriptSegment {
        key = Key.required("segments.key", key);
        title = Text.required("segments.title", title, 200);
        script = Text.optional("segments.script", script, 8000);
        keyMessages = keyMessages.stream()
                .map(message -> Text.required("segments.keyMessages", message, 300))
                .toList();
        if (no < 1) {
            throw Refusal.field("segments.no", "script.numbering", Map.of("numbers", no));
        }
    }

    /** A plain segment: behind the one before, of that length, with nothing on stage. */
    public static ScriptSegment of(int no, SegmentType type, String title, int plannedSeconds, boolean mandatory) {
        return new ScriptSegment(
                no, Key.of(title, no), type, title, Timing.of(plannedSeconds), mandatory, "", List.of(), Staging.NONE);
    }

    public int plannedSeconds() {
        return timing.plannedSeconds();
    }

    /** The same at another place. */
    public ScriptSegment at(int place) {
        return new ScriptSegment(place, key, type, title, timing, mandatory, script, keyMessages, staging);
    }

    /** The same with what the host says. */
    public ScriptSegment saying(String words, List<String> messages) {
        return new ScriptSegment(no, key, type, title, timing, mandatory, words, messages, staging);
    }
}
