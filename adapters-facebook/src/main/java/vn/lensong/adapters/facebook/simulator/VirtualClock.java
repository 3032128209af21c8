package vn.lensong.adapters.facebook.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The simulator's time: stands still until advanced, or follows another clock and may be pushed ahead of it. */
public final class VirtualClock extends Clock implements AutoCloseable {

    private record Due(Instant at, long order, Runnable task) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    private static final System.Logger LOG = System.getLogger(VirtualClock.class.getName());

    private final @Nullable Clock followed;
    private final ReentrantLock queueLock = new ReentrantLock();
    private final Condition changed = queueLock.newCondition();
    // Tasks run one after the other, whoever moves time.
    private final ReentrantLock turn = new ReentrantLock();
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private Instant standing;
    private Duration ahead = Duration.ZERO;
    private long orders;
    private boolean closed;
    private @Nullable Thread ticker;

    private VirtualClock(@Nullable Clock followed, Instant standing) {
        this.followed = followed;
        this.standing = standing;
    }

    /** A clock that moves by {@link #advance} alone. */
    public static VirtualClock standingAt(Instant instant) {
        return new VirtualClock(null, instant);
    }

    /** A clock that goes on by itself; {@link #advance} jumps ahead of the followed one. */
    public static VirtualClock following(Clock clock) {
        return new VirtualClock(clock, Instant.EPOCH);
    }

    @Override
    public Instant instant() {
        queueLock.lock();
        try {
            return followed == null ? standing : followed.instant().plus(ahead);
        } finally {
            queueLock.unlock();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("zone: " + zone + " (expected: none, the simulator speaks UTC)");
    }

    /** Moves time and does all that falls due on the way, in order, before it returns. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("step: " + step + " (expected: not negative)");
        }
        turn.lock();
        try {
            Instant target = instant().plus(step);
            runDue(target);
            moveTo(target);
        } finally {
            turn.unlock();
        }
    }

    /** Does the task once that much time has passed; never on the caller's thread. */
    void after(Duration delay, Runnable task) {
        at(instant().plus(delay), task);
    }

    void at(Instant instant, Runnable task) {
        queueLock.lock();
        try {
            if (closed) {
                return;
            }
            queue.add(new Due(instant, orders++, task));
            if (followed != null && ticker == null) {
                ticker = Thread.ofVirtual().name("simulator-clock").start(this::tick);
            }
            changed.signalAll();
        } finally {
            queueLock.unlock();
        }
    }

    /** Forgets everything that was still to come. */
    void forgetTasks() {
        queueLock.lock();
        try {
            queue.clear();
        } finally {
            queueLock.unlock();
        }
    }

    @Override
    public void close() {
        queueLock.lock();
        try {
            closed = true;
            queue.clear();
            changed.signalAll();
        } finally {
            queueLock.unlock();
        }
    }

    private void tick() {
        while (awaitDue()) {
            turn.lock();
            try {
                runDue(instant());
            } catch (RuntimeException failed) {
                // One failed task must not stop time for all others.
                LOG.log(System.Logger.Level.ERROR, "a timed task of the simulator failed", failed);
            } finally {
                turn.unlock();
            }
        }
    }

    private boolean awaitDue() {
        queueLock.lock();
        try {
            while (!closed) {
                Due next = queue.peek();
                if (next == null) {
                    changed.awaitUninterruptibly();
                    continue;
                }
                Duration left = Duration.between(instant(), next.at());
                if (!left.isPositive()) {
                    return true;
                }
                changed.awaitNanos(Math.min(left.toNanos(), 1_000_000_000L));
            }
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            queueLock.unlock();
        }
    }

    private void runDue(Instant until) {
        for (Due due = pollUntil(until); due != null; due = pollUntil(until)) {
            moveTo(due.at());
            due.task().run();
        }
    }

    private @Nullable Due pollUntil(Instant until) {
        queueLock.lock();
        try {
            Due next = queue.peek();
            return next == null || next.at().isAfter(until) ? null : queue.poll();
        } finally {
            queueLock.unlock();
        }
    }

    private void moveTo(Instant target) {
        queueLock.lock();
        try {
            if (followed == null) {
                standing = target.isAfter(standing) ? target : standing;
                return;
            }
            Duration gap = Duration.between(instant(), target);
            if (gap.isPositive()) {
                ahead = ahead.plus(gap);
            }
        } finally {
            queueLock.unlock();
        }
    }
}
