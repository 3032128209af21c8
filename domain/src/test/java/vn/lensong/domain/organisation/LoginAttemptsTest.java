package vn.lensong.domain.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void three_wrong_passwords_cost_nothing() {
        assertThat(after(3).blocked(NOW)).isFalse();
    }

    @Test
    void every_further_one_doubles_the_wait() {
        assertThat(after(4).blockedUntil()).isEqualTo(NOW.plusSeconds(2));
        assertThat(after(5).blockedUntil()).isEqualTo(NOW.plusSeconds(4));
    }

    @Test
    void the_wait_is_never_longer_than_a_quarter_of_an_hour() {
        assertThat(after(100).blockedUntil()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    private static LoginAttempts after(int failures) {
        LoginAttempts attempts = LoginAttempts.NONE;
        for (int i = 0; i < failures; i++) {
            attempts = attempts.failed(NOW);
        }
        return attempts;
    }
}
