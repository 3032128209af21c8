package vn.lensong.adapters.facebook.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A live video from its scheduling until it is gone. */
class LiveVideosTest extends SimulatorTest {

    @Test
    void a_scheduled_live_video_has_three_different_ids() throws Exception {
        String id = schedule(Duration.ofHours(2));

        GraphClient.Answer live = page.get("/v25.0/" + id, "fields", "id,status,planned_start_time,video{id,post_id}");

        assertThat(live.text("status")).isEqualTo("SCHEDULED_UNPUBLISHED");
        assertThat(live.text("planned_start_time")).isEqualTo("2026-11-20T14:30:00+0000");
        assertThat(live.text("video", "post_id")).startsWith("1001_");
        assertThat(live.text("video", "id")).isNotEqualTo(id).hasSizeBetween(15, 17);
    }

    @Test
    void it_waits_for_video_after_its_start_and_is_live_with_the_first() throws Exception {
        String id = schedule(Duration.ofHours(2));

        simulator.clock().advance(Duration.ofHours(2));
        String waiting = status(id);
        simulator.startStream(id);

        assertThat(waiting).isEqualTo("SCHEDULED_LIVE");
        assertThat(status(id)).isEqualTo("LIVE");
    }

    @Test
    void it_expires_when_no_video_ever_comes() throws Exception {
        String id = schedule(Duration.ofHours(2));

        simulator.clock().advance(Duration.ofHours(27));

        assertThat(status(id)).isEqualTo("SCHEDULED_EXPIRED");
    }

    @Test
    void told_to_go_live_early_it_waits_for_video_and_the_demo_encoder_brings_it() throws Exception {
        try (FacebookSimulator demo = FacebookSimulator.start(standing(7).withAutoEncoder(true))) {
            GraphClient caller = new GraphClient(demo, "SIM_PAGE_1");
            String id = schedule(caller, Duration.ofHours(2));

            caller.post("/v25.0/" + id, "status", "LIVE_NOW");
            String waiting = caller.get("/v25.0/" + id, "fields", "status").text("status");
            demo.clock().advance(Duration.ofSeconds(1));

            assertThat(waiting).isEqualTo("SCHEDULED_LIVE");
            assertThat(caller.get("/v25.0/" + id, "fields", "status").text("status")).isEqualTo("LIVE");
        }
    }

    @Test
    void ended_it_becomes_a_recording_and_after_thirty_days_is_gone() throws Exception {
        String id = page.liveNow(simulator);

        GraphClient.Answer ended = page.post("/v25.0/" + id, "end_live_video", "true");
        String stopped = status(id);
        simulator.clock().advance(Duration.ofSeconds(10));
        String processing = status(id);
        simulator.clock().advance(Duration.ofMinutes(5));
        String recording = status(id);
        simulator.clock().advance(Duration.ofDays(30));

        assertThat(ended.text("id")).isEqualTo(id);
        assertThat(stopped).isEqualTo("LIVE_STOPPED");
        assertThat(processing).isEqualTo("PROCESSING");
        assertThat(recording).isEqualTo("VOD");
        assertThat(page.get("/v25.0/" + id).text("error", "error_subcode")).isEqualTo("33");
    }

    @Test
    void what_is_not_running_cannot_be_ended() throws Exception {
        String id = schedule(Duration.ofHours(2));

        assertThat(page.post("/v25.0/" + id, "end_live_video", "true").code()).isEqualTo(100);
    }

    @Test
    void a_cancelled_live_video_cannot_go_live() throws Exception {
        String id = schedule(Duration.ofHours(2));
        page.post("/v25.0/" + id, "status", "SCHEDULED_CANCELED");

        assertThat(status(id)).isEqualTo("SCHEDULED_CANCELED");
        assertThat(page.post("/v25.0/" + id, "status", "LIVE_NOW").code()).isEqualTo(100);
    }

    @Test
    void a_rescheduled_one_waits_for_its_new_time() throws Exception {
        String id = schedule(Duration.ofHours(2));
        page.post("/v25.0/" + id, "event_params", startTime(Duration.ofHours(5)));

        simulator.clock().advance(Duration.ofHours(3));

        assertThat(status(id)).isEqualTo("SCHEDULED_UNPUBLISHED");
    }

    @Test
    void an_encoder_that_stays_away_ends_the_broadcast_and_one_that_returns_does_not() throws Exception {
        String id = page.liveNow(simulator);

        simulator.stopStream(id);
        simulator.clock().advance(Duration.ofSeconds(30));
        simulator.startStream(id);
        simulator.clock().advance(Duration.ofMinutes(5));
        String returned = status(id);
        simulator.stopStream(id);
        simulator.clock().advance(Duration.ofMinutes(2));

        assertThat(returned).isEqualTo("LIVE");
        assertThat(status(id)).isEqualTo("LIVE_STOPPED");
    }

