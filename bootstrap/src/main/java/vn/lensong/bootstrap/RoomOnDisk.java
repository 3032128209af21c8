package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.reactivestreams.Publisher;
import vn.lensong.adapters.persistence.DatabaseUrl;

/** Whether the embedded database has room to write: without it every webhook is refused, while reading goes on. */
@Readiness
@Singleton
final class RoomOnDisk implements HealthIndicator {

    private static final String NAME = "room-on-disk";
    private static final long LEAST_BYTES = 16L * 1024 * 1024;

    private final Optional<File> folder;

    RoomOnDisk(@Value("${datasources.default.url}") String url) {
        this.folder = DatabaseUrl.folder(url).map(Path::toFile);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        long room = folder.map(File::getUsableSpace).orElse(Long.MAX_VALUE);
        HealthResult.Builder result =
                HealthResult.builder(NAME, room < LEAST_BYTES ? HealthStatus.DOWN : HealthStatus.UP);
        folder.ifPresent(any -> result.details(Map.of("usableBytes", room, "leastBytes", LEAST_BYTES)));
        return Publishers.just(result.build());
    }
}
