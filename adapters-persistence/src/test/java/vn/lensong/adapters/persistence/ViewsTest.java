package vn.lensong.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.POST;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.programme;
import static vn.lensong.application.StoreExamples.question;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.application.Idempotency;
import vn.lensong.application.Page;
import vn.lensong.application.StoreExamples;
import vn.lensong.application.intake.Coverages;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.StreamHealthCalls;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.ProgrammeViews;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.application.question.Questions;
import vn.lensong.application.recap.Recaps;
import vn.lensong.application.script.Scripts;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Grant;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;
import vn.lensong.domain.recap.Measure;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptEvent;

/** The other stores and what is looked at through them, on both databases. */
class ViewsTest {

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
        void a_programme_reads_back_as_it_was_planned() {
            Programme programme = planned();

            Programme found = store.bean(Programmes.class).find(programme.id()).orElseThrow();

            assertThat(found.segments()).isEqualTo(programme.segments());
            assertThat(found.version()).isEqualTo(1);
        }

        @Test
        void a_programme_is_listed_inside_its_scopes_only() {
            planned();
            ProgrammeViews views = store.bean(ProgrammeViews.class);

            assertThat(views.page(List.of(Scope.province("31")), new Page.Ask(10, null)).items())
                    .hasSize(1);
            assertThat(views.page(List.of(Scope.province("01")), new Page.Ask(10, null)).items())
                    .isEmpty();
        }

        @Test
        void a_script_is_usable_below_where_it_was_written() {
            FrameworkScript script = StoreExamples.script();
            store.bean(Scripts.class)
                    .save(script, new ScriptEvent.Drafted(script.id(), script.title(), UUID.randomUUID(), NOON));

            assertThat(store.bean(Scripts.class).usableAt(List.of(POST)))
                    .extracting(FrameworkScript::id)
                    .containsExactly(script.id());
        }

        @Test
        void questions_come_page_by_page_oldest_first() {
            UUID programmeId = UUID.randomUUID();
            for (int i = 0; i < 5; i++) {
                Question question = question(programmeId, NOON.plusSeconds(i / 2));
                store.bean(Questions.class).save(question, asked(question));
            }
            QuestionViews views = store.bean(QuestionViews.class);
            EnumSet<Stage.State> all = EnumSet.allOf(Stage.State.class);

            Page<QuestionViews.Card> first = views.page(programmeId, all, new Page.Ask(3, null));
            Page<QuestionViews.Card> second = views.page(programmeId, all, new Page.Ask(3, first.nextCursor()));

            assertThat(first.items()).hasSize(3);
            assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
            assertThat(second.nextCursor()).isNull();
        }

        @Test
        void somebody_s_work_comes_due_first_page_by_page_and_goes_when_it_is_settled() {
            UUID owner = UUID.randomUUID();
            Question later = handedTo(owner, NOON.plusSeconds(90));
            Question sooner = handedTo(owner, NOON.plusSeconds(60));
            handedTo(UUID.randomUUID(), NOON.plusSeconds(30));
            QuestionViews views = store.bean(QuestionViews.class);

            Page<QuestionViews.Card> first = views.work(owner, new Page.Ask(1, null));
            Page<QuestionViews.Card> second = views.work(owner, new Page.Ask(1, first.nextCursor()));
            store.bean(Questions.class)
                    .save(
                            later.settled(owner, false, "Xong", NOON),
                            new QuestionEvent.Settled(later.programmeId(), later.id(), "Xong", owner, NOON));

            assertThat(first.items()).extracting(QuestionViews.Card::id).containsExactly(sooner.id());
            assertThat(second.items()).extracting(QuestionViews.Card::id).containsExactly(later.id());
            assertThat(views.work(owner, new Page.Ask(5, null)).items())
                    .extracting(QuestionViews.Card::id)
                    .containsExactly(sooner.id());
        }

        @Test
        void the_newest_wordings_of_all_these_states_come_oldest_first() {
            UUID programmeId = UUID.randomUUID();
            List<Question> asked = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                Question question = question(programmeId, NOON.plusSeconds(i));
                store.bean(Questions.class).save(question, asked(question));
                asked.add(question);
            }
            UUID holder = UUID.randomUUID();
            Question claimed = StoreExamples.saved(asked.get(2)).claimed(holder, "Lan", NOON);
            store.bean(Questions.class)
                    .save(
                            claimed,
                            new QuestionEvent.Claimed(
                                    programmeId, claimed.id(), "Lan", NOON.plusSeconds(90), holder, NOON));

