package vn.lensong.application.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.OutsideFailure;

/** The broadcasts of the platform in memory, and how their streams are. */
final class MemoryBroadcasts implements BroadcastCalls {

    private final InMemoryPlatform platform;
    private final Map<String, Broadcast> byId = new LinkedHashMap<>();

    MemoryBroadcasts(InMemoryPlatform platform) {
        this.platform = platform;
    }

    private record Broadcast(
            String id, String title, Instant startsAt, State state, boolean video, int viewers, long total) {

        private Broadcast to(State next, boolean withVideo) {
            return new Broadcast(id, title, startsAt, next, withVideo, viewers, total);
        }

        private List<String> threadIds() {
            return List.of(id, "post-" + id);
        }

        private Scheduled scheduled() {
            return new Scheduled(id, threadIds(), "https://memory.example/" + id);
        }
    }

    @Override
    public Duration schedulingHorizon() {
        return Duration.ofDays(7);
    }

    @Override
    public synchronized Scheduled schedule(String pageId, String title, String description, Instant startsAt) {
        platform.admit(pageId);
        String id = "broadcast-" + (byId.size() + 1);
        Broadcast broadcast = new Broadcast(id, title, startsAt, State.SCHEDULED, false, 0, 0);
        byId.put(id, broadcast);
        return platform.answer(broadcast.scheduled());
    }

    @Override
    public synchronized @Nullable Scheduled findScheduled(String pageId, String title, Instant startsAt) {
        platform.admit(pageId);
        return byId.values().stream()
                .filter(broadcast -> broadcast.state() != State.CANCELLED)
                .filter(broadcast ->
                        broadcast.title().equals(title) && broadcast.startsAt().equals(startsAt))
                .findFirst()
                .map(Broadcast::scheduled)
                .orElse(null);
    }

    @Override
    public synchronized void reschedule(String pageId, String broadcastId, Instant startsAt) {
        platform.admit(pageId);
        Broadcast old = ahead(broadcastId);
        put(new Broadcast(old.id(), old.title(), startsAt, State.SCHEDULED, old.video(), old.viewers(), old.total()));
        platform.answer(broadcastId);
    }

    @Override
    public synchronized void cancel(String pageId, String broadcastId) {
        platform.admit(pageId);
        if (byId.containsKey(broadcastId) && broadcast(broadcastId).state() != State.CANCELLED) {
            put(ahead(broadcastId).to(State.CANCELLED, false));
        }
        platform.answer(broadcastId);
    }

    @Override
    public synchronized void goLive(String pageId, String broadcastId) {
        platform.admit(pageId);
        Broadcast broadcast = broadcast(broadcastId);
        if (broadcast.state() == State.SCHEDULED) {
            put(broadcast.to(broadcast.video() ? State.LIVE : State.WAITING_FOR_VIDEO, broadcast.video()));
        }
        platform.answer(broadcast);
    }

    @Override
    public synchronized void end(String pageId, String broadcastId) {
        platform.admit(pageId);
        put(broadcast(broadcastId).to(State.ENDED, false));
        platform.answer(broadcastId);
    }

    @Override
    public synchronized Reading read(String pageId, String broadcastId) {
        platform.admit(pageId);
        Broadcast broadcast = broadcast(broadcastId);
        return new Reading(
                broadcast.state(),
                broadcast.viewers(),
                broadcast.total(),
                broadcast.threadIds(),
                broadcast.scheduled().permalink());
    }

    /** The stream as {@link StreamHealthCalls} reads it. */
    synchronized StreamHealthCalls.Health health(String pageId, String broadcastId) {
        platform.admit(pageId);
        return broadcast(broadcastId).video()
                ? new StreamHealthCalls.Health(4_000_000.0, 30.0, 128_000.0, 2.0, 720)
                : StreamHealthCalls.Health.UNKNOWN;
    }

    synchronized void video(String broadcastId, boolean arrives) {
        Broadcast broadcast = broadcast(broadcastId);
        boolean starts = arrives && broadcast.state() == State.WAITING_FOR_VIDEO;
        put(broadcast.to(starts ? State.LIVE : broadcast.state(), arrives));
    }

    synchronized void watched(String broadcastId, int now, long total) {
        Broadcast old = broadcast(broadcastId);
        put(new Broadcast(old.id(), old.title(), old.startsAt(), old.state(), old.video(), now, total));
    }

    /** Fails as GONE for one that is not there. */
    synchronized void require(String broadcastId) {
        broadcast(broadcastId);
    }

    private Broadcast ahead(String id) {
        Broadcast broadcast = broadcast(id);
        if (broadcast.state() != State.SCHEDULED && broadcast.state() != State.WAITING_FOR_VIDEO) {
            throw new OutsideFailure(OutsideFailure.Kind.REJECTED, "memory " + id + ": " + broadcast.state());
        }
        return broadcast;
    }

    private Broadcast broadcast(String id) {
        return InMemoryPlatform.present(byId.get(id), id);
    }

    private void put(Broadcast broadcast) {
        byId.put(broadcast.id(), broadcast);
    }
}
