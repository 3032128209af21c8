package vn.lensong.domain.programme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.script.EndAction;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Track;

/**
 * One timed piece of a programme's run of show.
 *
 * @param plan as the programme has it from its framework script, the province's changes included
 * @param hostId who presents it, null for the programme's host
 * @param airing what has become of it
 * @param inserted whether a contingency has been put in line
 * @param emptiedAt since when it is empty because what it told may not be told, null when it is not
 */
public record Segment(
        ScriptSegment plan, @Nullable UUID hostId, Airing airing, boolean inserted, @Nullable Instant emptiedAt) {

    static Segment from(ScriptSegment template) {
        return new Segment(template, null, Airing.TO_COME, false, null);
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
        ScriptSegment changed = new ScriptSegment(
                no(),
                plan.key(),
                type(),
                adjustment.title() == null ? title() : adjustment.title(),
                adjustment.plannedSeconds() == null
                        ? plan.timing()
                        : plan.timing().lasting(adjustment.plannedSeconds()),
                mandatory(),
                adjustment.script() == null ? plan.script() : adjustment.script(),
                adjustment.keyMessages() == null ? plan.keyMessages() : adjustment.keyMessages(),
                plan.staging()
                        .with(
                                adjustment.speakers(),
                                adjustment.media(),
                                adjustment.overlaySet(),
                                adjustment.owners(),
                                adjustment.questionQuota()));
        UUID presenter = adjustment.hostId() == null ? hostId : adjustment.hostId();
        return new Segment(changed, presenter, airing, inserted, adjustment.script() == null ? emptiedAt : null);
    }

    Segment with(Airing next) {
        return new Segment(plan, hostId, next, inserted, emptiedAt);
    }

    Segment putInLine() {
        return new Segment(plan, hostId, airing, true, emptiedAt);
    }

    /** With other words, and whoever tells them named among the speakers. */
    Segment filled(String script, String speaker) {
        List<String> speakers = Stream.concat(plan.staging().speakers().stream(), Stream.of(speaker))
                .distinct()
                .toList();
        Staging staging = plan.staging();
        Staging staged = new Staging(
                speakers, staging.media(), staging.overlaySet(), staging.owners(), staging.questionQuota());
        return new Segment(telling(title(), script, plan.keyMessages(), staged), hostId, airing, inserted, null);
    }

    /** With other words. */
    Segment worded(String script) {
        return new Segment(
                telling(title(), script, plan.keyMessages(), plan.staging()), hostId, airing, inserted, null);
    }

    /** Without words, speakers and media, and without the name in its title. */
    Segment emptied(String name, Instant at) {
        Staging staging = plan.staging();
        Staging bare = new Staging(
                List.of(), List.of(), staging.overlaySet(), staging.owners(), staging.questionQuota());
        return new Segment(telling(title().replace(name, "…"), "", List.of(), bare), hostId, airing, inserted, at);
    }

    private ScriptSegment telling(String title, String script, List<String> messages, Staging staging) {
        return new ScriptSegment(
                no(), plan.key(), type(), title, plan.timing(), mandatory(), script, messages, staging);
    }

    /** Whether the show runs through it without anybody calling for it. */
    boolean inLine() {
        return type() != SegmentType.CONTINGENCY || inserted;
    }

    /** Whether the show goes on without anybody's saying so once its time is up. */
    boolean endsByItself() {
        return plan.timing().endAction() == EndAction.NEXT && airing.heldSince() == null;
    }

    /** As far as time is concerned. */
    Timeline.Part part() {
        return new Timeline.Part(
                no(),
                type() != SegmentType.CONTINGENCY,
                type() == SegmentType.COUNTDOWN,
                plan.timing(),
                airing.state(),
                airing.startedAt(),
                airing.endedAt(),
                airing.heldSince(),
                Duration.ofMillis(airing.heldMillis()));
    }

    /**
     * What a province changes about one segment of the framework script.
     *
     * @param keep false leaves the segment out
     * @param title null leaves it as it is, and so for the rest
     * @param hostId who presents it in place of the programme's host
     */
    public record Adjustment(
            int no,
            boolean keep,
            @Nullable String title,
            @Nullable Integer plannedSeconds,
            @Nullable String script,
            @Nullable List<String> keyMessages,
            @Nullable UUID hostId,
            @Nullable List<String> speakers,
            @Nullable List<String> media,
            @Nullable String overlaySet,
            @Nullable Map<Track, String> owners,
            @Nullable Integer questionQuota) {

        /** Without the segment. */
        public static Adjustment leavingOut(int no) {
            return new Adjustment(no, false, null, null, null, null, null, null, null, null, null, null);
        }

        /** Of another length. */
        public static Adjustment lasting(int no, int seconds) {
            return new Adjustment(no, true, null, seconds, null, null, null, null, null, null, null, null);
        }
    }
}
