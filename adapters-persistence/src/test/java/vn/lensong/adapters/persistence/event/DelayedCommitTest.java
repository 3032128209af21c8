package vn.lensong.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.question;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.question.Question;

/** A reader that tails a stream misses nothing while an earlier writer has not committed yet. */
class DelayedCommitTest {

    @TempDir
    Path folder;

    private final UUID stream = UUID.randomUUID();

    abstract class Cases {

        abstract Store open();

        @Test
        void a_reader_never_misses_an_event() throws InterruptedException {
            try (Store store = open()) {
                save(store);
                CountDownLatch numbered = new CountDownLatch(1);
                CountDownLatch commit = new CountDownLatch(1);
                Thread slow = Thread.ofVirtual().start(() -> saveSlowly(store, numbered, commit));
                numbered.await();
                Thread quick = Thread.ofVirtual().start(() -> save(store));
                EventLog events = store.bean(EventLog.class);
                List<Long> seen = new ArrayList<>();

                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
                while (seen.size() < 3 && System.nanoTime() < deadline) {
                    long last = seen.isEmpty() ? 0 : seen.getLast();
                    events.after(stream, last, 10).forEach(event -> seen.add(event.seq()));
                    if (!quick.join(Duration.ofMillis(300))) {
                        commit.countDown();
                    }
                }
                commit.countDown();
                slow.join();
                quick.join();

                assertThat(seen)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 3).boxed().toList());
            }
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @Override
        Store open() {
            return Store.onH2(folder, Map.of());
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open() {
            return Store.onPostgres("delayed", Map.of());
        }
    }

    private void save(Store store) {
        Question question = question(stream);
        store.bean(Questions.class).save(question, asked(question));
    }

    private void saveSlowly(Store store, CountDownLatch numbered, CountDownLatch commit) {
        store.bean(Database.class).change(sql -> {
            store.bean(Journal.class).append(sql, List.of(asked(question(stream))));
            numbered.countDown();
            try {
                commit.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
