package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The live videos of all demo Pages and how each passes from state to state. */
final class LiveVideos {

    private static final Duration UNUSED = Duration.ofHours(24);
    private static final Duration RECONNECTION = Duration.ofMinutes(2);
    private static final Duration STOPPING = Duration.ofSeconds(5);
    private static final Duration PROCESSING = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(30);

    private final World world;
    private final Webhooks webhooks;
    private final Map<String, LiveVideo> byId = new LinkedHashMap<>();
    private final List<Consumer<LiveVideo>> onScheduled = new ArrayList<>();
    private final List<Consumer<LiveVideo>> onLive = new ArrayList<>();

    LiveVideos(World world, Webhooks webhooks) {
        this.world = world;
        this.webhooks = webhooks;
    }

    void whenScheduled(Consumer<LiveVideo> listener) {
        onScheduled.add(listener);
    }

    void whenLive(Consumer<LiveVideo> listener) {
        onLive.add(listener);
    }

    Optional<LiveVideo> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    LiveVideo live(String id) {
        return find(id)
                .orElseThrow(() -> new IllegalArgumentException("live video: " + id + " (expected: one that exists)"));
    }

    List<LiveVideo> of(DemoPage page) {
        return byId.values().stream()
                .filter(live -> live.page.equals(page))
                .toList()
                .reversed();
    }

    List<LiveVideo> all() {
        return List.copyOf(byId.values());
    }

    void reset() {
        byId.clear();
    }

    LiveVideo create(DemoPage page, GraphRequest request) {
        LiveRequest asked = new LiveRequest(request, world.now());
        String status = asked.status().orElse("LIVE_NOW");
        boolean scheduled = status.startsWith("SCHEDULED");
        if (status.equals("SCHEDULED_CANCELED")) {
            throw GraphFailure.invalid("(#100) A live video cannot be created canceled");
        }
        Optional<Instant> start = asked.start();
        if (scheduled && start.isEmpty()) {
            throw GraphFailure.invalid("(#100) The parameter event_params is required for a scheduled live video");
        }
        Optional<String> title = asked.title();
        LiveVideo live = new LiveVideo(
                world.ids(), page, world.now(), scheduled ? LiveState.SCHEDULED_UNPUBLISHED : LiveState.UNPUBLISHED);
        title.ifPresent(text -> live.title = text);
        asked.description().ifPresent(text -> live.description = text);
        byId.put(live.id, live);
        world.after(UNUSED, () -> forgetUnused(live));
        if (scheduled) {
            start.ifPresent(time -> plan(live, time));
            onScheduled.forEach(listener -> listener.accept(live));
        } else if (status.equals("LIVE_NOW")) {
            askToGoLive(live);
        }
        return live;
    }

    void update(LiveVideo live, GraphRequest request) {
        LiveRequest asked = new LiveRequest(request, world.now());
        Optional<String> status = asked.status();
        Optional<Instant> start = asked.start();
        Optional<String> title = asked.title();
        boolean end = request.flag("end_live_video");
        if (end && live.state != LiveState.LIVE) {
            throw GraphFailure.invalid("(#100) The live video is not running and cannot be ended");
        }
        if ((status.isPresent() || start.isPresent()) && !live.state.ahead() && !repeatsGoLive(live, status)) {
            throw GraphFailure.invalid("(#100) The live video is " + live.state + " and cannot be changed so");
        }
        title.ifPresent(text -> live.title = text);
        asked.description().ifPresent(text -> live.description = text);
        start.ifPresent(time -> plan(live, time));
        if (end) {
            stop(live);
        } else if (status.filter("LIVE_NOW"::equals).isPresent() && live.state.ahead()) {
            askToGoLive(live);
        } else if (status.filter("SCHEDULED_CANCELED"::equals).isPresent()) {
            pass(live, LiveState.SCHEDULED_CANCELED);
        }
    }

    void delete(LiveVideo live) {
        byId.remove(live.id);
        live.gone = true;
    }

    void startVideo(LiveVideo live) {
        live.encoder.set(Encoder.Signal.STEADY);
        if (live.state.ahead() && (live.goLiveAsked || live.state == LiveState.SCHEDULED_LIVE)) {
            goLive(live);
        }
    }

    void stopVideo(LiveVideo live) {
        live.encoder.set(Encoder.Signal.ABSENT);
        world.after(RECONNECTION, () -> {
            if (live.state == LiveState.LIVE && !live.encoder.sending()) {
                stop(live);
            }
        });
    }

    void watch(LiveVideo live, int viewers, long totalViews) {
        live.viewers = viewers;
        live.totalViews = Math.max(live.totalViews, totalViews);
    }

    private static boolean repeatsGoLive(LiveVideo live, Optional<String> status) {
        return live.state == LiveState.LIVE && status.filter("LIVE_NOW"::equals).isPresent();
    }

    private void askToGoLive(LiveVideo live) {
        live.goLiveAsked = true;
        if (live.encoder.sending()) {
            goLive(live);
            return;
        }
        if (live.state == LiveState.SCHEDULED_UNPUBLISHED) {
            pass(live, LiveState.SCHEDULED_LIVE);
        }
        if (world.options().autoEncoder()) {
            world.after(Duration.ofSeconds(1), () -> {
                if (live.state.ahead()) {
                    startVideo(live);
                }
            });
        }
    }

    private void plan(LiveVideo live, Instant start) {
        live.plannedStart = start;
        if (live.state == LiveState.SCHEDULED_LIVE && !live.goLiveAsked) {
            // Nobody documents it; a broadcast that waits on although its start is ahead would be odder.
            pass(live, LiveState.SCHEDULED_UNPUBLISHED);
        }
        world.at(start, () -> {
            if (live.state != LiveState.SCHEDULED_UNPUBLISHED || !start.equals(live.plannedStart)) {
                return;
            }
            pass(live, LiveState.SCHEDULED_LIVE);
            if (live.encoder.sending()) {
                goLive(live);
            }
        });
        world.at(start.plus(UNUSED), () -> {
            if (live.state == LiveState.SCHEDULED_LIVE && start.equals(live.plannedStart)) {
                pass(live, LiveState.SCHEDULED_EXPIRED);
            }
        });
    }

    private void goLive(LiveVideo live) {
        if (live.gone) {
            return;
        }
        live.startedAt = world.now();
        pass(live, LiveState.LIVE);
        world.after(LiveVideo.LONGEST, () -> {
            if (live.state == LiveState.LIVE) {
                stop(live);
            }
        });
        onLive.forEach(listener -> listener.accept(live));
    }

    private void stop(LiveVideo live) {
        live.endedAt = world.now();
        live.encoder.set(Encoder.Signal.ABSENT);
        pass(live, LiveState.LIVE_STOPPED);
        world.after(STOPPING, () -> pass(live, LiveState.PROCESSING));
        world.after(PROCESSING, () -> pass(live, LiveState.VOD));
        world.after(KEPT, () -> delete(live));
    }

    private void forgetUnused(LiveVideo live) {
        if (live.state == LiveState.UNPUBLISHED) {
            delete(live);
        }
    }

    private void pass(LiveVideo live, LiveState next) {
        if (live.gone) {
            return;
        }
        live.state = next;
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("id", live.id);
        value.put("status", next.name().toLowerCase(Locale.ROOT));
        webhooks.emit(live.page, "live_videos", value);
    }
}
