package vn.lensong.application.health;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.health.StreamAlarm;
import vn.lensong.domain.health.StreamSample;
import vn.lensong.domain.health.StreamSpan;
import vn.lensong.domain.health.StreamWatch;
import vn.lensong.domain.programme.Programme;

/** The stream as people look at it: now, what rings, and how it went. */
public final class StreamWatchDesk {

    /** Eight hours of ten seconds each. */
    private static final int MOST_SPANS = 2_880;

    private final StreamWatches watches;
    private final Broadcasts broadcasts;
    private final Programmes programmes;

    public StreamWatchDesk(StreamWatches watches, Broadcasts broadcasts, Programmes programmes) {
        this.watches = watches;
        this.broadcasts = broadcasts;
        this.programmes = programmes;
    }

    /** Nothing but an empty timeline before the programme is on air. */
    public View show(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", ProgrammeDesk.READERS);
        return broadcasts
                .ofProgramme(programmeId)
                .flatMap(broadcast -> watches.find(broadcast.id()))
                .map(this::view)
                .orElse(new View(null, List.of(), List.of()));
    }

    private View view(StreamWatch watch) {
        List<Ringing> alarms = watch.raised().stream()
                .map(alarm -> new Ringing(alarm, alarm.card(), Objects.requireNonNull(watch.since(alarm))))
                .toList();
        return new View(watch.last(), alarms, watches.spans(watch.broadcastId(), MOST_SPANS));
    }

    /** An alarm that rings, and the contingency card that it proposes. */
    public record Ringing(StreamAlarm alarm, String card, Instant since) {}

    /**
     * A stream under watch.
     *
     * @param now the newest look, null while there is none
     */
    public record View(@Nullable StreamSample now, List<Ringing> alarms, List<StreamSpan> timeline) {}
}
