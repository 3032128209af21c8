package vn.lensong.application.programme;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.application.platform.BroadcastCalls;
import vn.lensong.application.platform.Platforms;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Starts and ends the broadcast with the show, and the timed looks at it with the broadcast. */
public final class RunBroadcast implements Reaction {

    private final Broadcasts broadcasts;
    private final Platforms platforms;
    private final Timers timers;
    private final Clock clock;
    private final TimedLooks looks;

    /** The names of the jobs that look at a broadcast while it runs and after it has ended. */
    public record TimedLooks(List<String> whileLive, List<String> afterTheEnd) {}

    public RunBroadcast(
            Broadcasts broadcasts, Platforms platforms, Timers timers, TimedLooks looks, Clock clock) {
        this.broadcasts = broadcasts;
        this.platforms = platforms;
        this.timers = timers;
        this.looks = looks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "run-broadcast";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.WentLive || event instanceof ProgrammeEvent.Ended;
    }

    @Override
    public void react(Event event, int attempt) {
        Broadcast broadcast = broadcasts
                .ofProgramme(event.stream())
                .orElseThrow(() -> Refusal.conflict("broadcast.not-scheduled", Map.of()));
        BroadcastCalls calls = platforms.broadcasts(broadcast.platform());
        String externalId = broadcast.requireExternalId();
        Instant now = clock.instant();
        if (event instanceof ProgrammeEvent.Ended) {
            endUnlessGone(calls, broadcast.pageExternalId(), externalId);
            broadcasts.save(
                    broadcast.ended(now),
                    new BroadcastEvent.Ended(broadcast.programmeId(), broadcast.id(), now));
            looks.afterTheEnd().forEach(job -> timers.set(job, broadcast.id(), now));
        } else if (broadcast.state() != Broadcast.State.ENDED) {
            calls.goLive(broadcast.pageExternalId(), externalId);
            broadcasts.save(
                    broadcast.live(now),
                    new BroadcastEvent.WentLive(broadcast.programmeId(), broadcast.id(), now));
            looks.whileLive().forEach(job -> timers.set(job, broadcast.id(), now));
        }
    }

    /**
     * A broadcast that the platform no longer has is over as well. One that has been told to go live
     * and whose video has not come yet cannot be ended: that is tried again, or else it would begin
     * after its end.
     */
    private static void endUnlessGone(BroadcastCalls calls, String pageId, String externalId) {
        try {
            calls.end(pageId, externalId);
        } catch (OutsideFailure failure) {
            switch (failure.kind()) {
                case GONE -> {
                    // Over, whoever ended it.
                }
                case REJECTED -> {
                    BroadcastCalls.State state = calls.read(pageId, externalId).state();
                    if (state != BroadcastCalls.State.ENDED && state != BroadcastCalls.State.CANCELLED) {
                        throw new OutsideFailure(
                                OutsideFailure.Kind.UNREACHABLE, "broadcast " + externalId + ": not to be ended yet", null, failure);
                    }
                }
                case RATE_LIMITED, EXPIRED_TOKEN, MISSING_PERMISSION, UNREACHABLE -> throw failure;
            }
        }
    }
}
