package vn.lensong.application.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.question;
import static vn.lensong.application.StoreExamples.saved;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.lensong.application.live.EventLog;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** What every store of questions keeps to. */
public interface QuestionsContract {

    Questions questions();

    EventLog events();

    @Test
    default void a_question_that_was_never_saved_is_absent() {
        assertThat(questions().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void a_new_question_is_stored_as_version_one() {
        Question question = question(UUID.randomUUID());

        questions().save(question, asked(question));

        assertThat(questions().find(question.id())).contains(saved(question));
    }

    @ParameterizedTest
    @MethodSource("vn.lensong.application.question.QuestionsContract#stages")
    default void every_stage_reads_back_as_it_was_saved(Stage stage) {
        Question first = question(UUID.randomUUID());
        questions().save(first, asked(first));
        Question stored = saved(first);
        Question next = new Question(
                stored.id(),
                stored.version(),
                stored.programmeId(),
                stored.scope(),
                stored.itemId(),
                stored.words(),
                stored.asker(),
                stored.askedAt(),
                stage,
                NOON);

        questions().save(next, claimed(next));

        assertThat(questions().find(first.id())).contains(saved(next));
    }

    static Stream<Stage> stages() {
        UUID id = UUID.randomUUID();
        return Stream.of(
                new Stage.Waiting(),
                new Stage.Claimed(id, "Lan", NOON),
                new Stage.Cued(id, "Lan", NOON, null),
                new Stage.Cued(
                        id,
                        "Lan",
                        NOON,
                        new Stage.Saying(UUID.randomUUID(), "Từ 264.000 đồng.", List.of("264.000 đồng"), "Điều 5")),
                new Stage.Cued(id, "Lan", NOON, new Stage.Saying(UUID.randomUUID(), "Dạ", List.of(), "").withdrawn()),
                new Stage.AnsweredOnAir(id, NOON, 61),
                new Stage.AnsweredOnAir(id, NOON, null),
                new Stage.AnsweredInWriting(id, "Từ đủ 15 tuổi.", NOON, null, null),
                new Stage.AnsweredInWriting(id, "Từ đủ 15 tuổi.", NOON, "r-1", null),
                new Stage.AnsweredInWriting(id, "Từ đủ 15 tuổi.", NOON, null, "GONE"),
                new Stage.HandedOff(Stage.Channel.PHONE, id, "Lan", NOON.plusSeconds(60), NOON, null),
                new Stage.HandedOff(
                        Stage.Channel.COMMENT, id, "Lan", NOON.plusSeconds(60), NOON, new Stage.Settled("Xong", NOON)),
                new Stage.Merged(UUID.randomUUID(), id, NOON, null),
                new Stage.Merged(UUID.randomUUID(), id, NOON, new Stage.SharedOnAir(NOON, 61)),
                new Stage.Merged(UUID.randomUUID(), id, NOON, new Stage.SharedOnAir(NOON, null)),
                new Stage.Merged(UUID.randomUUID(), id, NOON, new Stage.SharedInWriting("Dạ", NOON, null, null)),
                new Stage.Merged(UUID.randomUUID(), id, NOON, new Stage.SharedInWriting("Dạ", NOON, "r-1", null)),
                new Stage.Merged(UUID.randomUUID(), id, NOON, new Stage.SharedInWriting("Dạ", NOON, null, "GONE")),
                new Stage.Dismissed("lời chào", id, NOON));
    }

    @Test
    default void questions_on_a_prompter_are_found_by_the_answer_that_went_with_them() {
        UUID answerId = UUID.randomUUID();
        Question first = question(UUID.randomUUID());
        questions().save(first, asked(first));
        Stage.Saying saying = new Stage.Saying(answerId, "Dạ", List.of(), "");
        Question cued = saved(first).claimed(OPERATOR, "Lan", NOON).cued(OPERATOR, "Lan", NOON, saying);
        questions().save(cued, claimed(cued));

        assertThat(questions().cuedWith(answerId)).containsExactly(saved(cued));
        assertThat(questions().cuedWith(UUID.randomUUID())).isEmpty();

        Question withdrawn = saved(cued).answerWithdrawn();
        questions().save(withdrawn, claimed(withdrawn));
        assertThat(questions().cuedWith(answerId)).isEmpty();
    }

    @Test
    default void what_a_person_asked_is_found_until_it_is_answered() {
        Question first = question(UUID.randomUUID());
        Asker person = new Asker("person " + first.id(), null);
        Question mine = new Question(
                first.id(), 0, first.programmeId(), first.scope(), first.itemId(), first.words(), person,
                first.askedAt(), first.stage(), null);
        questions().save(mine, asked(mine));

        assertThat(questions().askedBy("person " + first.id())).containsExactly(saved(mine));
        assertThat(questions().askedBy("nobody " + first.id())).isEmpty();
        Question handed = saved(mine).answeredPrivately(OPERATOR, "Lan", NOON.plusSeconds(60), NOON);
        questions().save(handed, claimed(handed));
        assertThat(questions().askedBy("person " + first.id())).containsExactly(saved(handed));
        Question settled = saved(handed).settled(OPERATOR, false, "Đã trả lời", NOON);
        questions().save(settled, claimed(settled));
        assertThat(questions().askedBy("person " + first.id())).isEmpty();
    }

    @Test
    default void a_stale_version_is_refused() {
        Question question = question(UUID.randomUUID());
        questions().save(question, asked(question));
        Question seen = saved(question).claimed(OPERATOR, "Lan", NOON);
        questions().save(seen, claimed(seen));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> questions().save(seen, claimed(seen)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void a_refused_save_leaves_no_event() {
        Question question = question(UUID.randomUUID());
        questions().save(question, asked(question));

        catchThrowableOfType(Refusal.class, () -> questions().save(question, asked(question)));

        assertThat(events().newest(question.programmeId())).isEqualTo(1);
    }

    @Test
    default void one_item_becomes_one_question() {
        Question first = question(UUID.randomUUID());
        questions().save(first, asked(first));
        Question second = Question.asked(
                UUID.randomUUID(),
                first.programmeId(),
                first.scope(),
                first.itemId(),
                first.words(),
                first.asker(),
                first.askedAt());

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> questions().save(second, asked(second)));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.STALE);
    }

    @Test
    default void of_two_operators_at_once_one_wins() throws Exception {
        Question question = question(UUID.randomUUID());
        questions().save(question, asked(question));
        List<Callable<Boolean>> claims = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Question claim = saved(question).claimed(UUID.randomUUID(), "Lan " + i, NOON);
            claims.add(() -> {
                try {
                    questions().save(claim, claimed(claim));
                    return true;
                } catch (Refusal stale) {
                    return false;
                }
            });
        }

        int winners = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> claim : threads.invokeAll(claims)) {
                winners += claim.get() ? 1 : 0;
            }
        }

