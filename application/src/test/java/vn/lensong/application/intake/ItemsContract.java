package vn.lensong.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.POST;
import static vn.lensong.application.StoreExamples.seen;
import static vn.lensong.application.StoreExamples.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.live.EventLog;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Arrival.Change;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Question;

/** What every store of inbound items keeps to. */
public interface ItemsContract {

    Items items();

    Questions questions();

    EventLog events();

    @Test
    default void an_accepted_item_reads_back_as_the_reception_left_it() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();

        items().accept(List.of(told(id, Change.ADDED, "Đóng bao nhiêu một tháng?", NOON)), List.of(), desk);

        assertThat(items().find(desk.item(id).id())).contains(desk.item(id));
    }

    @Test
    default void a_known_arrival_is_not_received_again() {
        Desk desk = new Desk();
        Arrival arrival = told(UUID.randomUUID().toString(), Change.ADDED, "Xin chào", NOON);
        items().accept(List.of(arrival), List.of(), desk);

        items().accept(List.of(arrival, arrival), List.of(), desk);

        assertThat(desk.times).isEqualTo(1);
    }

    @Test
    default void a_polls_sight_of_known_words_is_not_received() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();
        items().accept(List.of(told(id, Change.ADDED, "Xin chào", NOON)), List.of(), desk);

        items().accept(List.of(seen(id, "Xin chào", NOON)), List.of(), desk);

        assertThat(desk.times).isEqualTo(1);
    }

    @Test
    default void a_polls_sight_of_other_words_is_received() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();
        items().accept(List.of(told(id, Change.ADDED, "Xin chào", NOON)), List.of(), desk);

        items().accept(List.of(seen(id, "Xin chào, cho hỏi", NOON.plusSeconds(9))), List.of(), desk);

        assertThat(desk.item(id).state().text()).isEqualTo("Xin chào, cho hỏi");
    }

    @Test
    default void arrivals_of_one_item_in_one_batch_are_received_once() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();

        items().accept(
                List.of(
                        told(id, Change.REMOVED, null, NOON.plusSeconds(5)),
                        told(id, Change.ADDED, "Xin chào", NOON)),
                List.of(),
                desk);

        assertThat(desk.times).isEqualTo(1);
        assertThat(desk.item(id).state().removed()).isTrue();
    }

    @Test
    default void the_second_arrival_finds_the_item_as_stored() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();
        items().accept(List.of(told(id, Change.ADDED, "Xin chào", NOON)), List.of(), desk);
        InboundItem first = desk.item(id);

        items().accept(List.of(told(id, Change.HIDDEN, null, NOON.plusSeconds(3))), List.of(), desk);

        assertThat(desk.lastBefore).isEqualTo(first);
    }

    @Test
    default void a_failing_reception_leaves_nothing_of_the_batch() {
        String id = UUID.randomUUID().toString();
        List<Arrival> batch = List.of(told(id, Change.ADDED, "Xin chào", NOON));
        catchThrowable(() -> items().accept(batch, List.of(), (before, isNew, after, question) -> {
            throw new IllegalStateException("no");
        }));
        Desk desk = new Desk();

        items().accept(batch, List.of(), desk);

        assertThat(desk.times).isEqualTo(1);
    }

    @Test
    default void a_malformed_sibling_does_not_keep_the_others_out() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();
        Malformed malformed =
                new Malformed("facebook", null, null, Arrival.Source.WEBHOOK, "no id", NOON, "{\"x\":\"\0" + id + "\"}");

        items().accept(
                List.of(told(id, Change.ADDED, "Xin chào", NOON)), List.of(malformed, malformed), desk);

        assertThat(items().find(desk.item(id).id())).isPresent();
    }

    @Test
    default void a_character_no_database_holds_costs_nobody_their_place() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();

        items().accept(List.of(told(id, Change.ADDED, "a\0b", NOON)), List.of(), desk);

        assertThat(desk.item(id).state().text()).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void the_same_arrivals_in_any_order_and_number_give_one_state(long seed) {
        String one = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        Folded expected = Folded.of(story(one));
        items().accept(story(one), List.of(), new Desk());
        List<Arrival> mixed = new ArrayList<>(story(other));
        mixed.addAll(story(other));
        Random random = new Random(seed);
        Collections.shuffle(mixed, random);
        Desk desk = new Desk();

        for (int from = 0; from < mixed.size(); ) {
            int to = Math.min(mixed.size(), from + 1 + random.nextInt(3));
            items().accept(mixed.subList(from, to), List.of(), desk);
            from = to;
        }

        Folded state = desk.item(other).state();
        assertThat(state.text()).as("seed " + seed).isEqualTo(expected.text());
        assertThat(state.writtenAt()).as("seed " + seed).isEqualTo(expected.writtenAt());
        assertThat(List.of(state.edited(), state.hidden(), state.removed()))
                .as("seed " + seed)
                .isEqualTo(List.of(expected.edited(), expected.hidden(), expected.removed()));
    }

    @Test
    default void every_order_of_arrival_leaves_the_same_item() {
        Folded expected = Folded.of(story("one").subList(0, 5));

        for (int order = 0; order < 120; order++) {
            String id = UUID.randomUUID().toString();
            Desk desk = new Desk();
            for (Arrival arrival : ordered(story(id).subList(0, 5), order)) {
                items().accept(List.of(arrival), List.of(), desk);
            }
            Folded state = desk.item(id).state();
            assertThat(List.of(
                            String.valueOf(state.text()),
                            state.writtenAt(),
                            state.edited(),
                            state.hidden(),
                            state.removed()))
                    .as("order %d", order)
                    .isEqualTo(List.of(
                            String.valueOf(expected.text()),
                            expected.writtenAt(),
                            expected.edited(),
                            expected.hidden(),
                            expected.removed()));
        }
    }

    /** The order of this number: each digit, in a base that falls by one, picks from what is left. */
    private static List<Arrival> ordered(List<Arrival> arrivals, int order) {
        List<Arrival> left = new ArrayList<>(arrivals);
        List<Arrival> ordered = new ArrayList<>();
        for (int rest = order; !left.isEmpty(); ) {
            int base = left.size();
            ordered.add(left.remove(rest % base));
            rest /= base;
        }
        return ordered;
    }

    private static List<Arrival> story(String id) {
        return List.of(
                told(id, Change.ADDED, "Đóng bao nhieu", NOON),
                told(id, Change.EDITED, "Đóng bao nhiêu?", NOON.plusSeconds(10)),
                told(id, Change.EDITED, "Đóng bao nhiêu một tháng?", NOON.plusSeconds(20)),
                seen(id, "Đóng bao nhiêu?", NOON),
                told(id, Change.HIDDEN, null, NOON.plusSeconds(30)),
                told(id, Change.UNHIDDEN, null, NOON.plusSeconds(40)));
    }

    @Test
    default void batches_with_the_same_item_at_once_all_succeed() throws Exception {
        String id = UUID.randomUUID().toString();
        String neighbour = UUID.randomUUID().toString();
        Desk desk = new Desk();
        List<Callable<Boolean>> batches = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Arrival edit = told(id, Change.EDITED, "Lời thứ " + i, NOON.plusSeconds(i));
            Arrival sibling = told(neighbour, Change.EDITED, "Lời khác " + i, NOON.plusSeconds(i));
            List<Arrival> batch = i % 2 == 0 ? List.of(edit, sibling) : List.of(sibling, edit);
            batches.add(() -> {
                items().accept(batch, List.of(), desk);
                return true;
            });
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> batch : threads.invokeAll(batches)) {
                batch.get();
            }
        }

        UUID stored = desk.item(id).id();
        assertThat(items().find(stored).orElseThrow().state().text()).isEqualTo("Lời thứ 7");
    }

    @Test
    default void a_question_and_its_reasons_are_stored_with_the_item() {
        Desk desk = new Desk();
        desk.asks = true;
        String id = UUID.randomUUID().toString();

        items().accept(List.of(told(id, Change.ADDED, "Đóng bao nhiêu?", NOON)), List.of(), desk);

        UUID questionId = Objects.requireNonNull(desk.item(id).questionId());
        assertThat(questions().find(questionId).orElseThrow().itemId())
                .isEqualTo(desk.item(id).id());
        assertThat(events().after(desk.programmeId, 0, 10))
                .extracting(EventLog.Recorded::name)
                .containsExactly(ItemEvent.Received.NAME);
    }

    @Test
    default void the_reception_sees_the_question_the_item_became() {
        Desk desk = new Desk();
        desk.asks = true;
        String id = UUID.randomUUID().toString();
        items().accept(List.of(told(id, Change.ADDED, "Đóng bao nhiêu?", NOON)), List.of(), desk);

        items().accept(List.of(told(id, Change.REMOVED, null, NOON.plusSeconds(5))), List.of(), desk);

        assertThat(Objects.requireNonNull(desk.lastQuestion).id())
                .isEqualTo(desk.item(id).questionId());
    }

    @Test
    default void an_item_without_a_programme_is_a_stray_until_it_is_placed() {
        Desk desk = new Desk();
        desk.places = false;
        String id = UUID.randomUUID().toString();
        items().accept(List.of(told(id, Change.ADDED, "Xin chào", NOON)), List.of(), desk);
        UUID stray = desk.item(id).id();
        List<UUID> before = items().strays("facebook", List.of("thread-1"));
        desk.places = true;

        items().receiveAgain(stray, desk);

        assertThat(before).contains(stray);
        assertThat(items().strays("facebook", List.of("thread-1"))).doesNotContain(stray);
    }

    @Test
    default void an_item_is_raised_to_a_question_once() {
        Desk desk = new Desk();
        String id = UUID.randomUUID().toString();
        items().accept(List.of(told(id, Change.ADDED, "Xin chào", NOON)), List.of(), desk);
        InboundItem item = desk.item(id);
        Question question = desk.question(item);

        items().raise(item.became(question.id()), question, desk.received(item));
        Throwable second = catchThrowable(() -> items().raise(
                item.became(UUID.randomUUID()), desk.question(item), desk.received(item)));

        assertThat(items().find(item.id()).orElseThrow().questionId()).isEqualTo(question.id());
        assertThat(second).hasMessageStartingWith("stale");
    }

    /** A reception that places every item in one programme and remembers what it saw. */
    final class Desk implements Items.Reception {

        final UUID programmeId = UUID.randomUUID();
        private final Map<String, InboundItem> seen = new ConcurrentHashMap<>();
        volatile int times;
        volatile boolean asks;
        volatile boolean places = true;
        volatile @Nullable InboundItem lastBefore;
        volatile @Nullable Question lastQuestion;

        @Override
        public synchronized Items.Received receive(
                InboundItem before, boolean isNew, Folded after, @Nullable Question question) {
            times++;
            lastBefore = before;
            lastQuestion = question;
            InboundItem item = before.folded(after).labelled(Set.of(Label.GREETING, Label.UNSURE), "che");
            if (places) {
                item = item.placed(programmeId, POST);
            }
            Question asked = null;
            if (asks && isNew) {
                asked = question(item);
                item = item.became(asked.id());
            }
            seen.put(item.externalId(), item);
            List<Event> because = isNew && places ? List.of(received(item)) : List.of();
            return new Items.Received(item, asked, because);
        }

        InboundItem item(String externalId) {
            return Objects.requireNonNull(seen.get(externalId), externalId);
        }

        Question question(InboundItem item) {
            return Question.asked(
                    UUID.randomUUID(), programmeId, POST, item.id(), "che", new Asker("p", "An"), NOON);
        }

        ItemEvent.Received received(InboundItem item) {
            return new ItemEvent.Received(
                    programmeId, item.id(), item.words(), "An", item.labels(), false, item.questionId(), NOON);
        }
    }
}
