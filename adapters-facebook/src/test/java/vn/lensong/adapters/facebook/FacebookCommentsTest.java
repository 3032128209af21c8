package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.CommentCalls.CommentPage;
import vn.lensong.domain.intake.Arrival;

class FacebookCommentsTest {

    private static final String ONE = """
            {"id":"7001_8001","created_time":"2026-11-20T03:00:05+0000","from":{"id":"9001","name":"Nguy\\u1ec5n Th\\u1ecb Lan"},
             "message":"Cho em h\\u1ecfi m\\u1ee9c \\u0111\\u00f3ng?","is_hidden":false,"news":[1]}""";

    private final CannedGraph graph = new CannedGraph();
    private final FacebookComments comments = graph.bean(FacebookComments.class);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_listed_comment_becomes_an_arrival() {
        graph.answers("{\"data\":[" + ONE + "]}");

        Arrival arrival = page(null).arrivals().getFirst();

        assertThat(arrival.externalId()).isEqualTo("8001");
        assertThat(arrival.address()).isEqualTo("7001_8001");
        assertThat(arrival.change()).isEqualTo(Arrival.Change.ADDED);
        assertThat(arrival.threadId()).isEqualTo("2210");
        assertThat(arrival.parentId()).isNull();
        assertThat(arrival.author()).isEqualTo(new Arrival.Author("9001", "Nguyễn Thị Lan"));
        assertThat(arrival.text()).isEqualTo("Cho em hỏi mức đóng?");
        assertThat(arrival.happenedAt()).isEqualTo(Instant.parse("2026-11-20T03:00:05Z"));
        assertThat(arrival.observedAt()).isEqualTo(TestClock.NOW);
        assertThat(arrival.raw()).contains("\"news\":[1]").contains("mức đóng");
    }

    @Test
    void replies_and_what_facebook_thinks_little_of_are_asked_for() {
        graph.answers("{\"data\":[]}");

        comments.page(CannedGraph.PAGE, "2210", Instant.ofEpochSecond(1_795_400_000L), "QQ==", Arrival.Source.POLL);

        CannedGraph.Asked asked = graph.requests().getFirst();
        assertThat(asked.uri().getPath()).isEqualTo("/v25.0/2210/comments");
        assertThat(asked.members())
                .containsEntry("filter", "stream")
                .containsEntry("live_filter", "no_filter")
                .containsEntry("order", "chronological")
                .containsEntry("summary", "true")
                .containsEntry("limit", "100")
                .containsEntry("since", "1795400000")
                .containsEntry("after", "QQ==")
                .containsEntry("fields", GraphComment.FIELDS);
    }

    @Test
    void a_comment_without_author_or_words_is_kept() {
        graph.answers("{\"data\":[{\"id\":\"7001_8002\",\"created_time\":\"2026-11-20T03:00:06+0000\"}]}");

        Arrival arrival = page(null).arrivals().getFirst();

        assertThat(arrival.author()).isNull();
        assertThat(arrival.text()).isNull();
    }

    @Test
    void a_reply_names_the_comment_it_answers() {
        graph.answers("{\"data\":[{\"id\":\"7001_8003\",\"message\":\"x\",\"parent\":{\"id\":\"7001_8001\"}}]}");

        assertThat(page(null).arrivals().getFirst().parentId()).isEqualTo("8001");
    }

    @Test
    void ids_may_come_as_numbers() {
        graph.answers("{\"data\":[{\"id\":10158407654328553,\"message\":\"x\",\"from\":{\"id\":100000000000001}}]}");

        Arrival arrival = page(null).arrivals().getFirst();

        assertThat(arrival.externalId()).isEqualTo("10158407654328553");
        assertThat(arrival.author()).isEqualTo(new Arrival.Author("100000000000001", null));
    }

    @Test
    void a_malformed_comment_is_set_apart_alone() {
        graph.answers("{\"data\":[" + ONE + ",{\"id\":{},\"message\":\"hai\"},7,{\"message\":\"ba\"}]}");

        CommentPage page = page(null);

        assertThat(page.arrivals()).hasSize(1);
        assertThat(page.malformed()).hasSize(3).allSatisfy(part -> {
            assertThat(part.pageId()).isEqualTo(CannedGraph.PAGE);
            assertThat(part.reason()).contains("expected").doesNotContain("hai", "ba\"");
        });
        assertThat(page.malformed().getFirst().raw()).isEqualTo("{\"id\":{},\"message\":\"hai\"}");
    }

    @Test
    void words_survive_to_the_last_character() {
        String words = "e\\u0301 \\u00e9 \\ud83d\\ude4f \\u2028 \\u200f \\u0000 \\ud83d ngh\\u0129a";
        graph.answers("{\"data\":[{\"id\":\"1_2\",\"message\":\"" + words + "\"},{\"id\":\"1_3\"}]}");

        CommentPage page = page(null);

        assertThat(page.arrivals()).hasSize(2);
        assertThat(page.arrivals().getFirst().text())
                .isEqualTo("e\u0301 \u00e9 \ud83d\ude4f \u2028 \u200f \0 \ud83d ngh\u0129a");
        assertThat(page.arrivals().getFirst().raw()).contains("\\u0000 \\ud83d ngh");
    }

