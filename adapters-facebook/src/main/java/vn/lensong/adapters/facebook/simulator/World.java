package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What every part of the simulator shares: options, time, ids, and the one lock that orders all changes. */
final class World {

    private final SimulatorOptions options;
    private final SimulatedIds ids;
    private final ReentrantLock lock = new ReentrantLock();

    World(SimulatorOptions options) {
        this.options = options;
        this.ids = new SimulatedIds(options.seed());
    }

    SimulatorOptions options() {
        return options;
    }

    SimulatedIds ids() {
        return ids;
    }

    Instant now() {
        return options.clock().instant();
    }

    void after(Duration delay, Runnable change) {
        options.clock().after(delay, () -> exclusively(change));
    }

    void at(Instant instant, Runnable change) {
        options.clock().at(instant, () -> exclusively(change));
    }

    void exclusively(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    <T> T exclusively(Supplier<T> change) {
        lock.lock();
        try {
            return change.get();
        } finally {
            lock.unlock();
        }
    }
}
