package vn.lensong.adapters.persistence.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.lensong.application.StoreExamples.asked;
import static vn.lensong.application.StoreExamples.question;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.Deliveries;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.Reaction;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** What becomes of deliveries, on both databases. */
class RelayTest {

    @TempDir
    Path folder;

    private final Noting reaction = new Noting();
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
        void a_wanted_event_reaches_its_reaction_as_it_was_saved() {
            Question question = ask();

            carryDue();

            assertThat(reaction.events).containsExactly(asked(question));
        }

        @Test
        void what_is_done_is_not_due_again() {
            ask();
            carryDue();

            assertThat(carryDue()).isZero();
        }

        @Test
        void a_delivery_in_hand_is_nobody_elses_until_its_lease_ends() {
            ask();
            deliveries().claim(10);

            List<Due> before = deliveries().claim(10);
            store.clock().pass(StoredDeliveries.LEASE);
            List<Due> after = deliveries().claim(10);

            assertThat(before).isEmpty();
            assertThat(after).extracting(Due::attempts).containsExactly(2);
        }

        @Test
        void a_claim_holds_no_more_than_it_takes() {
            ask();
            ask();

            List<Due> others = store.bean(Database.class).write(sql -> {
                deliveries().claim(1);
                return CompletableFuture.supplyAsync(() -> deliveries().claim(10)).join();
            });

            assertThat(others).hasSize(1);
        }

        @Test
        void what_was_done_is_stored_with_what_is_claimed_next() {
            ask();
            deliveries().claim(10).forEach(carrier()::carry);

            deliveries().claim(10);
            store.clock().pass(StoredDeliveries.LEASE);

            assertThat(deliveries().claim(10)).isEmpty();
        }

        @Test
        void carried_twice_it_is_done_all_the_same() {
            ask();
            Due due = deliveries().claim(10).getFirst();

            carrier().carry(due);
            carrier().carry(due);

            assertThat(reaction.events).hasSize(2);
            assertThat(deliveries().troubled()).isEmpty();
        }

        @Test
        void what_passes_by_itself_comes_again_when_the_outside_said() {
            reaction.acts = attempt -> {
                throw new OutsideFailure(
                        OutsideFailure.Kind.RATE_LIMITED, "limit", Duration.ofSeconds(90), null);
            };
            ask();
            carryDue();

            store.clock().pass(Duration.ofSeconds(89));
            int early = carryDue();
            store.clock().pass(Duration.ofSeconds(1));

            assertThat(early).isZero();
            assertThat(carryDue()).isEqualTo(1);
        }

        @Test
        void a_dead_token_is_waited_for() {
            reaction.acts = attempt -> {
                throw new OutsideFailure(OutsideFailure.Kind.EXPIRED_TOKEN, "token");
            };
            ask();
            for (int i = 0; i < 30; i++) {
                carryDue();
                store.clock().pass(Duration.ofSeconds(30));
            }

            reaction.acts = attempt -> {};

            assertThat(carryDue()).isEqualTo(1);
            assertThat(deliveries().troubled()).isEmpty();
        }

        @Test
        void a_refusal_of_the_outside_is_given_up_at_once_and_told_once() {
            reaction.acts = attempt -> {
                throw new OutsideFailure(OutsideFailure.Kind.GONE, "gone");
            };
            ask();

            carryDue();

            assertThat(reaction.gaveUp).containsExactly("GONE");
            assertThat(deliveries().troubled()).extracting(Deliveries.Delivery::lastError).containsExactly("GONE");
        }

        @Test
        void nothing_that_passes_is_given_up_however_long_it_takes() {
            for (OutsideFailure.Kind kind : List.of(
                    OutsideFailure.Kind.UNREACHABLE,
                    OutsideFailure.Kind.RATE_LIMITED,
                    OutsideFailure.Kind.MISSING_PERMISSION)) {
                reaction.acts = attempt -> {
                    throw new OutsideFailure(kind, "not now");
                };
                ask();
                for (int i = 0; i < 30; i++) {
                    carryDue();
                    store.clock().pass(Duration.ofHours(3));
                }

                reaction.acts = attempt -> {};

                assertThat(carryDue()).as("%s", kind).isEqualTo(1);
            }
            assertThat(reaction.gaveUp).isEmpty();
            assertThat(deliveries().troubled()).isEmpty();
        }

        @Test
        void a_bug_of_ours_is_shown_as_stuck_and_tried_on_every_five_minutes() {
            reaction.acts = attempt -> {
                throw new IllegalStateException("bug");
            };
            ask();
            for (int i = 0; i < 20; i++) {
                carryDue();
                store.clock().pass(Duration.ofMinutes(5));
            }

            assertThat(reaction.events).hasSize(20);
            assertThat(reaction.gaveUp).isEmpty();
            assertThat(deliveries().troubled())
                    .extracting(Deliveries.Delivery::trouble, Deliveries.Delivery::lastError)
                    .containsExactly(tuple(Deliveries.Trouble.STUCK, "IllegalStateException"));

            reaction.acts = attempt -> {};

            assertThat(carryDue()).isEqualTo(1);
            assertThat(deliveries().troubled()).isEmpty();
        }

