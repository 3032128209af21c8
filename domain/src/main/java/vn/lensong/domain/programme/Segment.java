package vn.lensong.domain.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;

/**
 * One timed piece of a programme's run of show.
 *
 * @param no its number in the framework script, which it keeps
 * @param plannedSeconds 1 to 7,200
 * @param startedAt null until it is on air for the first time
 * @param endedAt null while it is on air or still to come
 */
public record Segment(
        int no,
        SegmentType type,
        String title,
        int plannedSeconds,
        boolean mandatory,
        String script,
        List<String> keyMessages,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    public Segment {
        title = Text.required("segments.title", title, 200);
        script = Text.optional("segments.script", script, 8000);
        keyMessages = List.copyOf(keyMessages);
        if (plannedSeconds < 1 || plannedSeconds > 7200) {
            throw Refusal.field(
                    "segments.plannedSeconds", "segment.length", Map.of("no", no, "seconds", plannedSeconds));
        }
    }

    static Segment from(ScriptSegment template) {
        return new Segment(
                template.no(),
                template.type(),
                template.title(),
                template.plannedSeconds(),
                template.mandatory(),
                template.script(),
                template.keyMessages(),
                null,
                null);
    }

    Segment adjusted(Adjustment adjustment) {
        return new Segment(
                no,
                type,
                adjustment.title() == null ? title : adjustment.title(),
                adjustment.plannedSeconds() == null ? plannedSeconds : adjustment.plannedSeconds(),
                mandatory,
                adjustment.script() == null ? script : adjustment.script(),
                keyMessages,
                startedAt,
                endedAt);
    }

    Segment started(Instant at) {
        return new Segment(no, type, title, plannedSeconds, mandatory, script, keyMessages, at, null);
    }

    Segment ended(Instant at) {
        return new Segment(no, type, title, plannedSeconds, mandatory, script, keyMessages, startedAt, at);
    }

    /** Whether the show runs through it without anybody calling for it. */
    boolean inLine() {
        return type != SegmentType.CONTINGENCY;
    }

    /**
     * What a province changes about one segment of the framework script.
     *
     * @param keep false leaves the segment out
     * @param title null leaves it as it is, and so for the rest
     */
    public record Adjustment(
            int no, boolean keep, @Nullable String title, @Nullable Integer plannedSeconds, @Nullable String script) {}
}
