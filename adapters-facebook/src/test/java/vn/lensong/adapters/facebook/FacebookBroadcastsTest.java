package vn.lensong.adapters.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.BroadcastCalls.Reading;
import vn.lensong.application.platform.BroadcastCalls.Scheduled;
import vn.lensong.application.platform.BroadcastCalls.State;

class FacebookBroadcastsTest {

    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final String PLANNED = """
            {"id":"2210","title":"BHXH tự nguyện","status":"SCHEDULED_UNPUBLISHED","permalink_url":"/1001/videos/7001/",
             "planned_start_time":"2026-11-21T12:00:00+0000","video":{"id":"7001","post_id":"1001_5001"}}""";

    private final CannedGraph graph = new CannedGraph();
    private final FacebookBroadcasts broadcasts = graph.bean(FacebookBroadcasts.class);

    @AfterEach
    void close() {
        graph.close();
    }

    @Test
    void scheduling_tells_every_id_that_comments_may_hang_on() {
        graph.answers("{\"id\":\"2210\",\"secure_stream_url\":\"rtmps://secret\"}")
                .answers(PLANNED);

        Scheduled scheduled = broadcasts.schedule("1001", "BHXH tự nguyện", "Mô tả", START);

        assertThat(scheduled.broadcastId()).isEqualTo("2210");
        assertThat(scheduled.threadIds()).containsExactly("2210", "7001", "1001_5001", "5001");
        assertThat(scheduled.permalink()).isEqualTo("https://www.facebook.com/1001/videos/7001/");
        assertThat(graph.requests().getFirst().members())
                .containsEntry("title", "BHXH tự nguyện")
                .containsEntry("status", "SCHEDULED_UNPUBLISHED")
                .containsEntry("event_params", "{\"start_time\":" + START.getEpochSecond() + "}");
    }

    @Test
    void a_broadcast_that_cannot_be_described_yet_is_scheduled_all_the_same() {
        graph.answers("{\"id\":\"2210\"}").answers(500, "<html>");

        assertThat(broadcasts.schedule("1001", "A", "B", START).threadIds()).containsExactly("2210");
    }

    @Test
    void a_broadcast_that_facebook_holds_already_is_found_by_title_and_start() {
        graph.answers("""
                {"data":[{"id":"1","title":"BHXH tự nguyện","planned_start_time":"2026-11-20T12:00:00+0000"}],
                 "paging":{"cursors":{"after":"Qg"},"next":"x"}}""");
        graph.answers("{\"data\":[" + PLANNED + "]}");

        Scheduled found = broadcasts.findScheduled("1001", "BHXH tự nguyện", START);

        assertThat(found).isNotNull().extracting(Scheduled::broadcastId).isEqualTo("2210");
        assertThat(graph.requests().getLast().members()).containsEntry("after", "Qg");
    }

    @Test
    void another_start_is_another_broadcast() {
        graph.answers("{\"data\":[" + PLANNED + "]}");

        assertThat(broadcasts.findScheduled("1001", "BHXH tự nguyện", START.plusSeconds(60)))
                .isNull();
    }

    @Test
    void going_live_again_is_harmless_where_facebook_refuses_it() {
        graph.answers(400, "{\"error\":{\"code\":100}}").answers("{\"id\":\"2210\",\"status\":\"LIVE\"}");

        broadcasts.goLive("1001", "2210");

        assertThat(graph.requests().getFirst().members()).containsEntry("status", "LIVE_NOW");
    }

    @Test
    void a_refusal_stands_where_the_broadcast_is_not_live() {
        graph.answers(400, "{\"error\":{\"code\":100}}").answers("{\"id\":\"2210\",\"status\":\"VOD\"}");

        assertThatThrownBy(() -> broadcasts.goLive("1001", "2210"))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(OutsideFailure.Kind.REJECTED));
    }

    @Test
    void ending_what_has_ended_is_harmless() {
        graph.answers(400, "{\"error\":{\"code\":100}}").answers("{\"id\":\"2210\",\"status\":\"PROCESSING\"}");

        broadcasts.end("1001", "2210");

        assertThat(graph.requests().getFirst().members()).containsEntry("end_live_video", "true");
    }

    @Test
    void a_moved_start_is_told_in_the_same_words_as_a_first_one() {
        graph.answers("{\"id\":\"2210\"}");

        broadcasts.reschedule("1001", "2210", START);

        assertThat(graph.requests().getFirst().members())
                .containsEntry("event_params", "{\"start_time\":" + START.getEpochSecond() + "}");
    }

    @Test
    void cancelling_what_facebook_let_expire_is_harmless() {
        graph.answers(400, "{\"error\":{\"code\":100}}")
                .answers("{\"id\":\"2210\",\"status\":\"SCHEDULED_EXPIRED\"}");

        broadcasts.cancel("1001", "2210");

        assertThat(graph.requests().getFirst().members()).containsEntry("status", "SCHEDULED_CANCELED");
    }

    @Test
    void a_reading_tells_state_and_audience() {
        graph.answers("""
                {"id":"2210","status":"LIVE","live_views":57,"total_views":"1203","embed_html":"","permalink_url":""}""");

        Reading reading = broadcasts.read("1001", "2210");

        assertThat(reading).isEqualTo(new Reading(State.LIVE, 57, 1203L, List.of("2210"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "UNPUBLISHED,SCHEDULED",
        "SCHEDULED_UNPUBLISHED,SCHEDULED",
        "SCHEDULED_LIVE,WAITING_FOR_VIDEO",
        "LIVE_NOW,WAITING_FOR_VIDEO",
        "LIVE,LIVE",
        "live,LIVE",
        "LIVE_STOPPED,ENDED",
        "live_stopped,ENDED",
        "PROCESSING,ENDED",
        "VOD,ENDED",
        "SCHEDULED_CANCELED,CANCELLED",
        "SCHEDULED_EXPIRED,CANCELLED",
        "REHEARSING,UNKNOWN"
    })
    void every_state_of_facebook_has_a_word_of_ours(String status, State state) {
        graph.answers("{\"id\":\"2210\",\"status\":\"" + status + "\"}");

        assertThat(broadcasts.read("1001", "2210").state()).isEqualTo(state);
    }

    @Test
    void live_now_with_a_start_is_on_air() {
        graph.answers("{\"status\":\"LIVE_NOW\",\"broadcast_start_time\":\"2026-11-21T12:00:02+0000\"}");

        assertThat(broadcasts.read("1001", "2210").state()).isEqualTo(State.LIVE);
    }
}
