package vn.lensong.adapters.persistence.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.question;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.audit.ChainCheck;
import vn.lensong.application.audit.ChainCheck.Fault;
import vn.lensong.application.audit.ChainCheck.Kind;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.question.Question;

/** Whoever meddles with the record of events is found out, on both databases. */
class ChainCheckTest {

    @TempDir
    Path folder;

    private final UUID stream = UUID.randomUUID();
    private final List<Fault> faults = new ArrayList<>();

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
        void an_untouched_record_has_no_fault() {
            write(5);

            ChainCheck.Result result = check(List.of());

            assertThat(faults).isEmpty();
            assertThat(result.events()).isEqualTo(5);
            assertThat(result.unchained()).isZero();
        }

        @Test
        void chains_hold_though_many_write_to_one_stream_at_once() throws InterruptedException {
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    writers.submit(() -> write(25));
                }
            }

            assertThat(check(List.of()).events()).isEqualTo(200);
            assertThat(faults).isEmpty();
        }

        @Test
        void an_altered_event_is_one_fault_at_its_number() {
            write(5);
            meddle("update event set facts = '{}' where stream = ? and seq = 3");

            check(List.of());

            assertThat(faults).containsExactly(new Fault(Kind.ALTERED, stream, 3));
        }

        @Test
        void a_changed_author_is_a_fault() {
            write(2);
            meddle("update event set by_person = id where stream = ? and seq = 2");

            check(List.of());

            assertThat(faults).containsExactly(new Fault(Kind.ALTERED, stream, 2));
        }

        @Test
        void a_removed_event_is_missing_and_what_follows_does_not_fit() {
            write(5);
            meddle("delete from event where stream = ? and seq = 3");

            check(List.of());

            assertThat(faults)
                    .containsExactly(new Fault(Kind.MISSING, stream, 3), new Fault(Kind.ALTERED, stream, 4));
        }

        @Test
        void a_stream_cut_short_does_not_end_where_its_counter_says() {
            write(5);
            meddle("delete from event where stream = ? and seq > 3");

            check(List.of());

            assertThat(faults).containsExactly(new Fault(Kind.END, stream, 3));
        }

        @Test
        void a_stream_cut_short_with_its_counter_shows_against_a_kept_head() {
            write(5);
            List<ChainCheck.Head> kept = store.bean(ChainCheck.class).heads();
            meddle("delete from event where stream = ? and seq > 3");
            meddle("update stream set newest = 3, hash = (select e.hash from event e where e.stream = stream.id and e.seq = 3)"
                    + " where id = ?");

            check(List.of());
            assertThat(faults).isEmpty();

            check(kept);
            assertThat(faults).containsExactly(new Fault(Kind.REWRITTEN, stream, 5));
        }

        @Test
        void kept_heads_still_hold_when_the_streams_went_on() {
            write(3);
            List<ChainCheck.Head> kept = store.bean(ChainCheck.class).heads();
            write(4);

            check(kept);

            assertThat(faults).isEmpty();
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
            return Store.onPostgres("chain_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) {
            Question question = question(stream);
            store.bean(Questions.class).save(question, asked(question));
        }
    }

    private void meddle(String statement) {
        store.bean(Database.class).change(sql -> sql.update(statement, stream));
    }

    private ChainCheck.Result check(List<ChainCheck.Head> kept) {
        return store.bean(ChainCheck.class).check(kept, faults::add);
    }
}
