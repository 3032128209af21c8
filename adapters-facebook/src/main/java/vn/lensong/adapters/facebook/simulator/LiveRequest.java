package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checked members of a call that creates or changes a live video. */
final class LiveRequest {

    private static final Set<String> STATUSES =
            Set.of("UNPUBLISHED", "LIVE_NOW", "SCHEDULED_UNPUBLISHED", "SCHEDULED_LIVE", "SCHEDULED_CANCELED");
    private static final Pattern START_TIME = Pattern.compile("\"start_time\"\\s*:\\s*\"?(-?\\d+)\"?");
    private static final int LONGEST_TITLE = 254;
    private static final Duration HORIZON = Duration.ofDays(7);

    private final GraphRequest request;
    private final Instant now;

    LiveRequest(GraphRequest request, Instant now) {
        this.request = request;
        this.now = now;
    }

    Optional<String> status() {
        return request.param("status").map(status -> {
            if (!STATUSES.contains(status)) {
                throw GraphFailure.invalid("(#100) Param status must be one of {" + String.join(", ", STATUSES.stream()
                        .sorted()
                        .toList()) + "}");
            }
            return status;
        });
    }

    Optional<String> title() {
        return request.param("title").map(title -> {
            if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
                throw GraphFailure.invalid("(#100) Param title must be at most " + LONGEST_TITLE + " characters long");
            }
            return title;
        });
    }

    Optional<String> description() {
        return request.param("description");
    }

    /** From {@code event_params} in either of its forms; ahead, and at most a week. */
    Optional<Instant> start() {
        return request.param("event_params").map(text -> {
            Instant start = GraphTime.parse("event_params", seconds(text));
            if (!start.isAfter(now)) {
                throw new GraphFailure(
                        400, "OAuthException", 1000, 0, "The start time of the broadcast has to be in the future");
            }
            if (start.isAfter(now.plus(HORIZON))) {
                throw GraphFailure.invalid("(#100) A live video can be scheduled at most 7 days in advance");
            }
            return start;
        });
    }

    private static String seconds(String text) {
        Matcher object = START_TIME.matcher(text);
        return object.find() ? object.group(1) : text.strip();
    }

    static Map<String, Object> created(LiveVideo live) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", live.id);
        answer.put("stream_url", live.streamUrl());
        answer.put("secure_stream_url", live.secureStreamUrl());
        answer.put("stream_secondary_urls", List.of());
        answer.put("secure_stream_secondary_urls", List.of());
        return answer;
    }
}
