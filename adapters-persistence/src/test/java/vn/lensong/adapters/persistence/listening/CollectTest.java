package vn.lensong.adapters.persistence.listening;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lensong.application.StoreExamples.NOON;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.lensong.adapters.persistence.Store;
import vn.lensong.application.intake.Items;
import vn.lensong.application.listening.CollectMentions;
import vn.lensong.application.listening.Mentions;
import vn.lensong.application.listening.OwnItems;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.listening.SentimentModel;

/** Mentions of a programme where more is said than is read at once, on both databases. */
class CollectTest {

    private static final Scope HERE = new Scope("vn/46");
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final String WORDS = "Thẻ mãi chưa có, chờ lâu quá";

    @TempDir
    Path folder;

    abstract class Cases {

        abstract Store open();

        @Test
        void a_crowd_is_followed_part_by_part_and_whoever_came_late_is_heard_afterwards() {
            try (Store store = open()) {
                UUID programme = UUID.randomUUID();
                CollectMentions collect = collecting(store);
                say(store, programme, 12_100);

                assertThat(collect.follow(programme, LATER)).isTrue();
                assertThat(heard(store)).isEqualTo(10_000);
                assertThat(collect.follow(programme, LATER)).isFalse();
                assertThat(heard(store)).isEqualTo(12_100);

                say(store, programme, 3);
                assertThat(collect.follow(programme, LATER)).isFalse();
                assertThat(heard(store)).isEqualTo(12_100);
                assertThat(collect.collect(programme, LATER)).isFalse();
                assertThat(heard(store)).isEqualTo(12_103);
            }
        }

        @Test
        void while_few_speak_whoever_comes_late_is_heard_at_once() {
            try (Store store = open()) {
                UUID programme = UUID.randomUUID();
                CollectMentions collect = collecting(store);
                say(store, programme, 90);
                collect.follow(programme, LATER);

                say(store, programme, 3);
                collect.follow(programme, LATER);

                assertThat(heard(store)).isEqualTo(93);
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
    }

    /** On PostgreSQL. */
    @Nested
    class OnPostgres extends Cases {

        @Override
        Store open() {
            return Store.onPostgres("collect_" + UUID.randomUUID().toString().substring(0, 8), Map.of());
        }
    }

    private static CollectMentions collecting(Store store) {
        return new CollectMentions(
                store.bean(OwnItems.class),
                store.bean(Mentions.class),
                SentimentModel.NONE,
                store.bean(Broadcasts.class),
                UUID::randomUUID,
                store.clock());
    }

    private static long heard(Store store) {
        return store.bean(Mentions.class).counts(List.of(HERE), NOON, LATER).stream()
                .mapToLong(Mentions.Count::mentions)
                .sum();
    }

    /** Thirty a second, from noon on. */
    private static void say(Store store, UUID programme, int many) {
        List<Arrival> arrivals =
                IntStream.range(0, many).mapToObj(number -> said(programme, number)).toList();
        store.bean(Items.class)
                .accept(
                        arrivals,
                        List.of(),
                        (before, isNew, after, question) -> new Items.Received(
                                before.folded(after).placed(programme, HERE).labelled(Set.of(Label.COMPLAINT), WORDS),
                                null,
                                List.of()));
    }

    private static Arrival said(UUID programme, int number) {
        String external = UUID.randomUUID().toString();
        Instant at = NOON.plusSeconds(number / 30);
        return new Arrival(
                "facebook",
                "page-1",
                external,
                external,
                Arrival.Change.ADDED,
                Arrival.Source.WEBHOOK,
                "thread-" + programme,
                null,
                new Arrival.Author("p-" + external, "Tên"),
                WORDS,
                at,
                at,
                "{}");
    }
}