        assertThat(winners).isEqualTo(1);
    }

    @Test
    default void a_claim_lapses_when_its_lease_has_run_out() {
        Question question = question(UUID.randomUUID());
        questions().save(question, asked(question));
        Question held = saved(question).claimed(OPERATOR, "Lan", NOON);
        questions().save(held, claimed(held));

        assertThat(questions().lapsed(NOON.plus(Question.LEASE))).contains(saved(held));
    }

    @Test
    default void a_claim_does_not_lapse_before() {
        Question question = question(UUID.randomUUID());
        questions().save(question, asked(question));
        Question held = saved(question).claimed(OPERATOR, "Lan", NOON);
        questions().save(held, claimed(held));

        assertThat(questions().lapsed(NOON.plus(Question.LEASE).minusSeconds(1))).doesNotContain(saved(held));
    }

    @Test
    default void the_open_questions_of_a_programme_are_those_at_the_desk_oldest_first() {
        UUID programmeId = UUID.randomUUID();
        Question later = stored(question(programmeId, NOON.plusSeconds(5)));
        Question held = changed(stored(question(programmeId, NOON)).claimed(OPERATOR, "Lan", NOON));
        Question gone = stored(question(programmeId, NOON)).claimed(OPERATOR, "Lan", NOON);
        changed(gone.dismissed(OPERATOR, "lời chào", NOON));

        assertThat(questions().open(programmeId)).containsExactly(held, later);
    }

    @Test
    default void what_was_merged_into_a_question_is_found_until_it_is_split_again() {
        UUID programmeId = UUID.randomUUID();
        Question into = stored(question(programmeId)).claimed(OPERATOR, "Lan", NOON);
        Question merged = changed(stored(question(programmeId)).absorbedBy(into, OPERATOR, NOON));
        Question split = changed(stored(question(programmeId)).absorbedBy(into, OPERATOR, NOON));
        changed(split.split(OPERATOR, false));

        assertThat(questions().mergedInto(into.id())).containsExactly(merged);
    }

    private Question stored(Question question) {
        questions().save(question, asked(question));
        return saved(question);
    }

    private Question changed(Question next) {
        questions().save(next, claimed(next));
        return saved(next);
    }

    private static QuestionEvent claimed(Question question) {
        return new QuestionEvent.Claimed(question.programmeId(), question.id(), "Lan", NOON, OPERATOR, NOON);
    }
}
