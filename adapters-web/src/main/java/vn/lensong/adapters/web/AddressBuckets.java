package vn.lensong.adapters.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket of tokens for each client address: so many a minute, at once or spread. Each node counts for itself and
 * in memory only; addresses are forgotten oldest first.
 */
public final class AddressBuckets {

    private static final int MOST_ADDRESSES = 20_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    public AddressBuckets(int perMinute) {
        this.perMinute = perMinute;
    }

    public Bucket of(String address) {
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