    @Test
    void stream_health_follows_the_encoder() throws Exception {
        String id = page.liveNow(simulator);

        int steady = health(id, "video_bitrate");
        simulator.degradeStream(id);
        int thin = health(id, "video_bitrate");
        simulator.freezeStream(id);
        int frozen = health(id, "video_framerate");
        simulator.startStream(id);

        assertThat(steady).isGreaterThan(3_000_000);
        assertThat(thin).isLessThan(1_000_000);
        assertThat(frozen).isZero();
        assertThat(health(id, "video_framerate")).isEqualTo(30);
    }

    @Test
    void there_is_no_health_before_video() throws Exception {
        String id = schedule(Duration.ofHours(2));

        GraphClient.Answer live = page.get("/v25.0/" + id, "fields", "ingest_streams{stream_id,stream_health}");

        assertThat(live.body()).contains("\"stream_id\":\"0\"").doesNotContain("stream_health");
    }

    @Test
    void total_views_are_text_and_live_views_a_number() throws Exception {
        String id = page.liveNow(simulator);
        simulator.viewers(id, 312, 900);

        GraphClient.Answer live = page.get("/v25.0/" + id, "fields", "live_views,total_views");

        assertThat(live.body()).contains("\"live_views\":312").contains("\"total_views\":\"900\"");
    }

    @Test
    void a_deleted_one_is_gone_with_its_comments() throws Exception {
        String id = page.liveNow(simulator);
        Ledger.Comment asked = simulator.comment(id, "Lan", "hỏi");

        page.delete("/v25.0/" + id);

        assertThat(page.get("/v25.0/" + id).text("error", "error_subcode")).isEqualTo("33");
        assertThat(page.get("/v25.0/" + asked.id()).text("error", "error_subcode")).isEqualTo("33");
    }

    @Test
    void bad_input_is_refused() throws Exception {
        String tooLong = "á".repeat(255);

        assertThat(create("status", "SCHEDULED_UNPUBLISHED", startTime(Duration.ofDays(8)))).isEqualTo(100);
        assertThat(create("status", "SCHEDULED_UNPUBLISHED", startTime(Duration.ofDays(-1)))).isEqualTo(1000);
        assertThat(create("status", "SOON", startTime(Duration.ofHours(1)))).isEqualTo(100);
        assertThat(create("title", tooLong, startTime(Duration.ofHours(1)))).isEqualTo(100);
        assertThat(page.post("/v25.0/1001/live_videos", "status", "SCHEDULED_UNPUBLISHED").code()).isEqualTo(100);
    }

    @Test
    void an_unknown_field_is_named_in_the_refusal() throws Exception {
        String id = page.liveNow(simulator);

        assertThat(page.get("/v25.0/" + id, "fields", "id,overlay_url").text("error", "message"))
                .contains("overlay_url");
    }

    @Test
    void the_list_is_filtered_by_status_newest_first() throws Exception {
        String scheduled = schedule(Duration.ofHours(2));
        String live = page.liveNow(simulator);

        GraphClient.Answer all = page.get("/v25.0/1001/live_videos", "fields", "id");
        GraphClient.Answer running =
                page.get("/v25.0/1001/live_videos", "broadcast_status", "[\"LIVE\"]", "fields", "id");

        assertThat(all.text("data", "0", "id")).isEqualTo(live);
        assertThat(all.text("data", "1", "id")).isEqualTo(scheduled);
        assertThat(running.at("data").size()).isEqualTo(1);
    }

    private int create(String name, String value, String start) throws Exception {
        return page.post("/v25.0/1001/live_videos", name, value, "event_params", start)
                .code();
    }

    private String schedule(Duration ahead) throws Exception {
        return schedule(page, ahead);
    }

    private static String schedule(GraphClient caller, Duration ahead) throws Exception {
        return caller.post(
                        "/v25.0/1001/live_videos",
                        "status",
                        "SCHEDULED_UNPUBLISHED",
                        "title",
                        "Hỏi đáp BHXH",
                        "event_params",
                        startTime(ahead))
                .text("id");
    }

    private static String startTime(Duration ahead) {
        Instant start = EVENING.plus(ahead);
        return "{\"start_time\":" + start.getEpochSecond() + "}";
    }

    private String status(String id) throws Exception {
        return page.get("/v25.0/" + id, "fields", "status").text("status");
    }

    private int health(String id, String member) throws Exception {
        return page.get("/v25.0/" + id, "fields", "ingest_streams{stream_health}")
                .at("ingest_streams", "0", "stream_health", member)
                .getIntValue();
    }
}
