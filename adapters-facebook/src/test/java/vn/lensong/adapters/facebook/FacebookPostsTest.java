package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.PostCalls.Published;
import vn.lensong.application.platform.PostCalls.Reach;

class FacebookPostsTest {

    private static final Instant SINCE = Instant.parse("2026-11-21T12:00:00Z");

    private final CannedGraph graph = new CannedGraph();
    private final FacebookPosts posts = graph.bean(FacebookPosts.class);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void a_post_goes_to_the_pages_feed_with_its_link() {
        graph.answers("{\"id\":\"1001_5001\",\"permalink_url\":\"https://www.facebook.com/1001/posts/5001\"}");

        Published published = posts.publish("1001", "Tối nay 20:00", "https://lensong.example/xem/1");

        assertThat(published).isEqualTo(new Published("1001_5001", "https://www.facebook.com/1001/posts/5001"));
        assertThat(graph.requests().getFirst().uri().getPath()).endsWith("/1001/feed");
        assertThat(graph.requests().getFirst().members())
                .containsEntry("message", "Tối nay 20:00")
                .containsEntry("link", "https://lensong.example/xem/1");
    }

    @Test
    void a_post_that_graph_names_only_is_out_all_the_same() {
        graph.answers("{\"id\":\"1001_5001\"}");

        assertThat(posts.publish("1001", "Tối nay 20:00", null)).isEqualTo(new Published("1001_5001", null));
        assertThat(graph.requests().getFirst().members()).doesNotContainKey("link");
    }

    @Test
    void an_answer_without_an_id_may_have_been_a_success() {
        graph.answers("{\"success\":true}");

        assertThatThrownBy(() -> posts.publish("1001", "Tối nay 20:00", null))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.UNREACHABLE));
    }

    @Test
    void what_a_visitor_wrote_with_the_same_words_is_not_ours() {
        graph.answers("""
                {"data":[{"id":"1001_6","message":"Tối nay","from":{"id":"9001"}},
                         {"id":"1001_5"},
                         {"id":"1001_4","message":"Tối nay ","from":{"id":"1001"}}]}""");

        Published found = posts.find("1001", "Tối nay", SINCE);

        assertThat(found).isNotNull().extracting(Published::postId).isEqualTo("1001_4");
        assertThat(graph.requests().getFirst().members())
                .containsEntry("since", String.valueOf(SINCE.getEpochSecond()));
    }

    @Test
    void a_count_that_graph_leaves_out_is_not_a_zero() {
        graph.answers("""
                {"id":"1001_5001","reactions":{"data":[],"summary":{"total_count":57,"viewer_reaction":"NONE"}},
                 "comments":{"data":[]}}""");

        assertThat(posts.reach("1001", "1001_5001")).isEqualTo(new Reach(57L, null, null));
    }

    @Test
    void the_post_of_a_live_video_is_the_one_that_names_the_page() {
        assertThat(posts.carrying("1001", List.of("2210", "7001", "1001_5001", "5001")))
                .isEqualTo("1001_5001");
        assertThat(posts.carrying("1001", List.of("2210"))).isNull();
    }
}
