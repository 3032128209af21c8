package vn.lensong.adapters.persistence.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import vn.lensong.adapters.persistence.Outage;

/**
 * Lets batches that come in at the same time share a transaction: while one is being committed the
 * next ones queue, and all that queued goes into the next. A batch that finds nobody writing is
 * written at once.
 *
 * <p>One thread writes, so a caller that is interrupted takes nobody's transaction along. Batches
 * that share an item follow one another. When a shared transaction fails each of its batches is
 * tried alone, so that the one at fault costs its neighbours nothing; when the database is away,
 * all who wait are told at once.
 */
final class JointWriter implements AutoCloseable {

    /**
     * More than this in one transaction makes the desk wait for the stream and gains no more: H2 writes a large one to the
     * file in parts before it is committed, and most of its pages twice.
     */
    static final int MOST_TOGETHER = 400;

    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final Consumer<List<Batch>> store;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread writer = Thread.ofPlatform().daemon().name("intake-writer").unstarted(this::work);
    private boolean closed;

    private final AtomicInteger waiting = new AtomicInteger();

    /** @param store writes these batches in one transaction, or none of them when it throws */
    JointWriter(Consumer<List<Batch>> store) {
        this.store = store;
        writer.start();
    }

    /** Durable when it returns; nothing of this batch is stored when it throws. */
    void write(Batch batch) {
        Waiting one = new Waiting(batch, batch.items(), new CompletableFuture<>());
        enqueue(one);
        waiting.addAndGet(batch.size());
        try {
            one.outcome.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        } finally {
            waiting.addAndGet(-batch.size());
        }
    }

    /** How many items are being written or wait to be. */
    int waiting() {
        return waiting.get();
    }

    /** How many wait; those that are being written are not among them. */
    int queued() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** Writes what is queued and takes nothing more. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        try {
            writer.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enqueue(Waiting waiting) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("intake: closed (expected: open)");
            }
            queue.addLast(waiting);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
            writeTogether(group);
        }
    }

    /** All that waits and may share a transaction, oldest first; empty only at the end. */
    private List<Waiting> next() {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return taken();
        } finally {
            lock.unlock();
        }
    }

    private List<Waiting> taken() {
        List<Waiting> group = new ArrayList<>();
        Set<String> items = new HashSet<>();
        int size = 0;
        for (Iterator<Waiting> oldest = queue.iterator(); oldest.hasNext(); ) {
            Waiting one = oldest.next();
            size += one.batch.size();
            if (size > MOST_TOGETHER && !group.isEmpty()) {
                break;
            }
            if (Collections.disjoint(items, one.items)) {
                group.add(one);
                items.addAll(one.items);
                oldest.remove();
            }
        }
        return group;
    }

    private void writeTogether(List<Waiting> group) {
        try {
            store.accept(group.stream().map(Waiting::batch).toList());
            group.forEach(Waiting::succeeded);
        } catch (RuntimeException | Error e) {
            if (Outage.is(e)) {
                failAll(group, e);
            } else if (group.size() == 1) {
                group.getFirst().failed(e);
            } else {
                writeAlone(group);
            }
        }
    }

    private void writeAlone(List<Waiting> group) {
        for (int i = 0; i < group.size(); i++) {
            Waiting one = group.get(i);
            try {
                store.accept(List.of(one.batch));
                one.succeeded();
            } catch (RuntimeException | Error e) {
                if (Outage.is(e)) {
                    failAll(group.subList(i, group.size()), e);
                    return;
                }
                one.failed(e);
            }
        }
    }

    /** Whoever queues would only wait for the same failure once more. */
    private void failAll(List<Waiting> group, Throwable failure) {
        List<Waiting> all = new ArrayList<>(group);
        lock.lock();
        try {
            all.addAll(queue);
            queue.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(waiting -> waiting.failed(failure));
    }

    private record Waiting(Batch batch, Set<String> items, CompletableFuture<Void> outcome) {

        void succeeded() {
            outcome.complete(null);
        }

        void failed(Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }
}
