package vn.lensong.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.partner.WebhookDelivery.Failure;
import vn.lensong.domain.partner.WebhookDelivery.State;

class WebhookDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");
    private static final WebhookDelivery QUEUED = WebhookDelivery.queued(
            new UUID(0, 1), new UUID(0, 2), WebhookType.LEAD_ASSIGNED, new UUID(0, 3), NOW, NOW);

    @Test
    void it_is_tried_ten_times_over_three_days_and_given_up() {
        WebhookDelivery delivery = QUEUED;
        Instant now = NOW;
        int attempts = 0;
        while (delivery.state() == State.WAITING) {
            now = delivery.nextAt();
            attempts++;
            delivery = attempt(delivery).failed(Failure.STATUS, 500, "d", null, now);
        }

        assertThat(attempts).isEqualTo(10);
        assertThat(Duration.between(NOW, now)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(delivery.state()).isEqualTo(State.DEAD);
        assertThat(delivery.failure()).isEqualTo(Failure.STATUS);
        assertThat(delivery.status()).isEqualTo(500);
    }

    @Test
    void an_endpoint_that_is_gone_is_not_tried_again() {
        assertThat(attempt(QUEUED).failed(Failure.GONE, 410, "d", null, NOW).state()).isEqualTo(State.DEAD);
    }

    @Test
    void who_asks_for_a_longer_pause_gets_it_up_to_a_day() {
        WebhookDelivery hour = attempt(QUEUED).failed(Failure.STATUS, 429, "d", Duration.ofHours(1), NOW);
        WebhookDelivery year = attempt(QUEUED).failed(Failure.STATUS, 429, "d", Duration.ofDays(365), NOW);

        assertThat(hour.nextAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(year.nextAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void what_ended_is_sent_again_from_the_beginning_and_what_waits_is_not() {
        WebhookDelivery dead = attempt(QUEUED).failed(Failure.GONE, 410, "d", null, NOW);

        WebhookDelivery again = dead.replayed(NOW.plusSeconds(60));

        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.attempts()).isZero();
        assertThat(again.nextAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(catchThrowableOfType(Refusal.class, () -> again.replayed(NOW)).code()).isEqualTo("webhook.waiting");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.vn/hook",
                "https://127.0.0.1/hook",
                "https://10.0.0.1/hook",
                "https://localhost/hook",
                "https://[::1]/hook",
                "https://2130706433/hook",
                "https://user:pass@crm.example.vn/hook",
                "https://crm.example.vn/hook#part",
                "ftp://crm.example.vn/hook",
                "https:///hook",
                "crm.example.vn",
                "https://intranet/hook"
            })
    void an_address_that_is_not_of_the_open_internet_is_refused(String url) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> WebhookAddress.typed(url, false));

        assertThat(refusal.code()).isEqualTo("webhook.address");
    }

    @Test
    void an_address_of_this_machine_is_for_trying_things_out() {
        assertThat(WebhookAddress.typed("http://127.0.0.1:9999/hook", true).url()).isEqualTo("http://127.0.0.1:9999/hook");
        assertThat(WebhookAddress.typed("https://crm.example.vn/hook", false).url())
                .isEqualTo("https://crm.example.vn/hook");
        assertThat(catchThrowableOfType(Refusal.class, () -> WebhookAddress.typed("http://10.0.0.1/", true)).code())
                .isEqualTo("webhook.address");
    }

    private static WebhookDelivery attempt(WebhookDelivery d) {
        return new WebhookDelivery(
                d.id(), d.version(), d.endpointId(), d.type(), d.subject(), d.happenedAt(), d.state(), d.attempts() + 1,
                d.nextAt(), d.status(), d.failure(), d.digest(), d.queuedAt(), d.endedAt());
    }
}
