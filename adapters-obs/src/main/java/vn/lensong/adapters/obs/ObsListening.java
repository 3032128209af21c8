package vn.lensong.adapters.obs;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.lensong.application.health.Encoders;
import vn.lensong.domain.health.StreamSample;

/** Listens to one OBS on a thread of its own, for as long as somebody asks for its figures. */
final class ObsListening implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ObsListening.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration FRESH = Duration.ofSeconds(6);
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final Encoders.Access access;
    private final Clock clock;
    private volatile Instant askedAt;
    private volatile @Nullable Seen newest;
    private boolean complained;

    /** The figures, when they were read, and how many bytes had been sent by then. */
    private record Seen(StreamSample.Encoder figures, Instant at, long bytes) {}

    ObsListening(HttpClient http, Encoders.Access access, Clock clock) {
        this.http = http;
        this.access = access;
        this.clock = clock;
        this.askedAt = clock.instant();
    }

    StreamSample.@Nullable Encoder asked() {
        askedAt = clock.instant();
        Seen seen = newest;
        return seen == null || seen.at().isBefore(askedAt.minus(FRESH)) ? null : seen.figures();
    }

    @Override
    public void run() {
        try {
            while (wanted()) {
                listen();
                rest();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() throws InterruptedException {
        try (ObsConnection connection = ObsConnection.open(http, access)) {
            complained = false;
            while (wanted()) {
                read(connection);
                rest();
            }
        } catch (IOException | RuntimeException e) {
            // Once for each silence: it is tried again every two seconds.
            if (!complained) {
                LOG.warn("OBS at {} does not answer: {}", access.address(), String.valueOf(e));
                complained = true;
            }
        }
    }

    private void read(ObsConnection connection) throws IOException, InterruptedException {
        JsonNode status = connection.streamStatus();
        Instant now = clock.instant();
        long bytes = ObsFigures.whole(status, "outputBytes");
        newest = new Seen(
                new StreamSample.Encoder(
                        ObsFigures.flag(status, "outputActive"),
                        ObsFigures.flag(status, "outputReconnecting"),
                        ObsFigures.number(status, "outputCongestion"),
                        ObsFigures.whole(status, "outputSkippedFrames"),
                        ObsFigures.whole(status, "outputTotalFrames"),
                        connection.takeLoudest(),
                        bitrate(newest, bytes, now)),
                now,
                bytes);
    }

    private static @Nullable Double bitrate(@Nullable Seen before, long bytes, Instant now) {
        if (before == null || bytes < before.bytes() || !before.at().isBefore(now)) {
            return null;
        }
        double seconds = Duration.between(before.at(), now).toMillis() / 1_000.0;
        return seconds > 0 ? (Double) ((bytes - before.bytes()) * 8 / seconds) : null;
    }

    boolean wanted() {
        return !Thread.currentThread().isInterrupted() && askedAt.plus(IDLE).isAfter(clock.instant());
    }

    private static void rest() throws InterruptedException {
        LockSupport.parkNanos(PAUSE.toNanos());
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
