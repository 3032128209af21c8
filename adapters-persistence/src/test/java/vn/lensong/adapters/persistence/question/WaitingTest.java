package vn.lensong.adapters.persistence.question;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.programme;
import static vn.lensong.application.StoreExamples.question;
import static vn.lensong.application.StoreExamples.saved;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.live.LiveFeed;
import vn.lensong.application.programme.Programmes;
import vn.lensong.application.question.EscalateWaiting;
import vn.lensong.application.question.LapseLeases;
import vn.lensong.application.question.QuestionViews;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** Claims that lapse and questions that wait too long, on both databases. */
class WaitingTest {

    private static final Duration LONGEST = Duration.ofSeconds(180);

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
        void whoever_looks_on_loses_a_claim_with_the_lease_all_the_same() throws Exception {
            Question held = claimed(stored(question(UUID.randomUUID())));
            try (LiveFeed feed = new LiveFeed(store.bean(EventLog.class));
                    AutoCloseable watching = feed.follow(held.programmeId(), 0, recorded -> {})) {
                assertThat(watching).isNotNull();
                store.clock().pass(Question.LEASE);

                lapse();
            }

            assertThat(now(held).stage()).isEqualTo(new Stage.Waiting());
        }

        @Test
        void whoever_is_away_keeps_a_claim_as_long_as_the_lease() {
            Question held = claimed(stored(question(UUID.randomUUID())));
            store.clock().pass(Question.LEASE.minusSeconds(1));

            lapse();

            assertThat(now(held)).isEqualTo(held);
        }

        @Test
        void what_lapsed_is_back_at_its_old_place_in_line() {
            UUID programmeId = UUID.randomUUID();
            Question oldest = claimed(stored(question(programmeId, NOON.minusSeconds(9))));
            Question newer = stored(question(programmeId, NOON.minusSeconds(5)));
            store.clock().pass(Question.LEASE);

            lapse();

            assertThat(questions().open(programmeId)).extracting(Question::id).containsExactly(oldest.id(), newer.id());
        }

        @Test
        void a_question_that_waits_too_long_is_escalated_once() {
            Question question = stored(question(live(NOON), NOON));
            store.clock().pass(LONGEST);

            escalate(LONGEST);
            Instant first = now(question).escalatedAt();
            store.clock().pass(LONGEST);
            escalate(LONGEST);

            assertThat(first).isEqualTo(NOON.plus(LONGEST));
            assertThat(now(question).escalatedAt()).isEqualTo(first);
            assertThat(store.bean(QuestionViews.class).card(question.id()).orElseThrow().escalatedAt())
                    .isEqualTo(first);
            assertThat(store.bean(EventLog.class).after(question.programmeId(), 0, 100))
                    .filteredOn(recorded -> recorded.name().equals(QuestionEvent.Escalated.NAME))
                    .hasSize(1);
        }

        @Test
        void the_oldest_of_all_programmes_comes_first() {
            UUID one = live(NOON);
            UUID other = live(NOON);
            Question second = stored(question(one, NOON.plusSeconds(2)));
            Question first = stored(question(other, NOON.plusSeconds(1)));
            Question third = stored(question(other, NOON.plusSeconds(3)));
            stored(question(one, NOON.plusSeconds(4)));

            assertThat(questions().waitingSince(NOON.plusSeconds(3)))
                    .extracting(Question::id)
                    .containsExactly(first.id(), second.id(), third.id());
        }

        @Test
        void waiting_counts_from_the_going_live_for_what_was_asked_before() {
            Question early = stored(question(live(NOON.plusSeconds(60)), NOON.minusSeconds(3600)));
            store.clock().pass(LONGEST.plusSeconds(59));
            escalate(LONGEST);
            assertThat(now(early).escalatedAt()).isNull();

            store.clock().pass(Duration.ofSeconds(1));
            escalate(LONGEST);

            assertThat(now(early).escalatedAt()).isNotNull();
        }

        @Test
        void nothing_is_escalated_before_its_time_or_while_somebody_holds_it_or_before_the_show() {
            UUID live = live(NOON);
            Question young = stored(question(live, NOON.plusSeconds(1)));
            Question held = claimed(stored(question(live, NOON)));
            Question unseen = stored(question(UUID.randomUUID(), NOON));
            store.clock().pass(LONGEST);

            escalate(LONGEST);

            assertThat(now(young).escalatedAt()).isNull();
            assertThat(now(held).escalatedAt()).isNull();
            assertThat(now(unseen).escalatedAt()).isNull();
        }

        @Test
        void a_wait_of_zero_escalates_nothing_and_rings_no_more() {
            Question question = stored(question(live(NOON), NOON));
            store.clock().pass(Duration.ofHours(1));

            Instant next = escalate(Duration.ZERO);

            assertThat(next).isNull();
            assertThat(now(question).escalatedAt()).isNull();
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
            return Store.onPostgres("waiting_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }

    private void lapse() {
        new LapseLeases(questions(), store.clock()).ring(LapseLeases.EVERYWHERE);
    }

    private Instant escalate(Duration longest) {
        return new EscalateWaiting(questions(), longest, store.clock()).ring(EscalateWaiting.EVERYWHERE);
    }

    private UUID live(Instant since) {
        Programme planned = programme();
        Programmes programmes = store.bean(Programmes.class);
        programmes.save(
                planned,
                new ProgrammeEvent.Planned(
                        planned.id(), planned.title(), planned.scriptId(), planned.startsAt(), null, NOON));
        Programme live = programmes
                .find(planned.id())
                .orElseThrow()
                .scheduled(Duration.ofDays(7), NOON)
                .wentLive(since);
        programmes.save(live, new ProgrammeEvent.WentLive(live.id(), live.onAirNo(), null, since));
        return live.id();
    }

    private Question stored(Question question) {
        questions().save(question, asked(question));
        return saved(question);
    }

    private Question claimed(Question question) {
        Question held = question.claimed(OPERATOR, "Lan", NOON);
        questions().save(held, new QuestionEvent.Claimed(held.programmeId(), held.id(), "Lan", NOON, OPERATOR, NOON));
        return saved(held);
    }

    private Question now(Question question) {
        return questions().find(question.id()).orElseThrow();
    }

    private Questions questions() {
        return store.bean(Questions.class);
    }
}
