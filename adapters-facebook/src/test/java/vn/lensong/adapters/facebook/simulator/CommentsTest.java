package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments read page by page, answered, hidden and taken away. */
class CommentsTest extends SimulatorTest {

    private String live = "";

    @BeforeEach
    void goLive() throws Exception {
        live = page.liveNow(simulator);
    }

    @Test
    void the_default_leaves_out_replies_and_low_quality() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "Đóng ở đâu ạ?");
        simulator.reply(asked.id(), "Hoa", "Em cũng hỏi");
        simulator.comment(live, "Spam", "Vay nhanh", Trait.LOW_QUALITY);

        List<String> seen = messages(comments());

        assertThat(seen).containsExactly("Đóng ở đâu ạ?");
    }

    @Test
    void asked_for_everything_the_edge_gives_replies_and_low_quality_in_order() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "một");
        simulator.comment(live, "Spam", "hai", Trait.LOW_QUALITY);
        simulator.reply(asked.id(), "Hoa", "ba");

        GraphClient.Answer all =
                comments("filter", "stream", "live_filter", "no_filter", "fields", "message,parent{id}");

        assertThat(messages(all)).containsExactly("một", "hai", "ba");
        assertThat(all.text("data", "2", "parent", "id")).isEqualTo(asked.id());
    }

    @Test
    void every_comment_comes_exactly_once_when_after_is_followed() throws Exception {
        for (int number = 0; number < 23; number++) {
            simulator.comment(live, "Lan", "câu " + number);
        }

        List<String> seen = new ArrayList<>();
        String after = "";
        boolean more = true;
        while (more) {
            GraphClient.Answer each =
                    after.isEmpty() ? comments("limit", "5") : comments("limit", "5", "after", after);
            seen.addAll(messages(each));
            after = each.text("paging", "cursors", "after");
            more = each.at("paging").get("next") != null;
        }

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void a_page_may_be_empty_and_still_have_a_next_one() throws Exception {
        Ledger.Comment first = simulator.comment(live, "Lan", "một");
        simulator.comment(live, "Lan", "hai");
        simulator.remove(first.id());

        GraphClient.Answer empty = comments("limit", "1");

        assertThat(empty.at("data").size()).isZero();
        assertThat(empty.text("paging", "next"))
                .startsWith(simulator.url() + "/v25.0/" + live + "/comments?access_token=SIM_PAGE_1");
    }

    @Test
    void the_newest_come_first_when_asked_and_since_cuts_the_old() throws Exception {
        simulator.comment(live, "Lan", "cũ");
        simulator.clock().advance(Duration.ofMinutes(2));
        simulator.comment(live, "Lan", "mới");
        simulator.comment(live, "Lan", "mới nhất");

        String since = Long.toString(EVENING.plusSeconds(60).getEpochSecond());

        assertThat(messages(comments("order", "reverse_chronological", "since", since)))
                .containsExactly("mới nhất", "mới");
    }

    @Test
    void the_summary_counts_what_the_page_leaves_out() throws Exception {
        simulator.comment(live, "Lan", "một");
        simulator.comment(live, "Spam", "hai", Trait.LOW_QUALITY);

        GraphClient.Answer answer = comments("summary", "true");

        assertThat(answer.text("summary", "total_count")).isEqualTo("2");
        assertThat(answer.at("data").size()).isEqualTo(1);
    }

    @Test
    void an_anonymous_author_is_absent_and_a_sticker_has_no_words() throws Exception {
        simulator.comment(live, "Ai Đó", "", Trait.ANONYMOUS, Trait.STICKER);

        GraphClient.Answer answer = comments("fields", "id,from,message,attachment");

        assertThat(answer.at("data", "0").get("from")).isNull();
        assertThat(answer.text("data", "0", "message")).isEmpty();
        assertThat(answer.text("data", "0", "attachment", "type")).isEqualTo("sticker");
    }

    @Test
    void illegal_filters_and_cursors_are_refused() throws Exception {
        assertThat(comments("live_filter", "stream").code()).isEqualTo(100);
        assertThat(comments("after", "xyz").code()).isEqualTo(100);
        assertThat(comments("order", "ranked").code()).isEqualTo(100);
    }

    @Test
    void the_post_id_does_not_lead_to_the_comments() throws Exception {
        String postId = page.get("/v25.0/" + live, "fields", "video{post_id}").text("video", "post_id");

        assertThat(page.get("/v25.0/" + postId + "/comments").text("error", "error_subcode"))
                .isEqualTo("33");
    }

    @Test
    void webhook_and_edge_name_a_comment_alike_only_behind_the_underscore() {
        List<Ledger.Comment> written = new ArrayList<>();
        for (int number = 0; number < 20; number++) {
            written.add(simulator.comment(live, "Lan", "câu " + number));
        }

        assertThat(written).allSatisfy(each -> {
            assertThat(each.id()).endsWith("_" + each.canonicalId());
            assertThat(each.webhookId()).endsWith("_" + each.canonicalId());
            assertThat(each.canonicalId()).hasSizeBetween(15, 17);
        });
        assertThat(written).anyMatch(each -> each.id().equals(each.webhookId()));
        assertThat(written).anyMatch(each -> !each.id().equals(each.webhookId()));
    }

    @Test
    void a_reply_by_the_page_is_on_the_ledger_with_its_parent() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "Đóng ở đâu ạ?");

        String reply = page.post("/v25.0/" + asked.webhookId() + "/comments", "message", "Chào chị, tại bưu điện ạ.")
                .text("id");

        assertThat(simulator.ledger().replies()).singleElement().satisfies(each -> {
            assertThat(each.id()).isEqualTo(reply);
            assertThat(each.parentCanonicalId()).isEqualTo(asked.canonicalId());
            assertThat(each.authorId()).isEqualTo("1001");
        });
    }

    @Test
    void the_same_reply_twice_is_a_duplicate() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "Đóng ở đâu ạ?");
        page.post("/v25.0/" + asked.id() + "/comments", "message", "Tại bưu điện ạ.");

        assertThat(page.post("/v25.0/" + asked.id() + "/comments", "message", "Tại bưu điện ạ.")
                        .code())
                .isEqualTo(506);
    }

    @Test
    void an_empty_reply_is_refused() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "Đóng ở đâu ạ?");

        assertThat(page.post("/v25.0/" + asked.id() + "/comments", "message", " ").code())
                .isEqualTo(100);
    }

    @Test
    void a_comment_is_hidden_and_shown_again() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "0900 000 012");

        page.post("/v25.0/" + asked.id(), "is_hidden", "true");
        List<Ledger.Comment> hidden = simulator.ledger().hidden();
        String read = page.get("/v25.0/" + asked.id(), "fields", "is_hidden").text("is_hidden");
        page.post("/v25.0/" + asked.id(), "is_hidden", "false");

        assertThat(hidden).extracting(Ledger.Comment::canonicalId).containsExactly(asked.canonicalId());
        assertThat(read).isEqualTo("true");
        assertThat(simulator.ledger().hidden()).isEmpty();
    }

    @Test
    void a_page_edits_its_own_words_only() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");
        String reply = page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp").text("id");

        assertThat(page.post("/v25.0/" + reply, "message", "đáp lại").text("success")).isEqualTo("true");
        assertThat(page.post("/v25.0/" + asked.id(), "message", "khác").code()).isEqualTo(200);
    }

    @Test
    void a_deleted_comment_takes_its_replies_along_and_stays_on_the_ledger() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");
        simulator.reply(asked.id(), "Hoa", "em cũng vậy");

        page.delete("/v25.0/" + asked.id());

        assertThat(page.get("/v25.0/" + asked.id()).text("error", "error_subcode")).isEqualTo("33");
        assertThat(simulator.ledger().comments())
                .extracting(Ledger.Comment::visibility)
                .containsExactly(Ledger.Visibility.REMOVED, Ledger.Visibility.REMOVED);
    }

    @Test
    void the_ledger_never_holds_a_token() throws Exception {
        Ledger.Comment asked = simulator.comment(live, "Lan", "hỏi");
        page.post("/v25.0/" + asked.id() + "/comments", "message", "đáp", "access_token", "SIM_PAGE_1");

        assertThat(simulator.ledger().writes().toString()).contains("đáp").doesNotContain("SIM_PAGE");
    }

    private GraphClient.Answer comments(String... params) throws Exception {
        return page.get("/v25.0/" + live + "/comments", params);
    }

    private static List<String> messages(GraphClient.Answer answer) {
        List<String> messages = new ArrayList<>();
        for (JsonNode comment : answer.at("data").values()) {
            messages.add(comment.get("message").getStringValue());
        }
        return messages;
    }
}
