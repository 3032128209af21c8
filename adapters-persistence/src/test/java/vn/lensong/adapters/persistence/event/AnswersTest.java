package vn.lensong.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Deliveries;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.QuestionViews.ReplyState;
import vn.lensong.domain.programme.OpenItem;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** A written answer reaches everybody who asked, once each, on both databases. */
class AnswersTest {

    @TempDir
    Path folder;

    private final FailingQuestions failing = new FailingQuestions();
    private AnswerWorld world;

    abstract class Cases {

        abstract Function<Object[], Store> open();

        @BeforeEach
        void start() {
            world = new AnswerWorld(open(), failing::over);
        }

        @AfterEach
        void stop() {
            world.close();
        }

        @Test
        void a_reply_that_shows_late_is_not_written_twice() {
            Question question = world.claim(world.ask());
            world.platform.showsLate(Duration.ofSeconds(10));
            world.platform.nextAnswerIsLost();

            world.answer(question, "Dạ, ở bưu điện xã ạ.");
            world.carry();
            passUntilSent(question);

            assertThat(world.replies(question)).containsExactly("Dạ, ở bưu điện xã ạ.");
        }

        @Test
        void a_reply_that_was_not_written_is_written_when_it_is_certain() {
            Question question = world.claim(world.ask());
            world.platform.showsLate(Duration.ofSeconds(10));
            world.platform.nextCallsFail(OutsideFailure.Kind.UNREACHABLE, OutsideFailure.Kind.UNREACHABLE);

            world.answer(question, "Dạ, ở bưu điện xã ạ.");
            world.carry();
            passUntilSent(question);

            assertThat(world.replies(question)).hasSize(1);
        }

        @Test
        void who_was_killed_after_writing_finds_the_reply_and_writes_no_second() {
            Question question = world.claim(world.ask());
            world.platform.showsLate(Duration.ofSeconds(10));
            world.answer(question, "Dạ, ở bưu điện xã ạ.");
            world.store().bean(StoredDeliveries.class).claim(10);
            world.platform.comments().orElseThrow().reply("page-1", addressOf(question), "Dạ, ở bưu điện xã ạ.");

            world.store().clock().pass(StoredDeliveries.LEASE);
            world.carry();

            assertThat(world.replies(question)).hasSize(1);
            assertThat(world.card(question).replyState()).isEqualTo(ReplyState.SENT);
        }

        @Test
        void who_meets_another_save_after_writing_saves_again_and_writes_no_second() {
            Question question = world.claim(world.ask());
            world.platform.showsLate(Duration.ofSeconds(10));
            failing.staleSaves(2);

            world.answer(question, "Dạ, ở bưu điện xã ạ.");
            world.carry();

            assertThat(world.card(question).replyState()).isEqualTo(ReplyState.SENT);
            assertThat(world.replies(question)).hasSize(1);
        }

        @Test
        void who_cannot_store_what_was_written_looks_for_it_later() {
            Question question = world.claim(world.ask());
            world.platform.showsLate(Duration.ofSeconds(10));
            failing.brokenSaves(1);

            world.answer(question, "Dạ, ở bưu điện xã ạ.");
            world.carry();
            passUntilSent(question);

            assertThat(world.replies(question)).hasSize(1);
        }

        @Test
        void an_answer_reaches_all_who_asked_through_every_merge_once_each() {
            Question first = world.claim(world.ask());
            Question second = world.claim(world.ask());
            Question third = world.merge(world.ask(), second);
            world.merge(second, first);

            world.answer(first, "Dạ, ở bưu điện xã ạ.");
            world.carry();
            world.carry();

            for (Question question : world.askedOnes) {
                assertThat(world.replies(question)).containsExactly("Dạ, ở bưu điện xã ạ.");
                assertThat(world.card(question).replyState()).isEqualTo(ReplyState.SENT);
            }
            assertThat(world.card(third).answer()).isEqualTo("Dạ, ở bưu điện xã ạ.");
            assertThat(world.card(first).askers()).isEqualTo(2);
        }

        @Test
        void merged_into_what_is_answered_it_is_answered_at_once() {
            Question answered = world.answer(world.claim(world.ask()), "Dạ, ở bưu điện xã ạ.");
            world.carry();

            Question late = world.merge(world.ask(), answered);
            world.carry();

            assertThat(world.replies(late)).containsExactly("Dạ, ở bưu điện xã ạ.");
            assertThat(world.replies(answered)).hasSize(1);
        }

        @Test
        void an_answer_on_air_is_shared_without_a_reply() {
            Question first = world.claim(world.ask());
            Question second = world.merge(world.ask(), first);
            Question cued = world.now(first).cued(OPERATOR, "Lan", NOON);
            cued = world.save(
                    cued,
                    new QuestionEvent.Cued(
                            cued.programmeId(), cued.id(), cued.words(), null, null, null, null, null, OPERATOR, NOON));
            Question said = cued.answeredOnAir(OPERATOR, NOON, 61);
            world.save(said, new QuestionEvent.AnsweredOnAir(said.programmeId(), said.id(), 61, OPERATOR, NOON));

            world.carry();

            assertThat(world.replies(second)).isEmpty();
            assertThat(world.card(second).answeredOnAir()).isTrue();
            assertThat(world.card(second).answeredAtOffsetSeconds()).isEqualTo(61);
            assertThat(world.card(second).answeredAt()).isEqualTo(NOON);
            assertThat(world.answeredOnAirSince(said, NOON)).isOne();
            assertThat(world.answeredOnAirSince(said, NOON.plusSeconds(1))).isZero();
        }

