package vn.lensong.domain.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.platform.PageTrouble.Stopped;

class PageTroubleTest {

    private static final Instant NOW = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void a_dead_token_stops_everything() {
        for (Stopped purpose : Stopped.values()) {
            assertThat(trouble(Stopped.EVERYTHING).stops(purpose)).as(purpose.name()).isTrue();
        }
    }

    @Test
    void a_missing_permission_stops_only_what_needs_it() {
        PageTrouble trouble = trouble(Stopped.WRITING);

        assertThat(trouble.stops(Stopped.WRITING)).isTrue();
        assertThat(trouble.stops(Stopped.READING)).isFalse();
        assertThat(trouble.stops(Stopped.BROADCASTING)).isFalse();
    }

    @Test
    void a_token_is_asked_about_sooner_than_a_permission() {
        assertThat(trouble(Stopped.EVERYTHING).worthChecking(NOW.plusSeconds(30))).isTrue();
        assertThat(trouble(Stopped.EVERYTHING).worthChecking(NOW.plusSeconds(29))).isFalse();
        assertThat(trouble(Stopped.WRITING).worthChecking(NOW.plusSeconds(299))).isFalse();
        assertThat(trouble(Stopped.WRITING).worthChecking(NOW.plusSeconds(300))).isTrue();
    }

    private static PageTrouble trouble(Stopped stopped) {
        return new PageTrouble("facebook", "1001", stopped, null, NOW);
    }
}
