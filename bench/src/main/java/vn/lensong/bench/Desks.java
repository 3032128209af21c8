package vn.lensong.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Many open desks, each with a connection of its own, ten on one login, read by one thread. */
final class Desks implements AutoCloseable {

    private static final long HIGHEST = Duration.ofMinutes(10).toNanos();
    private static final int LONGEST_OPENING = 120;

    /** A login costs a tenth of a second by intent: a thousand of them would measure little else. */
    private static final int DESKS_OF_A_LOGIN = 10;

    private final List<Desk> desks = new ArrayList<>();
    private final Selector selector;
    private final Thread reader = new Thread(this::read, "desks");
    private volatile Timetable timetable = new Timetable(0, 0, 0);
    private volatile boolean closed;
    private Histogram latency = new Histogram(HIGHEST, 3);
    private long bytes;

    /** When which comment was to be sent: the first number, its instant, and the time between two. */
    private record Timetable(long first, long start, double interval) {}

    /** What the desks were sent. */
    record Received(Histogram latency, long bytes, long distinct, int gone) {}

    private Desks(Selector selector) {
        this.selector = selector;
    }

    /** All of them are greeted when it returns. */
    static Desks open(Server server, Show show, int count) throws IOException, InterruptedException {
        Desks desks = new Desks(Selector.open());
        String token = "";
        for (int i = 0; i < count; i++) {
            if (i % DESKS_OF_A_LOGIN == 0) {
                token = Show.login(server, "operator").token();
            }
            desks.desks.add(Desk.open(server.port(), show.programme(), token, desks.selector));
        }
        desks.reader.start();
        for (int i = 0; i < LONGEST_OPENING && !desks.desks.stream().allMatch(Desk::greeted); i++) {
            Thread.sleep(500);
        }
        long greeted = desks.desks.stream().filter(Desk::greeted).count();
        if (greeted < count) {
            throw new IOException("desks: " + greeted + " greeted (expected: " + count + ")");
        }
        return desks;
    }

    int count() {
        return desks.size();
    }

    /** From now on latencies are those of these comments. */
    synchronized void expect(long first, long start, double interval) {
        timetable = new Timetable(first, start, interval);
        latency = new Histogram(HIGHEST, 3);
        bytes = 0;
        desks.forEach(Desk::distinct);
    }

    /** Waits until nothing has come for two seconds, and hands out what has come since it was asked to expect. */
    Received received() throws InterruptedException {
        long before = -1;
        long now = soFar();
        while (now != before) {
            Thread.sleep(2_000);
            before = now;
            now = soFar();
        }
        synchronized (this) {
            return new Received(
                    latency,
                    bytes,
                    desks.stream().mapToLong(Desk::distinct).sum(),
                    (int) desks.stream().filter(Desk::gone).count());
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        desks.forEach(Desk::close);
        selector.close();
    }

    private synchronized long soFar() {
        return latency.getTotalCount();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
        try {
            while (!closed) {
                selector.select(500);
                synchronized (this) {
                    for (SelectionKey key : selector.selectedKeys()) {
                        bytes += ((Desk) key.attachment()).read(buffer, this::record);
                    }
                    selector.selectedKeys().clear();
                }
            }
        } catch (IOException | RuntimeException e) {
            if (!closed) {
                e.printStackTrace();
            }
        }
    }

    private void record(long number) {
        Timetable now = timetable;
        if (number >= now.first() && now.start() != 0) {
            long meant = now.start() + (long) ((number - now.first()) * now.interval());
            latency.recordValue(Math.clamp(System.nanoTime() - meant, 0, HIGHEST));
        }
    }
}
