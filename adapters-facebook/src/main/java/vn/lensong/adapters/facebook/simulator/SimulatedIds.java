package vn.lensong.adapters.facebook.simulator;

import java.util.EnumMap;
import java.util.Map;

/** Decimal ids of 15 to 17 digits that depend on the seed and on how many of their kind came before. */
final class SimulatedIds {

    /** What is being named; kinds are counted apart, so one more comment never renames a video. */
    enum Kind {
        LIVE_VIDEO,
        VIDEO,
        POST,
        COMMENT,
        PERSON,
        STREAM,
        EVENT,
        TRACE,
        MESSAGE
    }

    private static final long COUNTED = 1_000_000L;

    private final long seed;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    SimulatedIds(long seed) {
        this.seed = seed;
    }

    String next(Kind kind) {
        long count = counts.merge(kind, 1L, Long::sum);
        long mixed = mix(seed * 31 + kind.ordinal() * 1_000_003L + count) >>> 1;
        // 9 to 11 random leading digits and the count in the last six: never the same twice.
        long magnitude = 100_000_000L * switch ((int) (mixed % 3)) {
            case 0 -> 1;
            case 1 -> 10;
            default -> 100;
        };
        long leading = magnitude + Long.remainderUnsigned(mix(mixed), 9 * magnitude);
        return Long.toString(leading * COUNTED + count % COUNTED);
    }

    /** An opaque name for one call, as support would ask for. */
    String trace() {
        long count = counts.merge(Kind.TRACE, 1L, Long::sum);
        return "A" + Long.toUnsignedString(mix(seed ^ (count << 8)), 36);
    }

    void reset() {
        counts.clear();
    }

    /** A well-spread number from any other one; the same for ever. */
    static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
