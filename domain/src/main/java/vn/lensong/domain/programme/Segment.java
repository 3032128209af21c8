package vn.lensong.domain.programme;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;

/**
 * One timed piece of a programme's run of show.
 *
 * @param plan as the programme has it from its framework script, the province's changes included
 * @param startedAt null until it is on air for the first time
 * @param endedAt null while it is on air or still to come
 */
public record Segment(ScriptSegment plan, @Nullable Instant startedAt, @Nullable Instant endedAt) {

    static Segment from(ScriptSegment template) {
        return new Segment(template, null, null);
    }

    /** Its number in the framework script, which it keeps. */
    public int no() {
        return plan.no();
    }

    public SegmentType type() {
        return plan.type();
    }

    public String title() {
        return plan.title();
    }

    public boolean mandatory() {
        return plan.mandatory();
    }

    Segment adjusted(Adjustment adjustment) {
        return new Segment(
                new ScriptSegment(
                        no(),
                        plan.key(),
                        type(),
                        adjustment.title() == null ? title() : adjustment.title(),
                        adjustment.plannedSeconds() == null
                                ? plan.timing()
                                : plan.timing().lasting(adjustment.plannedSeconds()),
                        mandatory(),
                        adjustment.script() == null ? plan.script() : adjustment.script(),
                        plan.keyMessages(),
                        plan.staging()),
                startedAt,
                endedAt);
    }

    Segment started(Instant at) {
        return new Segment(plan, at, null);
    }

    Segment ended(Instant at) {
        return new Segment(plan, startedAt, at);
    }

    /** Whether the show runs through it without anybody calling for it. */
    boolean inLine() {
        return type() != SegmentType.CONTINGENCY;
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
