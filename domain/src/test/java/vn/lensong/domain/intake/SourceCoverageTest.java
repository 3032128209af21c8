package vn.lensong.domain.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceCoverageTest {

    private static final Instant EIGHT = Instant.parse("2026-11-29T13:00:00Z");

    @Test
    void what_the_platform_shows_and_we_have_not_is_a_gap() {
        assertThat(counted(412, 410, 0, 0).gap()).isEqualTo(2);
    }

    @Test
    void what_waits_in_quarantine_is_no_gap() {
        assertThat(counted(412, 410, 0, 2).gap()).isZero();
    }

    @Test
    void a_removed_item_does_not_stand_in_for_a_missing_one() {
        assertThat(counted(410, 410, 3, 0).gap()).isEqualTo(3);
    }

    @Test
    void more_than_the_platform_counts_is_no_gap() {
        assertThat(counted(400, 410, 0, 0).gap()).isZero();
    }

    @Test
    void a_platform_that_does_not_count_has_no_gap() {
        assertThat(counted(null, 410, 0, 0).gap()).isZero();
    }

    @Test
    void every_item_is_accounted_for_or_the_sums_do_not_balance() {
        assertThat(sums(10, 3, 2, 2, 1, 1, 1).balanced()).isTrue();
        assertThat(sums(11, 3, 2, 2, 1, 1, 1).balanced()).isFalse();
    }

    @Test
    void a_source_that_is_watched_and_says_nothing_for_more_than_15_seconds_is_silent() {
        SourceCoverage heard = heard(EIGHT.plusSeconds(10), EIGHT.plusSeconds(12));

        assertThat(heard.silentSince(true, EIGHT, EIGHT.plusSeconds(27))).isNull();
        assertThat(heard.silentSince(true, EIGHT, EIGHT.plusSeconds(28))).isEqualTo(EIGHT.plusSeconds(12));
    }

    @Test
    void nobody_waits_for_a_source_that_nobody_watches() {
        assertThat(heard(null, null).silentSince(false, EIGHT, EIGHT.plusSeconds(600))).isNull();
    }

    @Test
    void a_source_that_never_spoke_is_silent_since_the_broadcast_began() {
        assertThat(heard(null, null).silentSince(true, EIGHT, EIGHT.plusSeconds(16))).isEqualTo(EIGHT);
        assertThat(heard(EIGHT.minusSeconds(900), null).silentSince(true, EIGHT, EIGHT.plusSeconds(16)))
                .isEqualTo(EIGHT);
    }

    private static SourceCoverage counted(@Nullable Integer platform, long stored, long removed, long quarantined) {
        return new SourceCoverage(
                "facebook", platform, stored, removed, quarantined, stored, 0, 0, 0, 0, 0, null, null, null);
    }

    private static SourceCoverage sums(
            long stored, long none, long open, long answered, long handedOff, long merged, long dismissed) {
        return new SourceCoverage(
                "facebook", null, stored, 0, 0, none, open, answered, handedOff, merged, dismissed, null, null, null);
    }

    private static SourceCoverage heard(@Nullable Instant webhook, @Nullable Instant read) {
        return new SourceCoverage("facebook", null, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, webhook, read);
    }
}
