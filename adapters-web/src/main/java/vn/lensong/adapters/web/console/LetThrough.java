package vn.lensong.adapters.web.console;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.lensong.domain.Digest;
import vn.lensong.domain.hotspot.Hotspot;

/**
 * From where somebody came out on the network, for half a day and in this process alone: as a digest under a secret that
 * nobody ever sees, so that nothing of it can be told afterwards.
 */
@Singleton
final class LetThrough {

    private static final Duration KNOWN = Duration.ofHours(12);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final String secret;
    private final Map<String, Instant> known = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    LetThrough(Clock clock) {
        this.clock = clock;
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        this.secret = HexFormat.of().formatHex(bytes);
    }

    void note(Hotspot hotspot, String client) {
        synchronized (known) {
            known.put(key(hotspot, client), clock.instant());
        }
    }

    boolean knows(Hotspot hotspot, String client) {
        synchronized (known) {
            Instant since = known.get(key(hotspot, client));
            return since != null && since.plus(KNOWN).isAfter(clock.instant());
        }
    }

    private String key(Hotspot hotspot, String client) {
        return Digest.of(secret + "\n" + hotspot.id() + "\n" + client);
    }
}
