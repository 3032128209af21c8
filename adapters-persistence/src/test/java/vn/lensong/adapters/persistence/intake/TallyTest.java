package vn.lensong.adapters.persistence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;
import static vn.lensong.application.StoreExamples.seen;
import static vn.lensong.application.StoreExamples.told;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
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
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.intake.Items;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Arrival.Change;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** The counts of a programme are what counting its rows would give, on both databases. */
class TallyTest {

    private static final String COUNTED =
            """
            select count(*) as stored, count(*) filter (where i.removed) as removed,
                count(*) filter (where q.id is null) as unowed,
                count(*) filter (where q.state in ('WAITING', 'CLAIMED', 'CUED')) as waiting,
                count(*) filter (where q.state in ('ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING')) as answered,
                count(*) filter (where q.state = 'HANDED_OFF') as handed_off,
                count(*) filter (where q.state = 'MERGED') as merged,
                count(*) filter (where q.state = 'DISMISSED') as dismissed,
                (select max(observed_at) from inbound_change c join inbound_item j
                    on j.platform = c.platform and j.external_id = c.external_id
                    where j.programme_id = ? and c.source = 'WEBHOOK') as webhook_at
            from inbound_item i left join question q on q.id = i.question_id where i.programme_id = ?
            """;

    @TempDir
    Path folder;

