package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One live video under its three names: its own id, its video's and its post's. */
final class LiveVideo {

    static final Set<String> FIELDS = Set.of(
            "id",
            "title",
            "description",
            "status",
            "live_views",
            "total_views",
            "broadcast_start_time",
            "creation_time",
            "planned_start_time",
            "seconds_left",
            "permalink_url",
            "stream_url",
            "secure_stream_url",
            "dash_preview_url",
            "embed_html",
            "is_manual_mode",
            "ingest_streams",
            "errors",
            "video",
            "from");

    /** What Graph sends when nobody asks for fields. */
    static final FieldSelection DEFAULT_FIELDS =
            FieldSelection.parse("id,title,status,stream_url,secure_stream_url,embed_html");

    static final Duration LONGEST = Duration.ofHours(8);

    final String id;
    final String videoId;
    final String postNumber;
    final String streamKey;
    final DemoPage page;
    final Instant createdAt;
    final Encoder encoder = new Encoder();
    LiveState state;
    boolean goLiveAsked;
    boolean gone;
    int viewers;
    long totalViews;
    @Nullable String title;
    @Nullable String description;
    @Nullable Instant plannedStart;
    @Nullable Instant startedAt;
    @Nullable Instant endedAt;

    LiveVideo(SimulatedIds ids, DemoPage page, Instant createdAt, LiveState state) {
        this.id = ids.next(SimulatedIds.Kind.LIVE_VIDEO);
        this.videoId = ids.next(SimulatedIds.Kind.VIDEO);
        this.postNumber = ids.next(SimulatedIds.Kind.POST);
        this.streamKey = "FB-" + id + "-0-Sim" + Long.toString(Math.abs(SimulatedIds.mix(Long.parseLong(id))), 36);
        this.page = page;
        this.createdAt = createdAt;
        this.state = state;
    }

    String postId() {
        return page.id() + "_" + postNumber;
    }

    String permalink() {
        return "/" + page.id() + "/videos/" + videoId + "/";
    }

    String streamUrl() {
        return "rtmp://live-api-s.facebook.com:80/rtmp/" + streamKey;
    }

    String secureStreamUrl() {
        return "rtmps://live-api-s.facebook.com:443/rtmp/" + streamKey;
    }

    /** The whole node, of which a call sees what it asked for. */
    Map<String, Object> node(Instant now) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id);
        putPresent(node, "title", title);
        putPresent(node, "description", description);
        node.put("status", state.name());
        node.put("live_views", state == LiveState.LIVE ? viewers : 0);
        // Typed as text in Facebook's own specification.
        node.put("total_views", Long.toString(totalViews));
        node.put("creation_time", GraphTime.print(createdAt));
        putTime(node, "planned_start_time", plannedStart);
        putTime(node, "broadcast_start_time", startedAt);
        if (state == LiveState.LIVE && startedAt != null) {
            node.put("seconds_left", LONGEST.minus(Duration.between(startedAt, now)).toSeconds());
        }
        node.put("permalink_url", permalink());
        node.put("stream_url", streamUrl());
        node.put("secure_stream_url", secureStreamUrl());
        node.put("dash_preview_url", "https://video.xx.fbcdn.net/hvideo/" + id + "/preview.mpd");
        node.put("embed_html", "");
        node.put("is_manual_mode", false);
        node.put("ingest_streams", List.of(ingestStream(now)));
        node.put("errors", Map.of("data", List.of()));
        node.put("video", video());
        node.put("from", Map.of("id", page.id(), "name", page.name()));
        return node;
    }

    private Map<String, Object> video() {
        Map<String, Object> video = new LinkedHashMap<>();
        video.put("id", videoId);
        video.put("post_id", postId());
        video.put("permalink_url", permalink());
        if (startedAt != null && endedAt != null) {
            video.put("length", Duration.between(startedAt, endedAt).toMillis() / 1000.0);
        }
        return video;
    }

    private Map<String, Object> ingestStream(Instant now) {
        Map<String, Object> stream = new LinkedHashMap<>();
        stream.put("id", id + "0");
        stream.put("stream_id", "0");
        stream.put("is_master", true);
        Map<String, Object> health = encoder.health(now, createdAt);
        if (!health.isEmpty()) {
            stream.put("stream_health", health);
        }
        stream.put("stream_url", streamUrl());
        stream.put("secure_stream_url", secureStreamUrl());
        stream.put("dash_preview_url", "https://video.xx.fbcdn.net/hvideo/" + id + "/preview.mpd");
        return stream;
    }

    private static void putPresent(Map<String, Object> node, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static void putTime(Map<String, Object> node, String name, @Nullable Instant time) {
        if (time != null) {
            node.put(name, GraphTime.print(time));
        }
    }

    /** Itself in the ledger, as it is now. */
    Ledger.Broadcast entry() {
        return new Ledger.Broadcast(id, videoId, postId(), page.id(), title == null ? "" : title, state.name());
    }
}
