package vn.lensong.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** Many viewers who follow one countdown, each with a connection of its own, read by one thread. */
final class Followers implements AutoCloseable {

    private static final byte[] TOLD = "event: countdown".getBytes(StandardCharsets.US_ASCII);
    private static final long HIGHEST = Duration.ofMinutes(2).toNanos();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final List<Follower> followers = new ArrayList<>();
    private final Selector selector;
    private final Thread reader = new Thread(this::read, "followers");
    private volatile boolean closed;
    private long from = System.nanoTime();
    private long first;
    private long last;
    private Histogram latency = new Histogram(HIGHEST, 3);
    private long bytes;

    /** One connection, and how much of the words it looks for it has seen. */
    private static final class Follower {

        private final SocketChannel channel;
        private int matched;
        private boolean gone;

        private Follower(SocketChannel channel) {
            this.channel = channel;
        }
    }

    /**
     * When a change was told.
     *
     * @param latency from the call that made it to each follower
     * @param apartNanos from the first follower who knew to the last
     */
    record Told(Histogram latency, long apartNanos, long bytes, int gone) {}

    private Followers(Selector selector) {
        this.selector = selector;
    }

    /** All of them are told where it stands when it returns. */
    static Followers open(int port, String programme, int count) throws IOException, InterruptedException {
        Followers all = new Followers(Selector.open());
        all.reader.start();
        byte[] request = ("GET /api/v1/public/programmes/" + programme + "/countdown/live HTTP/1.1\r\nHost: 127.0.0.1:" + port
                        + "\r\nAccept: text/event-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            Follower follower = new Follower(channel);
            all.followers.add(follower);
            all.selector.wakeup();
            channel.register(all.selector, SelectionKey.OP_READ, follower);
        }
        all.told();
        return all;
    }

    int count() {
        return followers.size();
    }

    /** From now on each is to be told something once more. */
    synchronized void expect() {
        latency = new Histogram(HIGHEST, 3);
        first = 0;
        last = 0;
        bytes = 0;
        from = System.nanoTime();
    }

    /** Waits until every follower was told. */
    Told told() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (soFar() < followers.size()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("followers: " + soFar() + " told (expected: " + followers.size() + ")");
            }
            Thread.sleep(20);
        }
        synchronized (this) {
            int gone = (int) followers.stream().filter(follower -> follower.gone).count();
            return new Told(latency, last - first, bytes, gone);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        selector.wakeup();
        for (Follower follower : followers) {
            follower.channel.close();
        }
        selector.close();
    }

    private synchronized long soFar() {
        return latency.getTotalCount();
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (!closed) {
            try {
                selector.select(key -> take((Follower) key.attachment(), buffer), 500);
            } catch (IOException | RuntimeException e) {
                if (!closed) {
                    e.printStackTrace();
                }
                return;
            }
        }
    }

    private synchronized void take(Follower follower, ByteBuffer buffer) {
        int read;
        try {
            read = follower.channel.read(buffer.clear());
        } catch (IOException e) {
            read = -1;
        }
        if (read < 0) {
            follower.gone = true;
            try {
                follower.channel.close();
            } catch (IOException e) {
                // It is gone either way.
            }
            return;
        }
        bytes += read;
        for (int i = 0; i < read; i++) {
            byte next = buffer.get(i);
            follower.matched = next == TOLD[follower.matched] ? follower.matched + 1 : next == TOLD[0] ? 1 : 0;
            if (follower.matched == TOLD.length) {
                follower.matched = 0;
                heard();
            }
        }
    }

    private void heard() {
        long now = System.nanoTime();
        first = first == 0 ? now : first;
        last = now;
        latency.recordValue(Math.clamp(now - from, 0, HIGHEST));
    }
}
