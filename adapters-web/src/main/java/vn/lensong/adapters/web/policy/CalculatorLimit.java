package vn.lensong.adapters.web.policy;

import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Duration;
import java.util.Objects;
import vn.lensong.adapters.web.AddressBuckets;
import vn.lensong.domain.Refusal;

/** How often one client address may calculate. */
@ServerFilter("/api/v1/calculators/**")
final class CalculatorLimit {

    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final HttpClientAddressResolver addresses;
    private final AddressBuckets buckets;

    CalculatorLimit(
            HttpClientAddressResolver addresses,
            @Value("${lensong.calculations-per-minute:3000}") int perMinute) {
        this.addresses = addresses;
        this.buckets = new AddressBuckets(perMinute);
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        String address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        ConsumptionProbe probe = buckets.of(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_A_SECOND);
            throw Refusal.tooOften("calculation.too-often", Math.max(1, seconds));
        }
    }
}
