package vn.lensong.adapters.facebook;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The fixed time of these tests. */
@Factory
final class TestClock {

    static final Instant NOW = Instant.parse("2026-11-20T03:00:10Z");

    @Singleton
    Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
