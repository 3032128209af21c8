package vn.lensong.adapters.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import vn.lensong.application.brand.OverlayReading.Laid;
import vn.lensong.application.brand.OverlayReading.Shown;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.domain.brand.Scene;
import vn.lensong.domain.promotion.Countdown;

class OverlayScreensTest {

    private static final UUID PROGRAMME = new UUID(0, 7);

    private final Log log = new Log();
    private final LiveFeed feed = new LiveFeed(log);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger readings = new AtomicInteger();
    private final OverlayScreens screens = new OverlayScreens(this::read, feed, threads);

    @AfterEach
    void close() {
        feed.close();
        threads.close();
    }

    @Test
    void a_change_is_read_once_however_many_sources_are_open() {
        List<List<Laid>> seen = IntStream.range(0, 50).<List<Laid>>mapToObj(i -> new CopyOnWriteArrayList<>()).toList();
        List<Disposable> open =
                seen.stream().map(one -> screens.of(PROGRAMME).subscribe(one::add)).toList();
        see(() -> seen.stream().noneMatch(List::isEmpty));
        see(() -> log.asked.get() > 2);
        int before = readings.get();

        log.add("overlay.switched");

        see(() -> seen.stream().allMatch(one -> one.getLast().shown().title().equals(String.valueOf(readings.get()))));
        see(() -> readings.get() > before);
        assertThat(readings.get()).isLessThanOrEqualTo(before + 2).isLessThan(10);
        open.forEach(Disposable::dispose);
    }

    @Test
    void who_comes_later_sees_the_last_reading_at_once_and_comments_cause_none() {
        List<Laid> first = new CopyOnWriteArrayList<>();
        Disposable open = screens.of(PROGRAMME).subscribe(first::add);
        see(() -> log.asked.get() > 4 && !first.isEmpty());
        int before = readings.get();
        log.add("item.received");
        int asked = log.asked.get();
        see(() -> log.asked.get() > asked + 2);

        Laid late = screens.of(PROGRAMME).blockFirst(Duration.ofSeconds(20));

        assertThat(late).isSameAs(first.getLast());
        assertThat(readings.get()).isEqualTo(before);
        open.dispose();
    }

    private Laid read(UUID programme) {
        String title = String.valueOf(readings.incrementAndGet());
        return new Laid(
                null,
                new Shown(
                        Scene.LOGOS, title, Instant.EPOCH, Countdown.State.LIVE, null, null, null, null, List.of(), null, null, null));
    }

    private static void see(BooleanSupplier wanted) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** A log of one stream that says how often it was asked. */
    private static final class Log implements EventLog {

        private final List<Recorded> events = new CopyOnWriteArrayList<>();
        private final AtomicInteger asked = new AtomicInteger();

        void add(String name) {
            events.add(new Recorded(events.size() + 1L, PROGRAMME, name, PROGRAMME, null, Instant.EPOCH, "{}"));
        }

        @Override
        public List<Recorded> after(UUID stream, long after, int limit) {
            asked.incrementAndGet();
            return List.copyOf(events.subList((int) after, events.size()));
        }

        @Override
        public long newest(UUID stream) {
            return events.size();
        }

        @Override
        public void onCommit(Runnable nudge) {}
    }
}
