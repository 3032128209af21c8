package vn.lensong.adapters.persistence.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.TimedJob;
import vn.lensong.application.Timers;

/** Timers, on both databases. */
class TimersTest {

    private static final Map<String, Object> RUNNING = Map.of("lensong.timers.enabled", true);
    private static final Map<String, Object> STOPPED = Map.of();

    /** The scheduler goes by the machine's clock. */
    private static final Instant NOW = Instant.now();

    @TempDir
    Path folder;

    private final String database = "timers_" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID subject = UUID.randomUUID();
    private final Noting job = new Noting();

    abstract class Cases {

        abstract Store open(Map<String, Object> settings);

        @Test
        void a_timer_rings_once_when_it_is_due() throws InterruptedException {
            try (Store store = open(RUNNING)) {
                store.bean(Timers.class).set("noting", subject, NOW.minusSeconds(1));

                assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);
                assertThat(job.rings.poll(1, TimeUnit.SECONDS)).isNull();
            }
        }

        @Test
        void a_timer_that_was_set_before_a_restart_rings_after_it() throws InterruptedException {
            try (Store store = open(STOPPED)) {
                store.bean(Timers.class).set("noting", subject, NOW.minusSeconds(1));
            }

            try (Store store = open(RUNNING)) {
                assertThat(store.bean(Timers.class)).isNotNull();
                assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);
            }
        }

        @Test
        void setting_a_timer_again_moves_it() throws InterruptedException {
            try (Store store = open(RUNNING)) {
                Timers timers = store.bean(Timers.class);
                timers.set("noting", subject, NOW.plusSeconds(3600));

                timers.set("noting", subject, NOW.minusSeconds(1));

                assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);
            }
        }

        @Test
        void a_timer_that_many_set_while_it_rings_again_and_again_refuses_none() throws Exception {
            job.answers = ring -> NOW.minusSeconds(1);
            try (Store store = open(RUNNING);
                    ExecutorService threads = Executors.newFixedThreadPool(4)) {
                Timers timers = store.bean(Timers.class);
                Callable<Boolean> setting = () -> {
                    for (int i = 0; i < 50; i++) {
                        timers.set("noting", subject, NOW.minusSeconds(i));
                    }
                    return true;
                };

                for (Future<Boolean> done : threads.invokeAll(List.of(setting, setting, setting, setting))) {
                    assertThat(done.get()).isTrue();
                }
            }
        }

        @Test
        void a_cleared_timer_does_not_ring() throws InterruptedException {
            try (Store store = open(STOPPED)) {
                Timers timers = store.bean(Timers.class);
                timers.set("noting", subject, NOW.minusSeconds(1));
                timers.clear("noting", subject);
                timers.clear("noting", subject);
            }

            try (Store store = open(RUNNING)) {
                assertThat(store.bean(Timers.class)).isNotNull();
                assertThat(job.rings.poll(2, TimeUnit.SECONDS)).isNull();
            }
        }

        @Test
        void a_job_rings_again_when_it_answers_a_time() throws InterruptedException {
            job.answers = ring -> ring < 3 ? NOW.minusSeconds(1) : null;
            try (Store store = open(RUNNING)) {
                store.bean(Timers.class).set("noting", subject, NOW.minusSeconds(1));

                for (int i = 0; i < 3; i++) {
                    assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);
                }
            }
        }

        @Test
        void setting_a_timer_while_it_rings_is_not_lost() throws InterruptedException {
            try (Store store = open(RUNNING)) {
                Timers timers = store.bean(Timers.class);
                job.answers = ring -> {
                    if (ring == 1) {
                        timers.set("noting", subject, NOW.minusSeconds(1));
                    }
                    return null;
                };
                timers.set("noting", subject, NOW.minusSeconds(1));

                assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);
                assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);
            }
        }

        @Test
        void a_timer_that_is_taken_for_dead_while_it_rings_does_not_ring_twice_at_once() throws InterruptedException {
            CountDownLatch busy = new CountDownLatch(1);
            job.answers = ring -> {
                awaited(busy);
                return null;
            };
            try (Store store = open(RUNNING)) {
                Timers timers = store.bean(Timers.class);
                Database database = store.bean(Database.class);
                timers.set("noting", subject, NOW.minusSeconds(1));
                assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);

                // As whoever misses its heartbeats does.
                database.change(sql -> sql.update(
                        "update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null,"
                                + " version = version + 1 where task_instance = ?",
                        subject.toString()));
                until(() -> due(database).isAfter(NOW));
                assertThat(job.rings).isEmpty();

                Instant later = NOW.plusSeconds(3600).truncatedTo(ChronoUnit.SECONDS);
                timers.set("noting", subject, later);
                busy.countDown();
                until(() -> due(database).equals(later));
                assertThat(job.rings).isEmpty();
            }
        }

        private Instant due(Database database) {
            return database.read(sql -> sql.first(
                            "select execution_time from scheduled_tasks where task_instance = ?",
                            row -> row.instant("execution_time"),
                            subject.toString())
                    .orElseThrow());
        }

        private static void awaited(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static void until(BooleanSupplier seen) {
            Instant lost = Instant.now().plusSeconds(20);
            while (!seen.getAsBoolean()) {
                assertThat(Instant.now()).isBefore(lost);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        }

        @Test
        void a_failing_job_rings_again_after_a_pause() throws InterruptedException {
            job.answers = ring -> {
                if (ring == 1) {
                    throw new IllegalStateException("no");
                }
                return null;
            };
            try (Store store = open(RUNNING)) {
                store.bean(Timers.class).set("noting", subject, NOW.minusSeconds(1));
                job.rings.poll(10, TimeUnit.SECONDS);

                assertThat(job.rings.poll(10, TimeUnit.SECONDS)).isEqualTo(subject);
            }
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @Override
        Store open(Map<String, Object> settings) {
            return Store.onH2(folder, settings, job);
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open(Map<String, Object> settings) {
            return Store.onPostgres(database, settings, job);
        }
    }

    /** Notes every ring, then answers what the test says for the ring's number. */
    static final class Noting implements TimedJob {

        final BlockingQueue<UUID> rings = new LinkedBlockingQueue<>();
        private int count;
        volatile Function<Integer, @Nullable Instant> answers = ring -> null;

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public @Nullable Instant ring(UUID subject) {
            count++;
            rings.add(subject);
            return answers.apply(count);
        }
    }
}
