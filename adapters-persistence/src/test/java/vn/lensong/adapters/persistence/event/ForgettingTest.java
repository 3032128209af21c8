package vn.lensong.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.question;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Reaction;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Event;
import vn.lensong.domain.question.Question;

/** What was delivered long ago is deleted and nothing else, on both databases. */
class ForgettingTest {

    private static final Duration LONG = Duration.ofHours(25);

    @TempDir
    Path folder;

    private Store store;

    abstract class Cases {

        abstract Store open();

        @BeforeEach
        void start() {
            store = open();
        }

        @AfterEach
        void stop() {
            store.close();
        }

        @Test
        void what_was_done_a_day_ago_is_forgotten_in_chunks() {
            done(3);
            store.clock().pass(LONG);

            List<Integer> forgotten =
                    List.of(deliveries().forget(2), deliveries().forget(2), deliveries().forget(2));

            assertThat(forgotten).containsExactly(2, 1, 0);
            assertThat(left()).isZero();
        }

        @Test
        void what_was_done_today_is_kept() {
            done(1);
            store.clock().pass(Duration.ofHours(23));

            assertThat(deliveries().forget(10)).isZero();
        }

        @Test
        void what_waits_or_was_given_up_is_never_forgotten() {
            ask();
            ask();
            Due due = deliveries().claim(1).getFirst();
            deliveries().giveUp(due.id(), new Verdict(true, Duration.ZERO, 1, "GONE"));
            store.clock().pass(Duration.ofDays(400));

            assertThat(deliveries().forget(10)).isZero();
            assertThat(left()).isEqualTo(2);
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @Override
        Store open() {
            return Store.onH2(folder, Map.of(), new Anything());
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open() {
            return Store.onPostgres(
                    "forget_" + UUID.randomUUID().toString().substring(0, 8), Map.of(), new Anything());
        }
    }

    /** Wants every event and does nothing. */
    private static final class Anything implements Reaction {

        @Override
        public String name() {
            return "anything";
        }

        @Override
        public boolean wants(Event event) {
            return true;
        }

        @Override
        public void react(Event event, int attempt) {}
    }

    private void done(int count) {
        for (int i = 0; i < count; i++) {
            ask();
        }
        deliveries().claim(count).forEach(due -> deliveries().done(due.id()));
    }

    private void ask() {
        Question question = question(UUID.randomUUID());
        store.bean(Questions.class).save(question, asked(question));
    }

    private StoredDeliveries deliveries() {
        return store.bean(StoredDeliveries.class);
    }

    private int left() {
        return store.bean(Database.class).read(sql -> sql.count("select count(*) from delivery"));
    }
}
