package vn.lensong.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import org.HdrHistogram.ConcurrentHistogram;

/**
 * Sends requests, either at a fixed rate whatever comes back, or as fast as answers come back.
 *
 * <p>At a fixed rate a request's latency begins when it should have gone out: a server that stalls is charged
 * for everybody who had to wait, and not only for the one request that saw the stall.
 */
final class Load {

    private static final long SOON = Duration.ofMillis(50).toNanos();
    private static final long HIGHEST = Duration.ofMinutes(5).toNanos();

    /** A generator that wakes later than this in one of a hundred cases says so. */
    private static final double LATEST_MILLIS = 10;

    private final int port;
    private final int connections;
    private final LongFunction<byte[]> requests;

    /** Requests are asked for by their number from 0 on, and may be made on any thread. */
    Load(int port, int connections, LongFunction<byte[]> requests) {
        this.port = port;
        this.connections = connections;
        this.requests = requests;
    }

    /**
     * What came of it.
     *
     * @param latency of the requests that were answered with 200, in nanoseconds
     * @param late how much later than it meant to the generator itself was, in nanoseconds
     */
    record Outcome(
            ConcurrentHistogram latency, ConcurrentHistogram late, Map<Integer, Long> statuses, double seconds) {

        long ok() {
            return statuses.getOrDefault(200, 0L);
        }

        double perSecond() {
            return ok() / seconds;
        }

        /** What is worth knowing besides the figures, empty when there is nothing. */
        String remarks() {
            StringBuilder remarks = new StringBuilder();
            if (statuses.size() > 1 || !statuses.containsKey(200)) {
                remarks.append(", statuses ").append(statuses);
            }
            if (late.getTotalCount() > 0 && Report.millis(late, 99) > LATEST_MILLIS) {
                remarks.append(", GENERATOR LATE: ").append(Report.latency(late));
            }
            return remarks.toString();
        }
    }

    /** So many requests in a second, each at its own instant. */
    Outcome atRate(double perSecond, Duration lasting) throws InterruptedException {
        return atRate(perSecond, lasting, System.nanoTime() + SOON);
    }

    /** As {@link #atRate(double, Duration)}, the first one at this instant of {@link System#nanoTime}. */
    Outcome atRate(double perSecond, Duration lasting, long start) throws InterruptedException {
        long count = Math.round(perSecond * lasting.toMillis() / 1000);
        return run(start, count, Long.MAX_VALUE, 1e9 / perSecond);
    }

    /** Every connection sends again as soon as it is answered. */
    Outcome saturating(Duration lasting) throws InterruptedException {
        return run(System.nanoTime(), Long.MAX_VALUE, lasting.toNanos(), 0);
    }

    private Outcome run(long start, long count, long lasting, double interval) throws InterruptedException {
        ConcurrentHistogram latency = new ConcurrentHistogram(HIGHEST, 3);
        ConcurrentHistogram late = new ConcurrentHistogram(HIGHEST, 3);
        Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
        AtomicLong tickets = new AtomicLong();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (Wire wire = new Wire(port)) {
                    while (System.nanoTime() - start < lasting) {
                        long ticket = tickets.getAndIncrement();
                        if (ticket >= count) {
                            return;
                        }
                        long meant = interval > 0 ? start + (long) (ticket * interval) : System.nanoTime();
                        if (interval > 0) {
                            await(meant, late);
                        }
                        int status = wire.exchange(requests.apply(ticket));
                        if (status == 200) {
                            latency.recordValue(Math.clamp(System.nanoTime() - meant, 0, HIGHEST));
                        }
                        statuses.computeIfAbsent(status, any -> new LongAdder()).increment();
                    }
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<Integer, Long> counted = new TreeMap<>();
        statuses.forEach((status, times) -> counted.put(status, times.sum()));
        return new Outcome(latency, late, counted, seconds);
    }

    /** Waits for the instant; a connection that was free in time and still wakes late is the generator's fault. */
    private static void await(long meant, ConcurrentHistogram late) {
        if (System.nanoTime() > meant) {
            return;
        }
        while (System.nanoTime() < meant) {
            LockSupport.parkNanos(meant - System.nanoTime());
        }
        late.recordValue(Math.clamp(System.nanoTime() - meant, 0, HIGHEST));
    }
}
