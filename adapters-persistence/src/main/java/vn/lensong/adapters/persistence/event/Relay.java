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
 * Looks for due deliveries after every commit and twice a second, and has at most eight carried out
 * at once, each on a virtual thread of its own. Runs from the application's start to its end.
 */
@Singleton
@Requires(property = "lensong.relay.enabled", notEquals = "false")
class Relay implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int AT_ONCE = 8;
    private static final long LOOK_MILLIS = 500;
    private static final long FAREWELL_SECONDS = 10;

    private final StoredDeliveries deliveries;
    private final Carrier carrier;
    private final Semaphore wake = new Semaphore(0);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("reaction-", 0).factory());
    private final Thread looking = Thread.ofVirtual().name("relay").unstarted(this::look);
    private volatile boolean stopped;

    Relay(StoredDeliveries deliveries, Carrier carrier, Nudges nudges) {
        this.deliveries = deliveries;
        this.carrier = carrier;
        nudges.listen(wake::release);
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
    }

    private void look() {
        try {
            while (!stopped) {
                if (!hand()) {
                    wake.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                }
                wake.drainPermits();
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
