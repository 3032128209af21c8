package vn.lensong.bootstrap;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again until it holds, or until a deadline that says what was seen last. */
public final class Eventually {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private Eventually() {}

    public static <T> T see(String what, Supplier<T> look, Predicate<T> holds) {
        return see(what, DEADLINE, look, holds);
    }

    public static <T> T see(String what, Duration within, Supplier<T> look, Predicate<T> holds) {
        Instant deadline = Instant.now().plus(within);
        T seen = look.get();
        while (!holds.test(seen)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(what + ": " + seen + " after " + within);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            seen = look.get();
        }
        return seen;
    }
}
