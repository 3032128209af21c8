package vn.lensong.adapters.persistence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.told;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Arrival.Change;

/** Which batches share a transaction, and who is told what became of it. */
class JointWriterTest {

    private final List<List<Batch>> transactions = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayCommit = new CountDownLatch(1);

    @Test
    void what_queues_while_one_commits_shares_the_next_transaction() throws Exception {
        List<@Nullable Throwable> failures =
                written(this::committing, batch("a"), batch("b"), batch("c"), batch("d"));

        assertThat(failures).containsOnlyNulls();
        assertThat(transactions).extracting(List::size).containsExactly(1, 3);
    }

    @Test
    void batches_that_share_an_item_follow_one_another() throws Exception {
        written(this::committing, batch("first"), batch("a", "b"), batch("b", "c"), batch("d"));

        assertThat(transactions).extracting(List::size).containsExactly(1, 2, 1);
    }

    @Test
    void a_transaction_has_no_more_than_it_may() throws Exception {
        String[] many =
                Stream.iterate(0, i -> i + 1).limit(JointWriter.MOST_TOGETHER).map(i -> "i" + i).toArray(String[]::new);

        written(this::committing, batch("first"), batch(many), batch("b"));

        assertThat(transactions).extracting(List::size).containsExactly(1, 1, 1);
    }

    @Test
    void one_at_fault_is_found_by_trying_each_alone() throws Exception {
        List<@Nullable Throwable> failures = written(
                batches -> {
                    committing(batches);
                    if (batches.stream().anyMatch(batch -> batch.items().contains("facebook\npoison"))) {
                        throw new IllegalStateException("poison");
                    }
                },
                batch("first"),
                batch("a"),
                batch("poison"),
                batch("b"));

        assertThat(failures).extracting(failure -> failure == null ? "stored" : failure.getMessage())
                .containsExactly("stored", "stored", "poison", "stored");
    }

    @Test
    void an_outage_reaches_all_who_wait_at_once() throws Exception {
        List<@Nullable Throwable> failures = written(
                batches -> {
                    committing(batches);
                    throw new IllegalStateException(new SQLException("gone", "08006"));
                },
                batch("first"),
                batch("a"),
                batch("b"));

        assertThat(failures).doesNotContainNull();
        assertThat(transactions).hasSize(1);
    }

    @Test
    void what_is_being_written_and_what_queues_is_known_until_it_is_told() throws Exception {
        try (JointWriter writer = new JointWriter(this::committing)) {
            Thread first = Thread.startVirtualThread(() -> writer.write(batch("a", "b")));
            await(() -> !transactions.isEmpty());
            Thread second = Thread.startVirtualThread(() -> writer.write(batch("c")));
            await(() -> writer.queued() == 1 && writer.waiting() == 3);

            assertThat(writer.waiting()).isEqualTo(3);

            firstMayCommit.countDown();
            first.join();
            second.join();
            assertThat(writer.waiting()).isZero();
        }
    }

    @Test
    void nothing_is_taken_after_the_end() {
        JointWriter writer = new JointWriter(this::committing);
        firstMayCommit.countDown();
        writer.close();

        assertThat(catchThrowable(() -> writer.write(batch("a")))).hasMessageContaining("closed");
    }

    /** Writes the first, and the others in their order while it is still being committed. */
    private List<@Nullable Throwable> written(Consumer<List<Batch>> store, Batch... batches) throws Exception {
        List<@Nullable Throwable> failures = new ArrayList<>();
        List<Thread> callers = new ArrayList<>();
        try (JointWriter writer = new JointWriter(store)) {
            for (int i = 0; i < batches.length; i++) {
                int place = i;
                failures.add(null);
                callers.add(Thread.startVirtualThread(
                        () -> failures.set(place, catchThrowable(() -> writer.write(batches[place])))));
                int queued = i;
                await(() -> !transactions.isEmpty() && writer.queued() == queued);
            }
            firstMayCommit.countDown();
            for (Thread caller : callers) {
                caller.join();
            }
        }
        return failures;
    }

    private static void await(BooleanSupplier there) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!there.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private void committing(List<Batch> batches) {
        transactions.add(batches);
        try {
            firstMayCommit.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Batch batch(String... items) {
        List<Arrival> arrivals = Stream.of(items)
                .map(item -> told(item, Change.ADDED, "Xin chào", NOON))
                .toList();
        return Batch.of(arrivals, List.of(), (before, isNew, after, question) -> {
            throw new IllegalStateException("not received here");
        });
    }
}
