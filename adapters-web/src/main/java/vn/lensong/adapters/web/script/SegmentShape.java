package vn.lensong.adapters.web.script;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.domain.script.EndAction;
import vn.lensong.domain.script.Key;
import vn.lensong.domain.script.ScriptSegment;
import vn.lensong.domain.script.SegmentLock;
import vn.lensong.domain.script.SegmentType;
import vn.lensong.domain.script.Staging;
import vn.lensong.domain.script.Timing;
import vn.lensong.domain.script.Track;

/** A segment of a framework script, as it is read and written; what is left out gets its usual value. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record SegmentShape(
        @Nullable Integer no,
        @Nullable String key,
        @Nullable String type,
        @Nullable String title,
        @Nullable Integer plannedOffset,
        @Nullable Integer plannedSeconds,
        @Schema(allowableValues = {"START", "END", "DURATION"}) @Nullable String lock,
        @Nullable Boolean linked,
        @Nullable Integer warnSeconds,
        @Nullable Integer dangerSeconds,
        @Schema(allowableValues = {"HOLD", "NEXT"}) @Nullable String endAction,
        @Nullable Boolean mandatory,
        @Nullable List<String> speakers,
        @Nullable String script,
        @Nullable List<String> keyMessages,
        @Nullable List<String> media,
        @Nullable String overlaySet,
        @Nullable Map<Track, String> owners,
        @Nullable Integer questionQuota) {

    static SegmentShape of(ScriptSegment segment) {
        Timing timing = segment.timing();
        Staging staging = segment.staging();
        return new SegmentShape(
                segment.no(),
                segment.key(),
                segment.type().name(),
                segment.title(),
                timing.plannedOffset(),
                timing.plannedSeconds(),
                timing.lock().name(),
                timing.linked(),
                timing.warnSeconds(),
                timing.dangerSeconds(),
                timing.endAction().name(),
                segment.mandatory(),
                staging.speakers(),
                segment.script(),
                segment.keyMessages(),
                staging.media(),
                staging.overlaySet(),
                staging.owners(),
                staging.questionQuota());
    }

    ScriptSegment segment() {
        int place = Fields.required("segments.no", no);
        String name = Fields.required("segments.title", title);
        return new ScriptSegment(
                place,
                key == null || key.isBlank() ? Key.of(name, place) : key,
                Fields.choice("segments.type", type, SegmentType.class),
                name,
                new Timing(
                        plannedOffset,
                        Fields.required("segments.plannedSeconds", plannedSeconds),
                        lock == null ? SegmentLock.DURATION : Fields.choice("segments.lock", lock, SegmentLock.class),
                        linked == null || linked,
                        warnSeconds == null ? Timing.WARN : warnSeconds,
                        dangerSeconds == null ? Timing.DANGER : dangerSeconds,
                        endAction == null
                                ? EndAction.HOLD
                                : Fields.choice("segments.endAction", endAction, EndAction.class)),
                mandatory != null && mandatory,
                script == null ? "" : script,
                Fields.list(keyMessages),
                new Staging(
                        Fields.list(speakers),
                        Fields.list(media),
                        overlaySet,
                        owners == null ? Map.of() : owners,
                        questionQuota == null ? 0 : questionQuota));
    }
}