        @Test
        void what_was_merged_into_a_dismissed_question_is_back_in_line() {
            Question first = world.claim(world.ask());
            Question second = world.merge(world.ask(), first);
            Question dismissed = world.now(first).dismissed(OPERATOR, "nhầm", NOON);

            world.save(
                    dismissed,
                    new QuestionEvent.Dismissed(dismissed.programmeId(), dismissed.id(), "nhầm", OPERATOR, NOON));
            assertThat(world.store().bean(Programmes.class).openItems(second.programmeId()))
                    .extracting(OpenItem::questionId)
                    .containsExactly(second.id());
            world.carry();

            assertThat(world.stage(second)).isEqualTo(new Stage.Waiting());
        }

        @Test
        void what_was_merged_into_settled_work_becomes_work_of_the_same_owner() {
            Question first = world.claim(world.ask());
            Question second = world.merge(world.ask(), first);
            Instant due = NOON.plusSeconds(60);
            Question work =
                    world.now(first).handedOff(OPERATOR, Stage.Channel.PHONE, OPERATOR, "Lan", due, NOON);
            work = world.save(
                    work,
                    new QuestionEvent.HandedOff(
                            work.programmeId(), work.id(), Stage.Channel.PHONE, OPERATOR, due, OPERATOR, NOON));
            Question settled = work.settled(OPERATOR, false, "Đã gọi", NOON);

            world.save(
                    settled,
                    new QuestionEvent.Settled(settled.programmeId(), settled.id(), "Đã gọi", OPERATOR, NOON));
            world.carry();

            assertThat(world.stage(second)).isInstanceOfSatisfying(Stage.HandedOff.class, own -> {
                assertThat(own.ownerId()).isEqualTo(OPERATOR);
                assertThat(own.settled()).isNull();
            });
        }

        @Test
        void two_that_are_merged_into_each_other_at_the_same_moment_are_not_both_lost() {
            Question first = world.claim(world.ask());
            Question second = world.claim(world.ask());
            Question one = first.merged(second, OPERATOR, NOON);
            Question other = second.merged(first, OPERATOR, NOON);
            world.save(one, new QuestionEvent.Merged(one.programmeId(), one.id(), second.id(), OPERATOR, NOON));
            world.save(other, new QuestionEvent.Merged(other.programmeId(), other.id(), first.id(), OPERATOR, NOON));

            world.carry();

            assertThat(world.askedOnes).anyMatch(question -> world.stage(question).state().open());
        }

        @Test
        void a_reply_that_one_comment_refuses_costs_the_others_nothing() {
            Question first = world.claim(world.ask());
            Question gone = world.merge(world.askUnderWhatIsGone(), first);
            Question third = world.merge(world.ask(), first);

            world.answer(first, "Dạ, ở bưu điện xã ạ.");
            world.carry();

            assertThat(world.card(gone).replyState()).isEqualTo(ReplyState.FAILED);
            assertThat(world.card(third).replyState()).isEqualTo(ReplyState.SENT);
            assertThat(world.now(gone).split(OPERATOR, false).stage()).isEqualTo(new Stage.Waiting());
            assertThat(world.store().bean(Deliveries.class).troubled())
                    .extracting(Deliveries.Delivery::trouble)
                    .containsExactly(Deliveries.Trouble.DEAD);
        }

        @Test
        void what_came_by_hand_shows_that_no_reply_can_reach_it() {
            Question first = world.claim(world.ask());
            Question phoned = world.merge(world.askByHand(), first);

            world.answer(first, "Dạ, ở bưu điện xã ạ.");
            world.carry();

            assertThat(world.card(phoned).replyState()).isEqualTo(ReplyState.FAILED);
            assertThat(world.card(phoned).replyFailure()).isEqualTo("NO_REPLY_CHANNEL");
        }

        @Test
        void an_answer_written_anew_goes_to_those_whom_the_first_did_not_reach() {
            Question first = world.claim(world.askUnderWhatIsGone());
            Question reached = world.merge(world.ask(), first);
            Question missed = world.merge(world.askUnderWhatIsGone(), first);
            world.answer(first, "Lần một");
            world.carry();

            world.answer(first, "Lần hai");
            world.carry();

            assertThat(world.replies(reached)).containsExactly("Lần một");
            assertThat(world.card(missed).answer()).isEqualTo("Lần hai");
        }

        private void passUntilSent(Question question) {
            for (int second = 0; second < 120 && world.card(question).replyState() != ReplyState.SENT; second++) {
                world.store().clock().pass(Duration.ofSeconds(1));
                world.carry();
            }
            assertThat(world.card(question).replyState()).isEqualTo(ReplyState.SENT);
        }

        private String addressOf(Question question) {
            return world.item(question).state().address();
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @Override
        Function<Object[], Store> open() {
            return beans -> Store.onH2(folder, Map.of(), beans);
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Function<Object[], Store> open() {
            return beans -> Store.onPostgres(
                    "answers_" + UUID.randomUUID().toString().substring(0, 8), Map.of(), beans);
        }
    }
}
