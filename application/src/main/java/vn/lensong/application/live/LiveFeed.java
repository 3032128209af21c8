package vn.lensong.application.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.lensong.application.live.EventLog.Recorded;

/**
 * Fans the events of a stream out to everybody who follows it on this node.
 *
 * <p>One thread reads the log once for all followers of a stream, when nudged and twice a second
 * anyway. Whoever starts at a number gets every event above it, once and in order. The more people
 * follow, the longer the thread lets events gather: a thousand connections are written to twenty
 * times a second rather than once for every comment.
 */
public final class LiveFeed implements AutoCloseable {

    /** A gap larger than this is not filled: the follower is better off loading the page again. */
    public static final int WIDEST_GAP = 2_000;

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);
    private static final int AT_ONCE = 500;

    private static final long GATHER_NANOS = 10_000_000;
    private static final long GATHER_NANOS_EACH = 50_000;
    private static final long LONGEST_GATHER_NANOS = 100_000_000;

    private final EventLog log;
    private final Map<UUID, Tail> tails = new HashMap<>();
    private final Semaphore nudges = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    /**
     * A follower. It must neither block nor fail, and is told of one thing after the other. What was new
     * for several followers at once is one and the same list for all of them.
     */
    @FunctionalInterface
    public interface Follower {

        void on(List<Recorded> events);
    }

    /** Somebody who follows; closing never fails, and twice is harmless. */
    @FunctionalInterface
    public interface Following extends AutoCloseable {

        @Override
        void close();
    }

    public LiveFeed(EventLog log) {
        this.log = log;
        log.onCommit(nudges::release);
        this.thread = Thread.ofVirtual().name("live-feed").start(this::run);
    }

    /**
     * Follows a stream from the event after this number.
     *
     * @return what stops it
     * @throws GapTooWide when more than {@link #WIDEST_GAP} events lie in between, or the number is
     *     none the stream has reached
     */
    public Following follow(UUID stream, long after, Follower follower) {
        long newest = log.newest(stream);
        if (after > newest || newest - after > WIDEST_GAP) {
            throw new GapTooWide();
        }
        Followed followed = new Followed(follower, after);
        Tail tail = enter(stream, newest);
        try {
            while (!tail.joined(followed)) {
                followed.tell(log.after(stream, followed.last, AT_ONCE));
            }
        } catch (RuntimeException e) {
            leave(tail, followed);
            throw e;
        }
        return () -> leave(tail, followed);
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

    private Tail enter(UUID stream, long newest) {
        synchronized (tails) {
            Tail tail = tails.computeIfAbsent(stream, id -> new Tail(id, newest));
            tail.inside++;
            return tail;
        }
    }

    private void leave(Tail tail, Followed followed) {
        synchronized (tails) {
            if (!followed.left) {
                followed.left = true;
                tail.remove(followed);
                tail.inside--;
                if (tail.inside == 0) {
                    tails.remove(tail.stream);
                }
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
            int told = 0;
            for (Tail tail : tails()) {
                told += advance(tail);
            }
            if (told > 0) {
                LockSupport.parkNanos(Math.min(LONGEST_GATHER_NANOS, GATHER_NANOS + told * GATHER_NANOS_EACH));
            }
        }
    }

    private List<Tail> tails() {
        synchronized (tails) {
            return new ArrayList<>(tails.values());
        }
    }

    /** How many followers were told something. */
    private int advance(Tail tail) {
        List<Recorded> events;
        try {
            events = log.after(tail.stream, tail.last, AT_ONCE);
        } catch (RuntimeException e) {
            // The database is away for a moment; what was committed is still there at the next look.
            return 0;
        }
        if (events.isEmpty()) {
            return 0;
        }
        List<Followed> followers = tail.reached(events.getLast().seq());
        followers.forEach(followed -> followed.tell(events));
        if (events.size() == AT_ONCE) {
            nudges.release();
        }
        return followers.size();
    }

    /** The followers of one stream and how far it was read for them. */
    private static final class Tail {

        private final UUID stream;
        private final List<Followed> followers = new ArrayList<>();
        private volatile long last;

        /** Those who follow or are about to; guarded by the tails. */
        private int inside;

        Tail(UUID stream, long last) {
            this.stream = stream;
            this.last = last;
        }

        /** Takes in who has been told everything that was read so far; from here on the tail tells. */
        private synchronized boolean joined(Followed followed) {
            return followed.last >= last && followers.add(followed);
        }

        private synchronized void remove(Followed followed) {
            followers.remove(followed);
        }

        private synchronized List<Followed> reached(long seq) {
            last = seq;
            return new ArrayList<>(followers);
        }
    }

    /** One follower and what it was told last; told by who fills its gap, and then by the tail's thread alone. */
    private static final class Followed {

        private final Follower follower;
        private volatile long last;
        private boolean left;

        Followed(Follower follower, long last) {
            this.follower = follower;
            this.last = last;
        }

        private void tell(List<Recorded> events) {
            if (events.isEmpty() || events.getLast().seq() <= last) {
                return;
            }
            List<Recorded> news = events.getFirst().seq() > last
                    ? events
                    : events.stream().filter(event -> event.seq() > last).toList();
            last = news.getLast().seq();
            follower.on(news);
        }
    }

    /** The number asked for is too far back, or not one of this stream. */
    public static final class GapTooWide extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
