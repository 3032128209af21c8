package vn.lensong.application.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.lensong.application.live.EventLog.Recorded;

/**
 * Fans the events of a stream out to everybody who follows it on this node.
 *
 * <p>One thread reads the log once for all followers of a stream, when nudged and twice a second
 * anyway. Whoever starts at a number gets every event above it, once and in order.
 */
public final class LiveFeed implements AutoCloseable {

    /** A gap larger than this is not filled: the follower is better off loading the page again. */
    public static final int WIDEST_GAP = 2_000;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 500;

    private final EventLog log;
    private final Map<UUID, Tail> tails = new HashMap<>();
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /** A follower; must not block. */
    @FunctionalInterface
    public interface Follower {

        void on(Recorded event);
    }

    public LiveFeed(EventLog log) {
        this.log = log;
        log.onCommit(nudges::release);
        this.thread = Thread.ofVirtual().name("live-feed").start(this::run);
    }

    /**
     * Follows a stream from the event after this number.
     *
     * @return what stops it; closing it twice is harmless
     * @throws GapTooWide when more than {@link #WIDEST_GAP} events lie in between, or the number is
     *     none the stream has reached
     */
    public AutoCloseable follow(UUID stream, long after, Follower follower) {
        synchronized (tails) {
            Tail tail = tails.computeIfAbsent(stream, id -> new Tail(id, log.newest(id)));
            if (after > tail.last || tail.last - after > WIDEST_GAP) {
                if (tail.followers.isEmpty()) {
                    tails.remove(stream);
                }
                throw new GapTooWide();
            }
            catchUp(stream, after, tail.last, follower);
            tail.followers.add(follower);
            return () -> stop(tail, follower);
        }
    }

    /** The number of the newest event of a stream. */
    public long newest(UUID stream) {
        return log.newest(stream);
    }

    @Override
    public void close() {
        closed = true;
        nudges.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp(UUID stream, long after, long until, Follower follower) {
        long at = after;
        while (at < until) {
            List<Recorded> events = log.after(stream, at, AT_ONCE);
            for (Recorded event : events) {
                if (event.seq() <= until) {
                    follower.on(event);
                }
                at = event.seq();
            }
        }
    }

    private void stop(Tail tail, Follower follower) {
        synchronized (tails) {
            tail.followers.remove(follower);
            if (tail.followers.isEmpty()) {
                tails.remove(tail.stream, tail);
            }
        }
    }

    private void run() {
        while (!closed) {
            try {
                if (nudges.tryAcquire(LONGEST_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    nudges.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
            for (Tail tail : tails()) {
                advance(tail);
            }
        }
    }

    private List<Tail> tails() {
        synchronized (tails) {
            return new ArrayList<>(tails.values());
        }
    }

    private void advance(Tail tail) {
        List<Recorded> events;
        try {
            events = log.after(tail.stream, tail.last, AT_ONCE);
        } catch (RuntimeException e) {
            // The database is away for a moment; what was committed is still there at the next look.
            return;
        }
        synchronized (tails) {
            for (Recorded event : events) {
                tail.last = event.seq();
                tail.followers.forEach(follower -> follower.on(event));
            }
        }
        if (events.size() == AT_ONCE) {
            nudges.release();
        }
    }

    /** The followers of one stream and how far they have been told. */
    private static final class Tail {

        private final UUID stream;
        private final List<Follower> followers = new ArrayList<>();
        private long last;

        Tail(UUID stream, long last) {
            this.stream = stream;
            this.last = last;
        }
    }

    /** The number asked for is too far back, or not one of this stream. */
    public static final class GapTooWide extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
