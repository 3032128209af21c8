package vn.lensong.adapters.web.health;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.health.StreamWatchDesk;
import vn.lensong.domain.health.StreamSample;
import vn.lensong.domain.health.StreamSpan;
import vn.lensong.domain.health.StreamSpan.Figure;

/** The stream of a programme under watch. */
@Tag(name = "stream-watch")
@Controller("/api/v1/programmes/{id}/stream-watch")
@ExecuteOn(TaskExecutors.BLOCKING)
final class StreamWatchController {

    private final StreamWatchDesk desk;

    StreamWatchController(StreamWatchDesk desk) {
        this.desk = desk;
    }

    /**
     * The newest look, the alarms that ring with the contingency card each proposes, and the timeline in rows of ten
     * seconds, oldest first, kept for thirty days. Bits a second. Errors: programme.not-found. Roles: NATIONAL_EDITOR,
     * PROVINCE_MANAGER, PRODUCER, OPERATOR, HOST, CARE_OFFICER, CRISIS_LEAD, SPOKESPERSON, AUDITOR, ADMIN.
     */
    @Operation(summary = "Show how a programme's stream is and was")
    @Get
    @Secured({
        "NATIONAL_EDITOR", "PROVINCE_MANAGER", "PRODUCER", "OPERATOR", "HOST", "CARE_OFFICER", "CRISIS_LEAD",
        "SPOKESPERSON", "AUDITOR", "ADMIN"
    })
    Watched show(@Parameter(hidden = true) Actor actor, UUID id) {
        StreamWatchDesk.View view = desk.show(actor, id);
        return new Watched(
                view.now(),
                view.alarms(),
                view.timeline().stream().map(Span::of).toList());
    }

    /** A stream under watch. */
    @Serdeable
    record Watched(@Nullable StreamSample now, List<StreamWatchDesk.Ringing> alarms, List<Span> timeline) {}

    /** Ten seconds: means, and the least bitrate, frame rate and the loudest sound. */
    @Serdeable
    record Span(
            Instant at,
            @Nullable Double bitrate,
            @Nullable Double leastBitrate,
            @Nullable Double frameRate,
            @Nullable Double leastFrameRate,
            @Nullable Double loudness,
            @Nullable Double congestion,
            @Nullable Integer viewers) {

        static Span of(StreamSpan span) {
            return new Span(
                    span.at(),
                    mean(span.bitrate()),
                    least(span.bitrate()),
                    mean(span.frameRate()),
                    least(span.frameRate()),
                    most(span.loudness()),
                    most(span.congestion()),
                    span.viewers());
        }

        private static @Nullable Double mean(@Nullable Figure figure) {
            return figure == null ? null : (Double) figure.mean();
        }

        private static @Nullable Double least(@Nullable Figure figure) {
            return figure == null ? null : (Double) figure.least();
        }

        private static @Nullable Double most(@Nullable Figure figure) {
            return figure == null ? null : (Double) figure.most();
        }
    }
}
