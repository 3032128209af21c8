package vn.lensong.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

class PartnerClientTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final PartnerClient MADE = PartnerClient.made(
            new UUID(0, 1), new UUID(0, 2), new Scope("vn/31/buu-dien"), "CRM", Set.of(ClientScope.LEADS_READ), false, NOW);

    @Test
    void a_client_without_a_secret_knows_none() {
        assertThat(MADE.knows("one", NOW)).isFalse();
    }

    @Test
    void two_secrets_are_good_until_the_day_is_over() {
        PartnerClient client = MADE.withSecret("one", null, NOW).withSecret("two", LocalDate.of(2026, 12, 2), NOW);

        Instant lastMoment = Instant.parse("2026-12-02T16:59:59Z");
        assertThat(client.knows("one", lastMoment)).isTrue();
        assertThat(client.knows("two", lastMoment)).isTrue();
        assertThat(client.knows("one", lastMoment.plusSeconds(1))).isFalse();
        assertThat(client.knows("two", lastMoment.plusSeconds(1))).isTrue();
    }

    @Test
    void without_a_day_the_old_secret_ends_at_once() {
        PartnerClient client = MADE.withSecret("one", null, NOW).withSecret("two", null, NOW);

        assertThat(client.knows("one", NOW)).isFalse();
        assertThat(client.knows("two", NOW)).isTrue();
    }

    @Test
    void a_third_secret_ends_the_first() {
        LocalDate day = LocalDate.of(2026, 12, 2);

        PartnerClient client = MADE.withSecret("one", null, NOW).withSecret("two", day, NOW).withSecret("three", day, NOW);

        assertThat(client.knows("one", NOW)).isFalse();
        assertThat(client.knows("two", NOW)).isTrue();
        assertThat(client.knows("three", NOW)).isTrue();
    }

    @Test
    void secrets_overlap_for_a_month_at_most() {
        for (LocalDate day : Set.of(LocalDate.of(2026, 11, 29), LocalDate.of(2027, 2, 1))) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> MADE.withSecret("one", day, NOW));
            assertThat(refusal.code()).isEqualTo("secret.overlap");
        }
    }

    @Test
    void a_revoked_client_knows_nothing_and_may_nothing() {
        PartnerClient client = MADE.withSecret("one", null, NOW).revoked(NOW.plus(Duration.ofDays(1)));

        assertThat(client.knows("one", NOW)).isFalse();
        assertThat(client.may(ClientScope.LEADS_READ)).isFalse();
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> client.withSecret("two", null, NOW));
        assertThat(refusal.code()).isEqualTo("partner-client.revoked");
    }
}
