package vn.lensong.adapters.facebook;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.platform.BroadcastCalls.State;

/**
 * A live video as Graph describes it; any member may be missing.
 *
 * @param status an open enumeration, in either case
 * @param permalinkUrl absolute, relative or empty
 * @param video the video it is recorded as, with the post that carries it
 */
@Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
record LiveVideo(
        @Nullable String id,
        @Nullable String title,
        @Nullable String status,
        @Nullable String liveViews,
        @Nullable String totalViews,
        @Nullable String broadcastStartTime,
        @Nullable String plannedStartTime,
        @Nullable String permalinkUrl,
        @Nullable Video video) {

    static final String FIELDS = "id,title,status,live_views,total_views,broadcast_start_time,planned_start_time,"
            + "permalink_url,video{id,post_id}";

    private static final String SITE = "https://www.facebook.com";

    /** The recording behind a live video. */
    @Serdeable.Deserializable(naming = SnakeCaseStrategy.class)
    record Video(@Nullable String id, @Nullable String postId) {}

    /** Facebook's state in our words. */
    State state() {
        return switch (status == null ? "" : status.toUpperCase(Locale.ROOT)) {
            case "UNPUBLISHED", "SCHEDULED_UNPUBLISHED" -> State.SCHEDULED;
            case "SCHEDULED_LIVE" -> State.WAITING_FOR_VIDEO;
            // Meant for writing, yet seen when reading: on air, or still without a first picture.
            case "LIVE_NOW" -> broadcastStartTime == null ? State.WAITING_FOR_VIDEO : State.LIVE;
            case "LIVE" -> State.LIVE;
            case "LIVE_STOPPED", "PROCESSING", "VOD" -> State.ENDED;
            case "SCHEDULED_CANCELED", "SCHEDULED_EXPIRED" -> State.CANCELLED;
            default -> State.UNKNOWN;
        };
    }

    /**
     * Every id that a source may name as the place of its comments: the live video's, the video's,
     * the post's whole and without the page.
     */
    List<String> threadIds(String broadcastId) {
        SequencedSet<String> ids = new LinkedHashSet<>();
        ids.add(broadcastId);
        if (video != null && video.id() != null) {
            ids.add(video.id());
        }
        if (video != null && video.postId() != null) {
            ids.add(video.postId());
            ids.add(CommentId.canonical(video.postId()));
        }
        return List.copyOf(ids);
    }

    /** The address people watch it at, null while there is none. */
    @Nullable
    String permalink() {
        if (permalinkUrl == null || permalinkUrl.isBlank()) {
            return null;
        }
        return permalinkUrl.startsWith("/") ? SITE + permalinkUrl : permalinkUrl;
    }

    /** People watching now, null when Facebook does not say. */
    @Nullable
    Integer viewers() {
        Long views = count(liveViews);
        return views == null ? null : Math.toIntExact(Math.min(views, Integer.MAX_VALUE));
    }

    /** Views since the start, null when Facebook does not say. */
    @Nullable
    Long allViews() {
        return count(totalViews);
    }

    /** Whether this is the broadcast with that title and start, to the second. */
    boolean isPlanned(String wantedTitle, Instant startsAt) {
        Instant planned = GraphTime.of(plannedStartTime);
        return wantedTitle.equals(title) && planned != null && planned.getEpochSecond() == startsAt.getEpochSecond();
    }

    private static @Nullable Long count(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
