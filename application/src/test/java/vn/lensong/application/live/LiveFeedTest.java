package vn.lensong.application.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveFeedTest {

    private static final UUID STREAM = new UUID(0, 1);

    private final MemoryLog log = new MemoryLog();
    private final LiveFeed feed = new LiveFeed(log);

    @AfterEach
    void close() {
        feed.close();
    }

    @Test
    void who_follows_from_a_number_gets_everything_above_it_in_order() {
        log.add(STREAM, 10);
        Listener listener = new Listener();

        feed.follow(STREAM, 4, listener);
        log.add(STREAM, 10);

        see(() -> listener.numbers.size() == 16);
        assertThat(listener.numbers).isEqualTo(numbers(5, 20));
    }

    @Test
    void who_joins_while_events_pour_in_misses_none_and_gets_none_twice() throws Exception {
        AtomicBoolean pouring = new AtomicBoolean(true);
        Thread writer = Thread.ofVirtual().start(() -> {
            while (pouring.get() && log.newest(STREAM) < 50_000) {
                log.add(STREAM, 7);
            }
        });
        List<Listener> listeners = new ArrayList<>();
        List<Long> from = new ArrayList<>();

        for (int i = 0; i < 50; i++) {
            Listener listener = new Listener();
            long after = feed.newest(STREAM);
            feed.follow(STREAM, after, listener);
            from.add(after);
            listeners.add(listener);
        }
        pouring.set(false);
        writer.join();

        long newest = log.newest(STREAM);
        for (int i = 0; i < listeners.size(); i++) {
            Listener listener = listeners.get(i);
            List<Long> expected = numbers(from.get(i) + 1, newest);
            see(() -> listener.numbers.size() >= expected.size());
            assertThat(listener.numbers).isEqualTo(expected);
        }
    }

    @Test
    void what_is_new_is_one_and_the_same_list_for_all() {
        Listener one = new Listener();
        Listener other = new Listener();
        feed.follow(STREAM, 0, one);
        feed.follow(STREAM, 0, other);

        log.add(STREAM, 3);

        see(() -> one.numbers.size() == 3 && other.numbers.size() == 3);
        assertThat(one.lists).hasSameSizeAs(other.lists);
        for (int i = 0; i < one.lists.size(); i++) {
            assertThat(one.lists.get(i)).isSameAs(other.lists.get(i));
        }
    }

    @Test
    void who_stopped_is_told_nothing_more() throws Exception {
        Listener gone = new Listener();
        Listener staying = new Listener();
        feed.follow(STREAM, 0, staying);
        AutoCloseable following = feed.follow(STREAM, 0, gone);

        following.close();
        following.close();
        log.add(STREAM, 1);

        see(() -> staying.numbers.size() == 1);
        assertThat(gone.numbers).isEmpty();
    }

    @Test
    void a_number_that_was_never_reached_is_refused() {
        log.add(STREAM, 3);

        assertThatThrownBy(() -> feed.follow(STREAM, 4, new Listener())).isInstanceOf(LiveFeed.GapTooWide.class);
    }

    @Test
    void a_number_too_far_back_is_refused() {
        log.add(STREAM, LiveFeed.WIDEST_GAP + 1);

        assertThatThrownBy(() -> feed.follow(STREAM, 0, new Listener())).isInstanceOf(LiveFeed.GapTooWide.class);
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static void see(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    /** What one follower was told. */
    private static final class Listener implements LiveFeed.Follower {

        private final List<List<EventLog.Recorded>> lists = new CopyOnWriteArrayList<>();
        private final List<Long> numbers = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void on(List<EventLog.Recorded> events) {
            lists.add(events);
            events.forEach(event -> numbers.add(event.seq()));
        }
    }

    /** A log that only counts. */
    private static final class MemoryLog implements EventLog {

        private final Map<UUID, Long> newest = new ConcurrentHashMap<>();
        private volatile Runnable nudge = () -> {};

        private void add(UUID stream, int count) {
            newest.merge(stream, (long) count, Long::sum);
            nudge.run();
        }

        @Override
        public List<Recorded> after(UUID stream, long after, int limit) {
            return LongStream.rangeClosed(after + 1, Math.min(after + limit, newest(stream)))
                    .mapToObj(seq -> new Recorded(seq, stream, "counted", stream, null, Instant.EPOCH, "{}"))
                    .toList();
        }

        @Override
        public long newest(UUID stream) {
            return newest.getOrDefault(stream, 0L);
        }

        @Override
        public void onCommit(Runnable listener) {
            nudge = listener;
        }
    }
}
