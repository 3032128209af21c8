package vn.lensong.adapters.web;

import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Duration;
import java.util.Objects;
import vn.lensong.domain.Refusal;

/** How often one client address may ask: so much a minute, at once or spread. */
public final class AddressLimit {

    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final HttpClientAddressResolver addresses;
    private final AddressBuckets buckets;
    private final String code;

    /** @param code of the refusal for whoever asks more often */
    public AddressLimit(HttpClientAddressResolver addresses, int perMinute, String code) {
        this.addresses = addresses;
        this.buckets = new AddressBuckets(perMinute);
        this.code = code;
    }

    /** Counts a request. Refuses, with the seconds to wait, the one that is too many. */
    public void check(HttpRequest<?> request) {
        String address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        ConsumptionProbe probe = buckets.of(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_A_SECOND);
            throw Refusal.tooOften(code, Math.max(1, seconds));
        }
    }
}
