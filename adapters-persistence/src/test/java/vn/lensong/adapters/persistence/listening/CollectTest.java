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

    private static final String WORDS = "Thẻ mãi chưa có, chờ lâu quá";

    @TempDir
    Path folder;

    abstract class Cases {

        abstract Store open();

        @Test
        void a_crowd_that_says_more_in_ten_minutes_than_is_read_at_once_is_heard_to_the_last() {
            try (Store store = open()) {
                UUID programme = UUID.randomUUID();
                say(store, programme, 4_100);
                Mentions mentions = store.bean(Mentions.class);
                CollectMentions collect = new CollectMentions(
                        store.bean(OwnItems.class),
                        mentions,
                        SentimentModel.NONE,
                        store.bean(Broadcasts.class),
                        UUID::randomUUID,
                        store.clock());

                collect.collect(programme, NOON.plusSeconds(600));
                say(store, programme, 3);
                collect.collect(programme, NOON.plusSeconds(600));

                long heard = mentions.counts(List.of(HERE), NOON, NOON.plusSeconds(600)).stream()
                        .mapToLong(Mentions.Count::mentions)
                        .sum();
                assertThat(heard).isEqualTo(4_103);
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

    /** Ten a second, from noon on. */
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
        Instant at = NOON.plusSeconds(number / 10);
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
