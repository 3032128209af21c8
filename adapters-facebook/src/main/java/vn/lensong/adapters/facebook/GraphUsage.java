package vn.lensong.adapters.facebook;

import io.micronaut.http.HttpHeaders;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of its limits a page had used when Graph last answered.
 *
 * @param percent the fullest of all limits, throttled at 100
 * @param regain how long Facebook says to wait, zero when it does not say
 */
record GraphUsage(int percent, Duration regain) {

    /** No limit known or near. */
    static final GraphUsage NONE = new GraphUsage(0, Duration.ZERO);

    private static final List<String> FLAT = List.of("X-App-Usage", "X-Page-Usage");
    private static final String BY_BUSINESS = "X-Business-Use-Case-Usage";
    private static final Duration NEARLY_FULL = Duration.ofSeconds(60);

    /** Reads the usage headers of one answer; one that cannot be read counts as absent. */
    static GraphUsage of(HttpHeaders headers, JsonMapper json) {
        GraphUsage usage = NONE;
        for (String name : FLAT) {
            JsonNode header = parse(headers.get(name), json);
            if (header != null) {
                usage = usage.or(one(header));
            }
        }
        JsonNode businesses = parse(headers.get(BY_BUSINESS), json);
        if (businesses != null && businesses.isObject()) {
            for (JsonNode limits : businesses.values()) {
                for (JsonNode limit : limits.isArray() ? limits.values() : List.<JsonNode>of()) {
                    usage = usage.or(one(limit));
                }
            }
        }
        return usage;
    }

    /** How long to wait before the next poll; null while no limit is near. */
    @Nullable
    Duration slowDown(Duration pollInterval) {
        if (percent >= 100) {
            return regain.compareTo(NEARLY_FULL) > 0 ? regain : NEARLY_FULL;
        }
        if (percent >= 90) {
            return NEARLY_FULL;
        }
        return percent >= 70 ? pollInterval.multipliedBy(2) : null;
    }

    private GraphUsage or(GraphUsage other) {
        return new GraphUsage(
                Math.max(percent, other.percent), regain.compareTo(other.regain) > 0 ? regain : other.regain);
    }

    private static GraphUsage one(JsonNode limit) {
        if (!limit.isObject()) {
            return NONE;
        }
        int percent = Math.max(
                Json.integer(limit.get("call_count"), 0),
                Math.max(Json.integer(limit.get("total_time"), 0), Json.integer(limit.get("total_cputime"), 0)));
        int minutes = Json.integer(limit.get("estimated_time_to_regain_access"), 0);
        return new GraphUsage(percent, Duration.ofMinutes(Math.max(0, minutes)));
    }

    private static @Nullable JsonNode parse(@Nullable String header, JsonMapper json) {
        if (header == null) {
            return null;
        }
        try {
            return json.readValue(header, JsonNode.class);
        } catch (IOException e) {
            return null;
        }
    }
}
