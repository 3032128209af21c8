package vn.lensong.bootstrap;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import vn.lensong.application.Ids;

/** Ids of version 7: the millisecond first, so that neighbours in time are neighbours in an index. */
final class TimeOrderedIds implements Ids {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeOrderedIds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public UUID next() {
        long millis = clock.millis();
        long most = (millis << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
        long least = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(most, least);
    }
}
