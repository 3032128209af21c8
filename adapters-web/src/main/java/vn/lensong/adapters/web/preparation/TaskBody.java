package vn.lensong.adapters.web.preparation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.Fields;
import vn.lensong.domain.preparation.Task;
import vn.lensong.domain.script.Track;

/** A preparation item as people write it. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record TaskBody(
        @Nullable String track,
        @Nullable String title,
        @Nullable Integer minutesBefore,
        @Nullable String ownerId,
        @Nullable String suggestedOwner,
        @Nullable Boolean blocking,
        @Nullable String evidenceWanted) {

    Task task() {
        return new Task(
                Fields.choice("track", track, Track.class),
                Fields.required("title", title),
                Fields.required("minutesBefore", minutesBefore),
                Fields.optionalId("ownerId", ownerId),
                suggestedOwner == null ? "" : suggestedOwner,
                Boolean.TRUE.equals(blocking),
                evidenceWanted == null ? "" : evidenceWanted);
    }
}
