package vn.lensong.adapters.persistence.event;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for due deliveries after every commit that left some and twice a second, and has at most
 * eight carried out at once, each on a virtual thread of its own; more slowly while comments wait for
 * the database ({@link Rush}). Deletes what was done long ago.
 * Runs from the application's start to its end.
 */
@Singleton
@Requires(property = "lensong.relay.enabled", notEquals = "false")
class Relay implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int AT_ONCE = 8;
    private static final long LOOK_MILLIS = 500;
    private static final long FAREWELL_SECONDS = 10;

    /** Between two looks, so that a busy evening asks for eight at once and not for one eight times. */
    private static final long PAUSE_MILLIS = 20;

    /** While comments queue for the database: reactions still go on, eight at a time. */
    private static final long RUSH_MILLIS = 200;

    /** So few at once that nobody waits for it, and so often that it keeps up with a busy evening. */
    private static final int FORGOTTEN_AT_ONCE = 500;

    private static final long FORGET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final StoredDeliveries deliveries;
    private final Carrier carrier;
    private final Rush rush;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reaction-", 0).factory());
    private final Thread looking = Thread.ofVirtual().name("relay").unstarted(this::look);
    private long forgetAt = System.nanoTime();
    private volatile boolean stopped;

    Relay(StoredDeliveries deliveries, Carrier carrier, Nudges nudges, Rush rush) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        this.rush = rush;
        nudges.listenForDeliveries(wake::release);
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        looking.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        wake.release();
        looking.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
        threads.shutdown();
        if (!threads.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
        settle();
    }

    private void settle() {
        try {
            deliveries.settle();
        } catch (RuntimeException e) {
            LOG.warn("what was done last could not be stored: {}", e.getClass().getSimpleName());
        }
    }

    private void look() {
        try {
            while (!stopped) {
                if (!hand()) {
                    wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
                TimeUnit.MILLISECONDS.sleep(rush.on() ? RUSH_MILLIS : PAUSE_MILLIS);
                wake.drainPermits();
                forget();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Hands out what is due as far as hands are free; whether there may be more at once. */
    private boolean hand() {
        int most = free.availablePermits();
        if (most == 0) {
            return false;
        }
        try {
            List<Due> due = deliveries.claim(most);
            due.forEach(this::handOne);
            return due.size() == most;
        } catch (RuntimeException e) {
            LOG.warn("deliveries could not be looked for: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** A chunk of what was done long ago; the next chunk at the next look, or in a minute when it was the last. */
    private void forget() {
        if (System.nanoTime() - forgetAt < 0) {
            return;
        }
        try {
            if (deliveries.forget(FORGOTTEN_AT_ONCE) == FORGOTTEN_AT_ONCE) {
                return;
            }
        } catch (RuntimeException e) {
            LOG.warn("old deliveries could not be deleted: {}", e.getClass().getSimpleName());
        }
        forgetAt = System.nanoTime() + FORGET_NANOS;
    }

    /** One that outlived its lease in our own hands is left alone: it is still being carried. */
    private void handOne(Due due) {
        if (!inHand.add(due.id())) {
            return;
        }
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                carrier.carry(due);
            } catch (RuntimeException e) {
                LOG.warn("{} {}: not settled: {}", due.reaction(), due.id(), e.getClass().getSimpleName());
            } finally {
                inHand.remove(due.id());
                free.release();
                wake.release();
            }
        });
    }
}
