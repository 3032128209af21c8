package vn.lensong.application.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.POST;
import static vn.lensong.application.StoreExamples.told;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.application.live.EventLog;
import vn.lensong.domain.Event;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Arrival.Change;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.question.Question;

/** What a store of inbound items keeps to when many hand in at once. */
public interface JointItemsContract {

    Items items();

    EventLog events();

    @Test
    default void batches_at_once_are_all_stored_and_heard_of_without_a_gap() throws Exception {
        Placing desk = new Placing();
        List<Callable<@Nullable Throwable>> batches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            batches.add(accepting(comments(1 + i % 7), desk));
        }

        List<@Nullable Throwable> failures = atOnce(batches);

        assertThat(failures).containsOnlyNulls();
        int expected = IntStream.range(0, 60).map(i -> 1 + i % 7).sum();
        assertThat(events().after(desk.programmeId, 0, 1_000))
                .extracting(EventLog.Recorded::seq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, expected).boxed().toList());
    }

    @Test
    default void a_poison_batch_costs_its_neighbours_nothing() throws Exception {
        Placing desk = new Placing();
        List<Callable<@Nullable Throwable>> batches = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            boolean poison = i % 10 == 5;
            batches.add(poison ? accepting(comments(3), JointItemsContract::refusing) : accepting(comments(3), desk));
        }

        List<@Nullable Throwable> failures = atOnce(batches);

        assertThat(failures.stream().filter(failure -> failure != null))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).hasMessage("poison"));
        assertThat(events().newest(desk.programmeId)).isEqualTo(27 * 3);
    }

    @Test
    default void words_too_long_for_a_column_cost_the_neighbours_nothing() throws Exception {
        Placing desk = new Placing();
        List<Callable<@Nullable Throwable>> batches = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            batches.add(accepting(
                    i == 4 ? List.of(told("x".repeat(300), Change.ADDED, "Xin chào", NOON)) : comments(2), desk));
        }

        List<@Nullable Throwable> failures = atOnce(batches);

        assertThat(failures.stream().filter(failure -> failure != null)).hasSize(1);
        assertThat(events().newest(desk.programmeId)).isEqualTo(11 * 2);
    }

    @Test
    default void a_caller_that_is_interrupted_breaks_nobody() throws Exception {
        Placing desk = new Placing();
        List<Callable<@Nullable Throwable>> batches = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            boolean interrupted = i % 4 == 0;
            Callable<@Nullable Throwable> accepting = accepting(comments(2), desk);
            batches.add(() -> {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return accepting.call();
            });
        }

        List<@Nullable Throwable> failures = atOnce(batches);

        assertThat(failures).containsOnlyNulls();
        assertThat(events().newest(desk.programmeId)).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    default void batches_that_share_items_at_once_leave_the_fold_of_all(long seed) throws Exception {
        Random random = new Random(seed);
        Placing desk = new Placing();
        List<String> ids = IntStream.range(0, 6).mapToObj(i -> UUID.randomUUID().toString()).toList();
        List<Callable<@Nullable Throwable>> batches = new ArrayList<>();
        for (int edit = 0; edit < 24; edit++) {
            List<String> some = new ArrayList<>(ids);
            Collections.shuffle(some, random);
            int second = edit;
            batches.add(accepting(
                    some.subList(0, 3).stream()
                            .map(id -> told(id, Change.EDITED, "Lời thứ " + second, NOON.plusSeconds(second)))
                            .toList(),
                    desk));
        }
        batches.add(accepting(
                ids.stream()
                        .map(id -> told(id, Change.EDITED, "Lời cuối", NOON.plusSeconds(99)))
                        .toList(),
                desk));

        List<@Nullable Throwable> failures = atOnce(batches);

        assertThat(failures).as("seed " + seed).containsOnlyNulls();
        assertThat(desk.ids(ids).stream().map(id -> items().find(id).orElseThrow().state().text()))
                .as("seed " + seed)
                .containsOnly("Lời cuối");
    }

    @Test
    default void a_batch_of_forty_thousand_is_one_batch() {
        Placing desk = new Placing();
        List<Arrival> many = comments(40_000);

        items().accept(many, List.of(), desk);
        items().accept(many, List.of(), JointItemsContract::refusing);

        assertThat(events().newest(desk.programmeId)).isEqualTo(40_000);
    }

    private Callable<@Nullable Throwable> accepting(List<Arrival> batch, Items.Reception reception) {
        return () -> catchThrowable(() -> items().accept(batch, List.of(), reception));
    }

    private static List<@Nullable Throwable> atOnce(List<Callable<@Nullable Throwable>> batches) throws Exception {
        List<@Nullable Throwable> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<@Nullable Throwable> outcome : threads.invokeAll(batches)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }

    private static List<Arrival> comments(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> told(UUID.randomUUID().toString(), Change.ADDED, "Câu hỏi " + i, NOON))
                .toList();
    }

    private static Items.Received refusing(
            InboundItem before, boolean isNew, Folded after, @Nullable Question question) {
        throw new IllegalStateException("poison");
    }

    /** A reception that places every item in one programme and tells of the new ones. */
    final class Placing implements Items.Reception {

        final UUID programmeId = UUID.randomUUID();
        private final Map<String, UUID> stored = new ConcurrentHashMap<>();

        @Override
        public Items.Received receive(InboundItem before, boolean isNew, Folded after, @Nullable Question question) {
            InboundItem item =
                    before.folded(after).labelled(Set.of(Label.GREETING), "che").placed(programmeId, POST);
            stored.put(item.externalId(), item.id());
            return new Items.Received(item, null, isNew ? List.of(received(item)) : List.of());
        }

        List<UUID> ids(List<String> externalIds) {
            return externalIds.stream().map(stored::get).toList();
        }

        private Event received(InboundItem item) {
            return new ItemEvent.Received(
                    programmeId, item.id(), item.words(), "An", item.labels(), false, null, NOON);
        }
    }
}
