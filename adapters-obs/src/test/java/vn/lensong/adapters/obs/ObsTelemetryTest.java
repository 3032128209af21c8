package vn.lensong.adapters.obs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.lensong.adapters.obs.simulator.ObsSimulator;
import vn.lensong.application.health.Encoders;
import vn.lensong.domain.health.EncoderAddress;
import vn.lensong.domain.health.StreamSample.Encoder;

/** OBS, listened to over a real socket. */
class ObsTelemetryTest {

    private static final String PASSWORD = "mật khẩu của máy phát";

    private final ObsSimulator obs = ObsSimulator.start(PASSWORD);
    private final ObsTelemetry telemetry = new ObsTelemetry(Clock.systemUTC());

    @AfterEach
    void stop() {
        telemetry.stop();
        obs.close();
    }

    @Test
    void asking_once_begins_to_listen() {
        Encoder figures = seen(access(PASSWORD), encoder -> encoder != null);

        assertThat(figures.sending()).isTrue();
        assertThat(figures.reconnecting()).isFalse();
        assertThat(figures.loudness()).isEqualTo(0.5);
    }

    @Test
    void the_bitrate_is_what_was_sent_between_two_looks() {
        Encoder figures = seen(access(PASSWORD), encoder -> encoder != null && encoder.bitrate() != null);

        assertThat(figures.bitrate()).isBetween(1_000_000.0, 4_000_000.0);
    }

    @Test
    void what_happens_at_the_encoder_is_seen() {
        seen(access(PASSWORD), encoder -> encoder != null);

        obs.reconnecting(true);
        obs.congestion(0.4);
        obs.loudness(0);

        seen(
                access(PASSWORD),
                encoder -> encoder != null
                        && encoder.reconnecting()
                        && encoder.congestion() == 0.4
                        && Double.valueOf(0).equals(encoder.loudness()));
    }

    @Test
    void one_without_a_password_is_understood_too() {
        try (ObsSimulator open = ObsSimulator.start("")) {
            Encoders.Access access = new Encoders.Access(EncoderAddress.typed(open.address()), "");

            assertThat(seen(access, encoder -> encoder != null).sending()).isTrue();
        }
    }

    @Test
    void a_wrong_password_gives_nothing() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThatThrownBy(() -> ObsConnection.open(http, access("sai-mật-khẩu")))
                    .isInstanceOf(IOException.class)
                    .hasMessageNotContaining("sai-mật-khẩu")
                    .hasMessageContaining("4009");
        }
    }

    @Test
    void an_encoder_that_went_away_is_unknown_until_it_is_back() {
        seen(access(PASSWORD), encoder -> encoder != null);

        obs.close();

        seen(access(PASSWORD), encoder -> encoder == null);
    }

    @Test
    void nobody_prints_the_password() {
        assertThat(access(PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    private Encoders.Access access(String password) {
        return new Encoders.Access(EncoderAddress.typed(obs.address()), password);
    }

    private @Nullable Encoder seen(Encoders.Access access, Predicate<@Nullable Encoder> holds) {
        Instant deadline = Instant.now().plusSeconds(30);
        Encoder seen = telemetry.read(access);
        while (!holds.test(seen)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("encoder: " + seen + " after 30 seconds");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            seen = telemetry.read(access);
        }
        return seen;
    }
}
