package vn.lensong.adapters.facebook;

import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.platform.StreamHealthCalls;

/**
 * What Facebook measures of the encoder's stream.
 *
 * <p>The figures are an open set that Facebook does not document; whatever is missing or no number
 * is unknown.
 */
@Singleton
final class FacebookStreamHealth implements StreamHealthCalls {

    private static final Map<String, String> FIELDS =
            Map.of("fields", "ingest_streams{id,stream_id,is_master,stream_health}");

    private static final double MOST_SECONDS = 20;
    private static final double MOST_FRAMES = 480;
    private static final double MILLIS = 1_000;

    private final Graph graph;

    FacebookStreamHealth(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Health read(String pageId, String broadcastId) {
        JsonNode health =
                health(graph.call(pageId, GraphCall.read(broadcastId, FIELDS)).get("ingest_streams"));
        if (health == null) {
            return Health.UNKNOWN;
        }
        return new Health(
                Json.number(health.get("video_bitrate")),
                Json.number(health.get("video_framerate")),
                Json.number(health.get("audio_bitrate")),
                keyframeSeconds(health),
                lines(health));
    }

    /**
     * Nobody says what a group of pictures is counted in. Figures of a sane stream lie so far apart that the unit shows:
     * up to 20 are seconds, up to 480 frames, and beyond that milliseconds.
     */
    private static @Nullable Double keyframeSeconds(JsonNode health) {
        Double size = Json.number(health.get("video_gop_size"));
        Double frames = Json.number(health.get("video_framerate"));
        if (size == null || size <= MOST_SECONDS) {
            return size;
        }
        if (size > MOST_FRAMES) {
            return size / MILLIS;
        }
        return frames == null || frames <= 0 ? null : (Double) (size / frames);
    }

    private static @Nullable Integer lines(JsonNode health) {
        Double height = Json.number(health.get("video_height"));
        Double width = Json.number(health.get("video_width"));
        return height == null || width == null ? null : (Integer) (int) Math.min(height, width);
    }

    /** The master stream's figures, or the first there are. Some versions wrap the list in {@code data}. */
    private static @Nullable JsonNode health(@Nullable JsonNode streams) {
        JsonNode list = streams != null && streams.isObject() ? streams.get("data") : streams;
        if (list == null || !list.isArray()) {
            return null;
        }
        JsonNode found = null;
        for (JsonNode stream : list.values()) {
            JsonNode health = stream.isObject() ? stream.get("stream_health") : null;
            if (health == null || !health.isObject()) {
                continue;
            }
            JsonNode master = stream.get("is_master");
            if (master != null && master.isBoolean() && master.getBooleanValue()) {
                return health;
            }
            found = found == null ? health : found;
        }
        return found;
    }
}
