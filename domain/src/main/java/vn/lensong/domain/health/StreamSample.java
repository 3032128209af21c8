package vn.lensong.domain.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stream at one moment, as far as anybody sees it: the platform at the far end, the encoder at ours.
 *
 * @param videoBitrate bits a second that reach the platform
 * @param frameRate frames a second that reach the platform
 * @param audioBitrate bits a second of sound that reach the platform
 * @param viewers people watching
 * @param encoder null where none is watched, or where it did not answer
 */
public record StreamSample(
        Instant at,
        @Nullable Double videoBitrate,
        @Nullable Double frameRate,
        @Nullable Double audioBitrate,
        @Nullable Integer viewers,
        @Nullable Encoder encoder) {

    /**
     * What the encoder says of itself.
     *
     * @param sending whether it streams at all
     * @param congestion 0 for a free line to 1 for one that takes nothing
     * @param skippedFrames since the stream began
     * @param totalFrames since the stream began
     * @param loudness the loudest of its inputs since the last look, 0 for silence to 1; null when it does not say
     * @param bitrate bits a second sent since the last look, null at the first
     */
    public record Encoder(
            boolean sending,
            boolean reconnecting,
            double congestion,
            long skippedFrames,
            long totalFrames,
            @Nullable Double loudness,
            @Nullable Double bitrate) {}
}
