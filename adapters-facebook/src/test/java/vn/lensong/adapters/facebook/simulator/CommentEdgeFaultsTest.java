package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of comments that behave as Facebook's sometimes do. */
class CommentEdgeFaultsTest extends SimulatorTest {

    private String live = "";

    @BeforeEach
    void sixComments() throws Exception {
        live = page.liveNow(simulator);
        for (int number = 0; number < 6; number++) {
            simulator.comment(live, "Lan", "câu " + number);
        }
    }

    @Test
    void an_empty_page_has_a_next_one_and_hides_nothing() throws Exception {
        simulator.faults(Fault.always(FaultKind.G_PAGE).as("empty").times(2));

        assertThat(walk(9)).containsExactly(0, 0, 2, 2, 2);
    }

    @Test
    void an_empty_page_never_repeats_its_cursor() throws Exception {
        simulator.faults(Fault.always(FaultKind.G_PAGE).as("empty"));

        String first = after(list(null));
        String second = after(list(first));

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void a_repeated_cursor_leads_to_the_same_page_until_it_heals() throws Exception {
        simulator.faults(Fault.always(FaultKind.G_PAGE).as("cursor-repeated").times(1));

        String asked = after(list(null));
        GraphClient.Answer second = list(asked);

        assertThat(after(second)).isEqualTo(asked);
        assertThat(second.at("data").size()).isEqualTo(2);
        assertThat(after(list(asked))).isNotEqualTo(asked);
    }

    @Test
    void a_cursor_dies_in_the_middle_of_a_list() throws Exception {
        simulator.faults(Fault.always(FaultKind.G_PAGE).as("cursor-expired").times(1));

        GraphClient.Answer first = list(null);
        GraphClient.Answer second = list(after(first));

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.code()).isEqualTo(100);
        assertThat(list(after(first)).at("data").size()).isEqualTo(2);
    }

    @Test
    void what_was_just_written_is_counted_and_listed_later() throws Exception {
        simulator.clock().advance(Duration.ofMinutes(1));
        simulator.faults(Fault.always(FaultKind.G_STALE).lasting(Duration.ofSeconds(10)));
        Ledger.Comment asked = simulator.comment(live, "Lan", "mới");

        GraphClient.Answer soon = all();
        simulator.clock().advance(Duration.ofSeconds(10));

        assertThat(soon.at("data").size()).isEqualTo(6);
        assertThat(soon.text("summary", "total_count")).isEqualTo("7");
        assertThat(all().body()).contains(asked.canonicalId());
    }

    @Test
    void a_reply_of_the_page_lags_too() throws Exception {
        Ledger.Comment asked = simulator.ledger().comments().getFirst();
        simulator.faults(Fault.always(FaultKind.G_STALE));

        page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp");

        assertThat(page.get("/v25.0/" + asked.id() + "/comments").at("data").size()).isZero();
        simulator.clock().advance(Duration.ofSeconds(10));
        assertThat(page.get("/v25.0/" + asked.id() + "/comments").at("data").size()).isEqualTo(1);
    }

    private List<Integer> walk(int most) throws Exception {
        List<Integer> sizes = new ArrayList<>();
        String cursor = null;
        do {
            GraphClient.Answer answer = list(cursor);
            sizes.add(answer.at("data").size());
            cursor = after(answer);
        } while (cursor != null && sizes.size() < most);
        return sizes;
    }

    private GraphClient.Answer list(String cursor) throws Exception {
        return cursor == null
                ? page.get("/v25.0/" + live + "/comments", "limit", "2")
                : page.get("/v25.0/" + live + "/comments", "limit", "2", "after", cursor);
    }

    private GraphClient.Answer all() throws Exception {
        return page.get("/v25.0/" + live + "/comments", "summary", "true");
    }

    private static String after(GraphClient.Answer answer) {
        JsonNode paging = answer.json().get("paging");
        return paging == null || paging.get("next") == null ? null : answer.text("paging", "cursors", "after");
    }
}
