package vn.lensong.adapters.web;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.lensong.domain.Refusal;

/**
 * How often one client address may ask: so much a minute, at once or spread. Each node counts for
 * itself and in memory only; addresses are forgotten oldest first.
 */
public final class AddressLimit {

    private static final int MOST_ADDRESSES = 20_000;
    private static final long NANOS_A_SECOND = Duration.ofSeconds(1).toNanos();

    private final HttpClientAddressResolver addresses;
    private final int perMinute;
    private final String code;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /** @param code of the refusal for whoever asks more often */
    public AddressLimit(HttpClientAddressResolver addresses, int perMinute, String code) {
        this.addresses = addresses;
        this.perMinute = perMinute;
        this.code = code;
    }

    /** Counts a request. Refuses, with the seconds to wait, the one that is too many. */
    public void check(HttpRequest<?> request) {
        String address = Objects.requireNonNullElse(addresses.resolve(request), "unknown");
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), NANOS_A_SECOND);
            throw Refusal.tooOften(code, Math.max(1, seconds));
        }
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    address,
                    fresh -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(perMinute)
                                    .refillGreedy(perMinute, Duration.ofMinutes(1)))
                            .build());
        }
    }
}
