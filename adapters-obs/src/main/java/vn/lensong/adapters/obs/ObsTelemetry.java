package vn.lensong.adapters.obs;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.health.EncoderTelemetry;
import vn.lensong.application.health.Encoders;
import vn.lensong.domain.health.StreamSample;

/** The figures of every OBS that somebody asks for, each listened to by itself. */
@Singleton
final class ObsTelemetry implements EncoderTelemetry {

    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofMillis(1_500))
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .executor(threads)
            .build();
    private final Map<Encoders.Access, ObsListening> listening = new ConcurrentHashMap<>();

    ObsTelemetry(Clock clock) {
        this.clock = clock;
    }

    @Override
    public StreamSample.@Nullable Encoder read(Encoders.Access access) {
        return listening.computeIfAbsent(access, this::begin).asked();
    }

    private ObsListening begin(Encoders.Access access) {
        ObsListening begun = new ObsListening(http, access, clock);
        threads.execute(() -> {
            begun.run();
            listening.remove(access, begun);
        });
        return begun;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        http.shutdownNow();
    }
}
