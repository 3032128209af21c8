package vn.lensong.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.lensong.bootstrap.Eventually;
import vn.lensong.bootstrap.Following;

/** Two servers on one PostgreSQL, and one of them dies in the show. */
@ExtendWith(Stages.class)
class TwoNodesTest {

    private static final Duration WATCHED = Duration.ofSeconds(9);

    private final Stages.Both stages;

    TwoNodesTest(Stages.Both stages) {
        this.stages = stages;
    }

    @Test
    void the_other_polls_on_and_its_desk_misses_nothing() throws Exception {
        Stage stage = stages.onPostgres();
        stage.node().start();
        try (Node other = stage.anotherNode(stages.folder().resolve("other-node"))) {
            other.start();
            Show show = stage.live();
            assertThat(pollsIn(show, WATCHED)).as("polls of both in " + WATCHED).isBetween(1, 3);

            try (Following desk = Stage.as("operator", other).follow(show.programme(), null)) {
                desk.until("hello");
                int total = stage.simulator()
                        .crowd()
                        .storm(show.video(), 20, Scale.of(Duration.ofSeconds(5), Duration.ofSeconds(60)));
                CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(() -> heard(desk, total));
                Eventually.see("comments before the kill", Scale.patience(), show::stored, stored -> stored > 20);
                stage.node().kill();

                List<String> received = heard.get(Scale.patience().toSeconds(), TimeUnit.SECONDS);

                assertThat(received).hasSize(total).doesNotHaveDuplicates();
            }
            stage.node().start();
            show.allAreStored();
            show.end();
            Oracle.verify(show);
        }
    }

    private static int pollsIn(Show show, Duration time) {
        String listing = "GET /" + show.video() + "/comments";
        int before = show.stage().simulator().ledger().calls(listing);
        Instant until = Instant.now().plus(time);
        Eventually.see("the clock", Scale.patience(), Instant::now, now -> now.isAfter(until));
        return show.stage().simulator().ledger().calls(listing) - before;
    }

    /** The items that so many events tell of. */
    private static List<String> heard(Following desk, int total) {
        List<String> items = new ArrayList<>();
        while (items.size() < total) {
            items.add(desk.until("item.received").replaceAll(".*\"subject\":\"([^\"]+)\".*", "$1"));
        }
        return items;
    }
}
