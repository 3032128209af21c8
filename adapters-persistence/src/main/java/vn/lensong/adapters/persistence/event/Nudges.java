package vn.lensong.adapters.persistence.event;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells whoever tails the events that something was committed, on a thread of its own, so that no
 * writer waits for a reader. Several commits may become one call.
 */
@Singleton
class Nudges {

    private static final Logger LOG = LoggerFactory.getLogger(Nudges.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> carriers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean owed = new AtomicBoolean();
    private final Semaphore committed = new Semaphore(0);
    private final Thread caller = Thread.ofVirtual().name("event-nudges").unstarted(this::call);

    Nudges() {
        caller.start();
    }

    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /** Calls it only after commits that left something to deliver. */
    void listenForDeliveries(Runnable carrier) {
        carriers.add(carrier);
    }

    void committed(boolean withDeliveries) {
        if (withDeliveries) {
            owed.set(true);
        }
        committed.release();
    }

    @PreDestroy
    void stop() {
        caller.interrupt();
    }

    private void call() {
        try {
            while (true) {
                committed.acquire();
                committed.drainPermits();
                if (owed.getAndSet(false)) {
                    carriers.forEach(Nudges::callOne);
                }
                listeners.forEach(Nudges::callOne);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void callOne(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.warn("a listener to commits failed: {}", e.getClass().getSimpleName());
        }
    }
}
