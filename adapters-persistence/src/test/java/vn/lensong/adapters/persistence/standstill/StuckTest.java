package vn.lensong.adapters.persistence.standstill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Threads that wait for each other for ever are found, whoever runs them. */
class StuckTest {

    private static final List<String> TWINS = List.of(Twins.class.getName());

    @Test
    void two_threads_that_wait_for_each_other_are_found_with_what_they_want() {
        try (Twins twins = new Twins(Thread.ofPlatform().daemon())) {
            Set<String> stuck = until(Stuck::inCircles, found -> found.size() == 2);

            assertThat(stuck).anyMatch(one -> one.matches("twin-1#\\d+ wants java.util.concurrent.locks.ReentrantLock.*"));
            assertThat(stuck).anyMatch(one -> one.matches("twin-2#\\d+ wants java.lang.Object@.*"));
            assertThat(twins).isNotNull();
        }
    }

    @Test
    void virtual_threads_are_found_too_which_the_jvm_does_not_see() {
        try (Twins twins = new Twins(Thread.ofVirtual())) {
            Set<String> stuck = until(StuckTest::inside, found -> found.size() == 2);

            assertThat(stuck).anyMatch(one -> one.matches("twin-1#\\d+ wants .*ReentrantLock.* at .*Twins.*"));
            assertThat(stuck).anyMatch(one -> one.matches("twin-2#\\d+ wants java.lang.Object@.* at .*Twins.*"));
            assertThat(Stuck.inCircles()).noneMatch(one -> one.startsWith("twin-"));
            assertThat(twins).isNotNull();
        }
    }

    @Test
    void nobody_is_stuck_while_anybody_in_there_moves_or_may_move_again() {
        try (Twins twins = new Twins(Thread.ofVirtual())) {
            until(StuckTest::inside, found -> found.size() == 2);
            CountDownLatch disk = new CountDownLatch(1);

            twins.another(disk);
            until(StuckTest::inside, Set::isEmpty);
            disk.countDown();

            Set<String> again = until(StuckTest::inside, found -> found.size() == 2);
            assertThat(again).allMatch(one -> one.startsWith("twin-"));
        }
    }

    private static Set<String> inside() {
        try {
            return Stuck.inside(TWINS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        await(both);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T until(Supplier<T> look, Predicate<T> holds) {
        Instant lost = Instant.now().plusSeconds(20);
        T seen = look.get();
        while (!holds.test(seen)) {
            assertThat(Instant.now()).as("%s", seen).isBefore(lost);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            seen = look.get();
        }
        return seen;
    }

    /** One has a monitor and wants a lock, the other the reverse; interrupted when the test is over. */
    private static final class Twins implements AutoCloseable {

        private final Object monitor = new Object();
        private final ReentrantLock lock = new ReentrantLock();
        private final CountDownLatch both = new CountDownLatch(2);
        private final Thread one;
        private final Thread other;

        Twins(Thread.Builder builder) {
            one = builder.name("twin-1").start(this::monitorThenLock);
            other = builder.name("twin-2").start(this::lockThenMonitor);
        }

        /** A third one in the same code that waits for something that comes. */
        void another(CountDownLatch awaited) {
            Thread.ofVirtual().start(() -> await(awaited));
        }

        private void monitorThenLock() {
            synchronized (monitor) {
                meet();
                try {
                    lock.lockInterruptibly();
                    lock.unlock();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        private void lockThenMonitor() {
            lock.lock();
            try {
                meet();
                synchronized (monitor) {
                    both.countDown();
                }
            } finally {
                lock.unlock();
            }
        }

        private void meet() {
            StuckTest.meet(both);
        }

        @Override
        public void close() {
            one.interrupt();
            try {
                one.join();
                other.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
