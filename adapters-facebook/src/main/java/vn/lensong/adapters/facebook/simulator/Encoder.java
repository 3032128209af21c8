package vn.lensong.adapters.facebook.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The encoder that feeds one broadcast, and the health Facebook would report of what arrives. */
final class Encoder {

    /** What the encoder is doing. */
    enum Signal {
        ABSENT,
        STEADY,
        DEGRADED,
        /** A picture without sound. */
        MUTE,
        FROZEN
    }

    private Signal signal = Signal.ABSENT;

    Signal signal() {
        return signal;
    }

    void set(Signal next) {
        signal = next;
    }

    boolean sending() {
        return signal != Signal.ABSENT;
    }

    /** Empty before video arrives; bits and frames a second, milliseconds between key frames. */
    Map<String, Object> health(Instant now, Instant since) {
        // A figure that never moves would look like a broken gauge.
        int wobble = (int) (Math.floorMod(SimulatedIds.mix(Duration.between(since, now).toSeconds()), 200L) - 100);
        return switch (signal) {
            case ABSENT -> Map.of();
            case STEADY -> figures(3_500_000 + 1_000 * wobble, 30, 2_000, 128_000);
            case MUTE -> figures(3_500_000 + 1_000 * wobble, 30, 2_000, 0);
            case DEGRADED -> figures(600_000 + 1_000 * wobble, 11, 6_000, 64_000);
            case FROZEN -> figures(0, 0, 0, 0);
        };
    }

    private static Map<String, Object> figures(int bitrate, int framerate, int keyFrames, int audio) {
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("video_bitrate", bitrate);
        health.put("video_framerate", framerate);
        health.put("video_gop_size", keyFrames);
        health.put("video_height", 1280);
        health.put("video_width", 720);
        health.put("audio_bitrate", audio);
        return health;
    }
}