        @Test
        void a_stuck_delivery_is_due_at_once_when_somebody_says_so() {
            reaction.acts = attempt -> {
                throw new IllegalStateException("bug");
            };
            ask();
            for (int i = 0; i < Verdict.STUCK; i++) {
                store.clock().pass(Duration.ofMinutes(5));
                carryDue();
            }
            UUID stuck = deliveries().troubled().getFirst().id();
            reaction.acts = attempt -> {};

            assertThat(carryDue()).isZero();
            assertThat(deliveries().retry(stuck)).isTrue();
            assertThat(carryDue()).isEqualTo(1);
        }

        @Test
        void what_may_have_been_written_unseen_is_not_looked_for_sooner_than_it_shows() {
            reaction.unseen = Duration.ofSeconds(15);
            reaction.acts = attempt -> {
                throw new OutsideFailure(OutsideFailure.Kind.UNREACHABLE, "no answer");
            };
            ask();
            carryDue();

            store.clock().pass(Duration.ofMillis(14_999));
            int early = carryDue();
            store.clock().pass(Duration.ofMillis(1));

            assertThat(early).isZero();
            assertThat(carryDue()).isEqualTo(1);
        }

        @Test
        void whoever_was_second_looks_again_soon() {
            reaction.acts = attempt -> {
                if (attempt == 1) {
                    throw Refusal.stale();
                }
            };
            ask();
            carryDue();

            store.clock().pass(Duration.ofMillis(100));

            assertThat(carryDue()).isEqualTo(1);
            assertThat(carryDue()).isZero();
        }

        @Test
        void a_dead_delivery_is_due_again_when_somebody_says_so() {
            reaction.acts = attempt -> {
                throw new OutsideFailure(OutsideFailure.Kind.REJECTED, "no");
            };
            ask();
            carryDue();
            UUID dead = deliveries().troubled().getFirst().id();
            reaction.acts = attempt -> {};

            boolean retried = deliveries().retry(dead);

            assertThat(retried).isTrue();
            assertThat(carryDue()).isEqualTo(1);
            assertThat(deliveries().retry(dead)).isFalse();
        }
    }

    /** On an H2 file. */
    @Nested
    class OnH2 extends Cases {

        @Override
        Store open() {
            return Store.onH2(folder, Map.of(), reaction);
        }
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open() {
            return Store.onPostgres("relay_" + UUID.randomUUID().toString().substring(0, 8), Map.of(), reaction);
        }
    }

    @Test
    void a_running_relay_carries_soon_after_the_commit() throws InterruptedException {
        CountDownLatch carried = new CountDownLatch(20);
        reaction.acts = attempt -> carried.countDown();
        try (Store running = Store.onH2(folder, Map.of("lensong.relay.enabled", true), reaction)) {
            store = running;
            for (int i = 0; i < 20; i++) {
                ask();
            }

            assertThat(carried.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void while_comments_queue_for_the_database_reactions_go_on_though_slowly() throws InterruptedException {
        CountDownLatch carried = new CountDownLatch(20);
        reaction.acts = attempt -> carried.countDown();
        try (Store running = Store.onH2(folder, Map.of("lensong.relay.enabled", true), reaction)) {
            store = running;
            running.bean(Rush.class).watch(() -> Rush.MANY);
            for (int i = 0; i < 20; i++) {
                ask();
            }

            assertThat(carried.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void what_was_due_when_the_process_ended_is_carried_by_the_next() throws InterruptedException {
        try (Store first = Store.onH2(folder, Map.of(), reaction)) {
            store = first;
            ask();
        }
        CountDownLatch carried = new CountDownLatch(1);
        reaction.acts = attempt -> carried.countDown();

        try (Store second = Store.onH2(folder, Map.of("lensong.relay.enabled", true), reaction)) {
            assertThat(second.bean(Questions.class)).isNotNull();
            assertThat(carried.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Question ask() {
        Question question = question(UUID.randomUUID());
        store.bean(Questions.class).save(question, asked(question));
        return question;
    }

    private int carryDue() {
        List<Due> due = deliveries().claim(10);
        due.forEach(carrier()::carry);
        deliveries().settle();
        return due.size();
    }

    private StoredDeliveries deliveries() {
        return store.bean(StoredDeliveries.class);
    }

    private Carrier carrier() {
        return store.bean(Carrier.class);
    }

    /** Notes what reaches it, then does what the test says. */
    static final class Noting implements Reaction {

        final List<Event> events = Collections.synchronizedList(new ArrayList<>());
        final List<String> gaveUp = Collections.synchronizedList(new ArrayList<>());
        volatile IntConsumer acts = attempt -> {};
        volatile Duration unseen = Duration.ZERO;

        @Override
        public String name() {
            return "noting";
        }

        @Override
        public boolean wants(Event event) {
            return event instanceof QuestionEvent.Asked;
        }

        @Override
        public void react(Event event, int attempt) {
            events.add(event);
            acts.accept(attempt);
        }

        @Override
        public Duration lookAgainAfter() {
            return unseen;
        }

        @Override
        public void gaveUp(Event event, String reason) {
            gaveUp.add(reason);
        }
    }
}