    @Test
    void an_empty_page_with_a_next_one_is_not_the_last() {
        graph.answers(
                "{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"Qg\"},\"next\":\"http://elsewhere.example/x\"}}");

        assertThat(page(null).next()).isEqualTo("Qg");
    }

    @Test
    void cursors_without_a_next_page_end_the_list() {
        graph.answers("{\"data\":[" + ONE + "],\"paging\":{\"cursors\":{\"before\":\"QQ\",\"after\":\"Qg\"}}}");

        assertThat(page(null).next()).isNull();
    }

    @Test
    void a_next_page_without_a_cursor_is_found_in_its_address() {
        graph.answers(
                "{\"data\":[],\"paging\":{\"next\":\"https://graph.facebook.com/v25.0/1/comments?limit=2&after=Q%3D\"}}");

        assertThat(page(null).next()).isEqualTo("Q=");
    }

    @Test
    void a_cursor_that_leads_to_itself_is_told_as_it_is() {
        graph.answers(
                "{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"Qg\"},\"next\":\"http://elsewhere.example/x\"}}");

        assertThat(page("Qg").next()).isEqualTo("Qg");
    }

    @Test
    void a_search_that_turns_in_a_circle_does_not_say_that_there_is_no_reply() {
        String circle = "{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"Qg\"},\"next\":\"http://elsewhere.example/x\"}}";
        graph.answers(circle);
        graph.answers(circle);

        assertThatThrownBy(() -> comments.findReply(CannedGraph.PAGE, "7001_8001", "Dạ"))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.UNREACHABLE));
    }

    @Test
    void the_platforms_own_count_is_told() {
        graph.answers("{\"data\":[],\"summary\":{\"order\":\"chronological\",\"total_count\":57}}");

        assertThat(page(null).total()).isEqualTo(57);
    }

    @Test
    void a_limit_that_is_near_slows_the_next_poll_down() {
        graph.answers(200, "{\"data\":[]}", Map.of("X-App-Usage", "{\"call_count\":71,\"total_time\":2}"));

        assertThat(page(null).slowDown()).isEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void an_answer_goes_out_as_the_page_wrote_it() {
        graph.answers("{\"id\":\"7001_8003\"}");

        String id = comments.reply(CannedGraph.PAGE, "7001_8001", "Dạ, mức đóng là 22% & hơn+ 🙏\u2028=");

        assertThat(id).isEqualTo("8003");
        CannedGraph.Asked asked = graph.requests().getFirst();
        assertThat(asked.uri().getPath()).isEqualTo("/v25.0/7001_8001/comments");
        assertThat(asked.members()).containsEntry("message", "Dạ, mức đóng là 22% & hơn+ 🙏\u2028=");
    }

    @Test
    void our_own_answer_is_found_again_on_a_later_page() {
        graph.answers("""
                {"data":[{"id":"1_5","message":"Dạ","from":{"id":"9001"}},{"id":"1_6","message":"Khác","from":{"id":"1001"}}],
                 "paging":{"cursors":{"after":"Qg"},"next":"x"}}""");
        graph.answers("{\"data\":[{\"id\":\"1_4\",\"message\":\"Dạ\",\"from\":{\"id\":\"1001\"}}]}");

        assertThat(comments.findReply(CannedGraph.PAGE, "1_2", "Dạ")).isEqualTo("4");
    }

    @Test
    void an_answer_that_is_not_there_is_not_found() {
        graph.answers("{\"data\":[{\"id\":\"1_5\",\"message\":\"Dạ\",\"from\":{\"id\":\"9001\"}}]}");

        assertThat(comments.findReply(CannedGraph.PAGE, "1_2", "Dạ")).isNull();
    }

    @Test
    void hiding_and_showing_say_so_to_facebook() {
        graph.answers("{\"success\":true}").answers("{\"success\":true}");

        comments.hide(CannedGraph.PAGE, "1_2");
        comments.unhide(CannedGraph.PAGE, "1_2");

        assertThat(graph.requests())
                .extracting(asked -> asked.members().get("is_hidden"))
                .containsExactly("true", "false");
    }

    @Test
    void hiding_what_is_hidden_is_harmless_even_where_facebook_refuses_it() {
        graph.answers(400, "{\"error\":{\"code\":100}}").answers("{\"is_hidden\":true,\"id\":\"1_2\"}");

        comments.hide(CannedGraph.PAGE, "1_2");

        assertThat(graph.requests()).hasSize(2);
    }

    private CommentPage page(String cursor) {
        return comments.page(CannedGraph.PAGE, "2210", null, cursor, Arrival.Source.POLL);
    }
}
