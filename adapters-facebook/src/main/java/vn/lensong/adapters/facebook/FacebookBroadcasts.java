package vn.lensong.adapters.facebook;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.OutsideFailure;
import vn.lensong.application.platform.BroadcastCalls;

/** Live videos of a page. */
@Singleton
final class FacebookBroadcasts implements BroadcastCalls {

    private static final Logger LOG = LoggerFactory.getLogger(FacebookBroadcasts.class);
    private static final Duration HORIZON = Duration.ofDays(7);
    private static final int MOST_PAGES = 40;

    private final Graph graph;
    private final JsonMapper json;

    FacebookBroadcasts(Graph graph, JsonMapper json) {
        this.graph = graph;
        this.json = json;
    }

    @Override
    public Duration schedulingHorizon() {
        return HORIZON;
    }

    @Override
    public Scheduled schedule(String pageId, String title, String description, Instant startsAt) {
        JsonNode created = graph.call(
                pageId,
                GraphCall.writeEdge(
                        pageId,
                        "live_videos",
                        Map.of(
                                "title",
                                title,
                                "description",
                                description,
                                "status",
                                "SCHEDULED_UNPUBLISHED",
                                "event_params",
                                eventParams(startsAt))));
        String id = Json.text(created.get("id"));
        if (id == null) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.UNREACHABLE, "facebook POST " + pageId + "/live_videos: no id in the answer");
        }
        return described(pageId, id);
    }

    @Override
    public @Nullable Scheduled findScheduled(String pageId, String title, Instant startsAt) {
        GraphCall list = GraphCall.readEdge(
                pageId,
                "live_videos",
                Map.of(
                        "broadcast_status", "[\"SCHEDULED_UNPUBLISHED\",\"SCHEDULED_LIVE\"]",
                        "source", "owner",
                        "fields", LiveVideo.FIELDS,
                        "limit", "25"));
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            GraphPage found = GraphPage.of(graph.call(pageId, list.with("after", cursor)), cursor);
            for (JsonNode item : found.items()) {
                LiveVideo live = read(item);
                if (live != null && live.id() != null && live.isPlanned(title, startsAt)) {
                    return scheduled(live.id(), live);
                }
            }
            cursor = found.after();
            if (cursor == null) {
                return null;
            }
        }
        throw new OutsideFailure(
                OutsideFailure.Kind.UNREACHABLE, "facebook GET " + pageId + "/live_videos: a list without end");
    }

    /** Graph takes a new start for the old one; the same again is no change. */
    @Override
    public void reschedule(String pageId, String broadcastId, Instant startsAt) {
        graph.call(pageId, GraphCall.write(broadcastId, Map.of("event_params", eventParams(startsAt))));
    }

    @Override
    public void cancel(String pageId, String broadcastId) {
        try {
            writeUnless(pageId, broadcastId, State.CANCELLED, Map.of("status", "SCHEDULED_CANCELED"));
        } catch (OutsideFailure failure) {
            if (failure.kind() != OutsideFailure.Kind.GONE) {
                throw failure;
            }
        }
    }

    @Override
    public void goLive(String pageId, String broadcastId) {
        writeUnless(pageId, broadcastId, State.LIVE, Map.of("status", "LIVE_NOW"));
    }

    @Override
    public void end(String pageId, String broadcastId) {
        writeUnless(pageId, broadcastId, State.ENDED, Map.of("end_live_video", "true"));
    }

    @Override
    public Reading read(String pageId, String broadcastId) {
        LiveVideo live = live(pageId, broadcastId);
        return new Reading(
                live.state(), live.viewers(), live.allViews(), live.threadIds(broadcastId), live.permalink());
    }

    /**
     * Which code Facebook refuses a repeated step with is not documented, so its refusal counts as
     * done when the broadcast already is where it should be.
     */
    private void writeUnless(String pageId, String broadcastId, State already, Map<String, String> members) {
        try {
            graph.call(pageId, GraphCall.write(broadcastId, members));
        } catch (OutsideFailure refused) {
            if (refused.kind() != OutsideFailure.Kind.REJECTED
                    || live(pageId, broadcastId).state() != already) {
                throw refused;
            }
        }
    }

    private static String eventParams(Instant startsAt) {
        return "{\"start_time\":" + startsAt.getEpochSecond() + "}";
    }

    private LiveVideo live(String pageId, String broadcastId) {
        return graph.call(pageId, GraphCall.read(broadcastId, Map.of("fields", LiveVideo.FIELDS)), LiveVideo.class);
    }

    /** The broadcast exists by now: failing to describe it must not make anybody schedule it again. */
    private Scheduled described(String pageId, String id) {
        try {
            return scheduled(id, live(pageId, id));
        } catch (OutsideFailure e) {
            LOG.warn("{}: scheduled, its ids are read later", e.getMessage());
            return new Scheduled(id, List.of(id), null);
        }
    }

    private static Scheduled scheduled(String id, LiveVideo live) {
        return new Scheduled(id, live.threadIds(id), live.permalink());
    }

    private @Nullable LiveVideo read(JsonNode item) {
        try {
            return json.readValueFromTree(item, LiveVideo.class);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }
}
