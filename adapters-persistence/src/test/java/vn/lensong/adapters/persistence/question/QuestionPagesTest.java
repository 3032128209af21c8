package vn.lensong.adapters.persistence.question;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.question;
import static vn.lensong.application.StoreExamples.saved;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Page;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.Stage.State;

/** The desk's list across states, page by page, on both databases. */
class QuestionPagesTest {

    private static final Set<State> OPEN = EnumSet.of(State.WAITING, State.CLAIMED, State.CUED);

    @TempDir
    Path folder;

    abstract class Cases {

        abstract Store open();

        @Test
        void questions_of_several_states_come_in_one_order_whatever_the_page() {
            try (Store store = open()) {
                UUID programmeId = UUID.randomUUID();
                List<Question> open = ask(store, programmeId);

                List<QuestionViews.Card> all = read(store, programmeId, 100);

                assertThat(all)
                        .isSortedAccordingTo(Comparator.comparing(QuestionViews.Card::askedAt))
                        .extracting(QuestionViews.Card::id)
                        .containsExactlyInAnyOrderElementsOf(
                                open.stream().map(Question::id).toList());
                assertThat(read(store, programmeId, 1)).isEqualTo(all);
                assertThat(read(store, programmeId, 4)).isEqualTo(all);
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

        @Test
        void a_page_is_read_in_the_order_of_the_index() {
            try (Store store = open()) {
                List<String> plan = store.bean(Database.class).read(sql -> sql.list(
                        """
                        explain select id, asked_at from question where programme_id = ? and state = ?
                        order by programme_id, state, asked_at, id limit ?
                        """,
                        row -> row.text("plan"),
                        UUID.randomUUID(),
                        State.WAITING,
                        10));

                assertThat(plan).singleElement().asString().contains("question_by_state", "index sorted");
            }
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open() {
            return Store.onPostgres("pages", Map.of());
        }
    }

    /** Eleven in four states, several of the same second; the open ones. */
    private static List<Question> ask(Store store, UUID programmeId) {
        Questions questions = store.bean(Questions.class);
        List<Question> open = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            Question question = question(programmeId, NOON.plusSeconds(i / 3));
            questions.save(question, StoreExamples.asked(question));
            Question next = next(saved(question), i);
            if (next.stage().state() != State.WAITING) {
                questions.save(next, StoreExamples.asked(question));
            }
            if (next.stage().state().open()) {
                open.add(next);
            }
        }
        return open;
    }

    private static Question next(Question question, int i) {
        Question claimed = question.claimed(OPERATOR, "Lan", NOON);
        return switch (i % 4) {
            case 0 -> question;
            case 1 -> claimed;
            case 2 -> claimed.cued(OPERATOR, "Lan", NOON);
            default -> claimed.dismissed(OPERATOR, "lời chào", NOON);
        };
    }

    private static List<QuestionViews.Card> read(Store store, UUID programmeId, int limit) {
        List<QuestionViews.Card> cards = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<QuestionViews.Card> page =
                    store.bean(QuestionViews.class).page(programmeId, OPEN, new Page.Ask(limit, cursor));
            cards.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return cards;
    }
}