    private final List<UUID> programmes = List.of(UUID.randomUUID(), UUID.randomUUID());
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

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4})
        void a_random_evening_with_many_writers_is_counted_right(long seed) throws Exception {
            Evening evening = new Evening();
            List<Callable<Boolean>> writers = new ArrayList<>();
            for (int writer = 0; writer < 6; writer++) {
                Random random = new Random(seed * 100 + writer);
                writers.add(() -> {
                    for (int act = 0; act < 40; act++) {
                        evening.act(random);
                    }
                    return true;
                });
            }

            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Future<Boolean> writer : threads.invokeAll(writers)) {
                    writer.get();
                }
            }
            evening.placeStrays();

            for (UUID programme : programmes) {
                assertThat(tally(programme)).as("seed " + seed).isEqualTo(counted(programme));
            }
        }

        @Test
        void a_stray_counts_from_when_it_is_placed() {
            Evening evening = new Evening();
            evening.places = false;
            evening.hand(List.of(told("stray", Change.ADDED, "Xin chào?", NOON)));
            List<Figures> before = tally(programme("stray"));

            evening.placeStrays();

            assertThat(before).isEmpty();
            assertThat(tally(programme("stray")))
                    .containsExactly(new Figures(1, 0, 0, 1, 0, 0, 0, 0, NOON.plusSeconds(2)));
        }

        @Test
        void what_a_poll_saw_is_no_news_of_the_webhook() {
            Evening evening = new Evening();

            evening.hand(List.of(seen("seen", "Xin chào", NOON)));

            assertThat(tally(programme("seen")))
                    .containsExactly(new Figures(1, 0, 1, 0, 0, 0, 0, 0, null));
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
            return Store.onPostgres("tally_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }

    /** Each comment has its programme, by its id. */
    private UUID programme(String externalId) {
        return programmes.get(Math.floorMod(externalId.hashCode(), 2));
    }

    private List<Figures> tally(UUID programmeId) {
        return store.bean(Database.class)
                .read(sql -> sql.list("select * from tally where programme_id = ?", Figures::of, programmeId));
    }

    private List<Figures> counted(UUID programmeId) {
        return store.bean(Database.class).read(sql -> sql.list(COUNTED, Figures::of, programmeId, programmeId));
    }

    private record Figures(
            long stored,
            long removed,
            long unowed,
            long waiting,
            long answered,
            long handedOff,
            long merged,
            long dismissed,
            @Nullable Instant webhookAt) {

        static Figures of(Row row) {
            return new Figures(
                    row.longNumber("stored"),
                    row.longNumber("removed"),
                    row.longNumber("unowed"),
                    row.longNumber("waiting"),
                    row.longNumber("answered"),
                    row.longNumber("handed_off"),
                    row.longNumber("merged"),
                    row.longNumber("dismissed"),
                    row.instantOrNull("webhook_at"));
        }
    }

    /** Two programmes, their comments and those who work on them; a text with a question mark is a question. */
    private final class Evening {

        private final Map<UUID, InboundItem> stored = new ConcurrentHashMap<>();
        volatile boolean places = true;

        void act(Random random) {
            switch (random.nextInt(5)) {
                case 0, 1 -> hand(some(random));
                case 2 -> raise(random);
                default -> work(random);
            }
        }

        void hand(List<Arrival> arrivals) {
            store.bean(Items.class)
                    .accept(arrivals, List.of(), (before, isNew, after, question) -> received(before, after, question, places));
        }

        void placeStrays() {
            Items items = store.bean(Items.class);
            items.strays("facebook", List.of("thread-1"))
                    .forEach(id -> items.receiveAgain(
                            id, (before, isNew, after, question) -> received(before, after, question, true)));
        }

        private List<Arrival> some(Random random) {
            List<Arrival> some = new ArrayList<>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                String id = "c-" + random.nextInt(60);
                Instant at = NOON.plusSeconds(random.nextInt(500));
                String text = random.nextBoolean() ? "Đóng bao nhiêu?" : "Xin chào";
                some.add(switch (random.nextInt(6)) {
                    case 0 -> told(id, Change.REMOVED, null, at);
                    case 1 -> told(id, Change.EDITED, text, at);
                    case 2 -> seen(id, text, at);
                    default -> told(id, Change.ADDED, text, at);
                });
            }
            return some;
        }

        private Items.Received received(
                InboundItem before, Folded after, @Nullable Question question, boolean placing) {
            boolean stray = !placing || (before.programmeId() == null && before.externalId().endsWith("7")
                    && after.edited());
            InboundItem item = before.folded(after).labelled(Set.of(Label.GREETING), "che");
            if (item.programmeId() == null && stray) {
                return new Items.Received(item, null, List.of());
            }
            item = item.programmeId() == null ? item.placed(programme(item.externalId()), POST) : item;
            Question next = null;
            if (question != null && question.stage().state().open()) {
                next = question.reworded("che " + after.text());
            } else if (question == null && after.text() != null && after.text().endsWith("?")) {
                next = question(item);
                item = item.became(next.id());
            }
            stored.put(item.id(), item);
            return new Items.Received(item, next, List.of(received(item)));
        }

        private void raise(Random random) {
            any(random, item -> item.questionId() == null, item -> {
                Question question = question(item);
                store.bean(Items.class).raise(item.became(question.id()), question, received(item));
                stored.put(item.id(), item.became(question.id()));
            });
        }

        private void work(Random random) {
            any(random, item -> item.questionId() != null, item -> {
                Questions questions = store.bean(Questions.class);
                questions
                        .find(Objects.requireNonNull(item.questionId()))
                        .ifPresent(now -> questions.save(
                                next(now, random),
                                new QuestionEvent.Claimed(now.programmeId(), now.id(), "Lan", NOON, OPERATOR, NOON)));
            });
        }

        private Question next(Question now, Random random) {
            return switch (random.nextInt(6)) {
                case 0 -> now.dismissed(OPERATOR, "lời chào", NOON);
                case 1 -> now.cued(OPERATOR, "Lan", NOON);
                case 2 -> now.answeredInWriting(OPERATOR, false, "Dạ.", NOON);
                case 3 -> now.answeredOnAir(OPERATOR, NOON, null);
                case 4 -> now.givenBack(OPERATOR);
                default -> now.claimed(OPERATOR, "Lan", NOON);
            };
        }

        /** A refused act is no act: somebody was faster, or the question stands elsewhere. */
        private void any(
                Random random,
                Predicate<InboundItem> wanted,
                Consumer<InboundItem> act) {
            List<InboundItem> some = stored.values().stream()
                    .filter(item -> store.bean(Items.class).find(item.id()).isPresent())
                    .filter(wanted)
                    .toList();
            if (some.isEmpty()) {
                return;
            }
            try {
                act.accept(some.get(random.nextInt(some.size())));
            } catch (Refusal refusal) {
                assertThat(refusal.code()).isNotEmpty();
            }
        }

        private Question question(InboundItem item) {
            return Question.asked(
                    UUID.randomUUID(),
                    Objects.requireNonNull(item.programmeId()),
                    POST,
                    item.id(),
                    "che",
                    new Asker("p", "An"),
                    NOON);
        }

        private ItemEvent.Received received(InboundItem item) {
            return new ItemEvent.Received(
                    Objects.requireNonNull(item.programmeId()), item.id(), "che", "An", item.labels(), false, null, NOON);
        }
    }
}
