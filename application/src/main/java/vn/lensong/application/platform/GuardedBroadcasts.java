package vn.lensong.application.platform;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.platform.PageTrouble.Stopped;

/** Broadcasts behind the guard. */
record GuardedBroadcasts(String platform, BroadcastCalls calls, CallGuard guard) implements BroadcastCalls {

    @Override
    public Duration schedulingHorizon() {
        return calls.schedulingHorizon();
    }

    @Override
    public Scheduled schedule(String pageId, String title, String description, Instant startsAt) {
        return guard.call(
                platform, pageId, Stopped.BROADCASTING, () -> calls.schedule(pageId, title, description, startsAt));
    }

    @Override
    public @Nullable Scheduled findScheduled(String pageId, String title, Instant startsAt) {
        return guard.<@Nullable Scheduled>call(
                platform, pageId, Stopped.BROADCASTING, () -> calls.findScheduled(pageId, title, startsAt));
    }

    @Override
    public void reschedule(String pageId, String broadcastId, Instant startsAt) {
        broadcasting(pageId, () -> calls.reschedule(pageId, broadcastId, startsAt));
    }

    @Override
    public void cancel(String pageId, String broadcastId) {
        broadcasting(pageId, () -> calls.cancel(pageId, broadcastId));
    }

    @Override
    public void goLive(String pageId, String broadcastId) {
        broadcasting(pageId, () -> calls.goLive(pageId, broadcastId));
    }

    @Override
    public void end(String pageId, String broadcastId) {
        broadcasting(pageId, () -> calls.end(pageId, broadcastId));
    }

    @Override
    public Reading read(String pageId, String broadcastId) {
        return guard.call(platform, pageId, Stopped.BROADCASTING, () -> calls.read(pageId, broadcastId));
    }

    private void broadcasting(String pageId, Runnable call) {
        guard.call(platform, pageId, Stopped.BROADCASTING, () -> {
            call.run();
            return true;
        });
    }
}