            assertThat(wordings(programmeId, EnumSet.of(Stage.State.WAITING, Stage.State.CLAIMED), 3))
                    .containsExactly(asked.get(1).id(), asked.get(2).id(), asked.get(3).id());
            assertThat(wordings(programmeId, EnumSet.of(Stage.State.WAITING), 2))
                    .containsExactly(asked.get(1).id(), asked.get(3).id());
            assertThat(wordings(programmeId, EnumSet.noneOf(Stage.State.class), 2)).isEmpty();
        }

        private List<UUID> wordings(UUID programmeId, EnumSet<Stage.State> states, int most) {
            return store.bean(QuestionViews.class).wordings(programmeId, states, most).stream()
                    .map(QuestionViews.Wording::id)
                    .toList();
        }

        @Test
        void a_made_up_cursor_is_refused() {
            Refusal refusal = catchThrowableOfType(
                    Refusal.class,
                    () -> store.bean(ProgrammeViews.class).page(List.of(POST), new Page.Ask(3, "made-up")));

            assertThat(refusal.code()).isEqualTo("cursor.malformed");
        }

        @Test
        void a_thread_leads_to_its_broadcast_and_a_look_to_the_sums() {
            Programme programme = planned();
            Broadcast broadcast = Broadcast.requested(UUID.randomUUID(), programme.id(), POST, "facebook", "page-1")
                    .scheduled("b-1", List.of("t-2", "t-1"), null);
            Broadcasts broadcasts = store.bean(Broadcasts.class);
            broadcasts.save(broadcast, new BroadcastEvent.Scheduled(programme.id(), broadcast.id(), null, NOON));
            var health = new StreamHealthCalls.Health(2_000_000.0, 25.0, null);
            var look = new Broadcasts.Look(broadcast.id(), NOON, 77, 900L, health);

            broadcasts.record(look, null);
            broadcasts.record(look, null);

            assertThat(broadcasts.byThread("facebook", "t-1")).map(Broadcast::id).contains(broadcast.id());
            assertThat(broadcasts.looks(broadcast.id(), 5)).containsExactly(look);
            Coverages.Coverage coverage =
                    store.bean(Coverages.class).of(programme.id()).orElseThrow();
            assertThat(coverage.viewers()).isEqualTo(77);
            assertThat(coverage.streamHealthy()).isTrue();
            assertThat(store.bean(Recaps.class).counted(programme.id(), NOON).value(Measure.PEAK_VIEWERS)).isEqualTo(77L);
        }

        @Test
        void a_refresh_token_used_twice_takes_out_all() {
            People people = store.bean(People.class);
            Person person = new Person(
                    UUID.randomUUID(), "lan" + System.nanoTime(), "Lan", "hash", List.of(new Grant(Role.OPERATOR, POST)));
            people.add(person);
            people.keepRefreshToken("a", person.id(), NOON.plusSeconds(60));
            people.keepRefreshToken("b", person.id(), NOON.plusSeconds(60));

            assertThat(people.named(person.username())).contains(person);
            assertThat(people.useRefreshToken("a", NOON)).contains(person.id());
            assertThat(people.useRefreshToken("a", NOON)).isEmpty();
            assertThat(people.useRefreshToken("b", NOON)).isEmpty();
        }

        @Test
        void a_kept_answer_is_given_again_and_not_to_another_body() {
            Idempotency answers = store.bean(Idempotency.class);
            Idempotency.Answer answer = new Idempotency.Answer(201, "{}");
            answers.keep("k", "c", "f", answer);

            Refusal refusal = catchThrowableOfType(Refusal.class, () -> answers.known("k", "c", "other"));

            assertThat(answers.known("k", "c", "f")).contains(answer);
            assertThat(refusal.code()).isEqualTo("idempotency.other-body");
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
            return Store.onPostgres("views_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }

    private Question handedTo(UUID owner, Instant due) {
        Questions questions = store.bean(Questions.class);
        Question question = question(UUID.randomUUID());
        questions.save(question, asked(question));
        Question work = StoreExamples.saved(question)
                .leftOver(Stage.Channel.COMMENT, owner, "Lan", due, NOON);
        questions.save(
                work,
                new QuestionEvent.HandedOff(
                        work.programmeId(), work.id(), Stage.Channel.COMMENT, owner, due, null, NOON));
        return StoreExamples.saved(work);
    }

    private Programme planned() {
        Programme programme = programme();
        store.bean(Programmes.class)
                .save(
                        programme,
                        new ProgrammeEvent.Planned(
                                programme.id(), programme.title(), programme.scriptId(), programme.startsAt(), null, NOON));
        return programme;
    }
}
