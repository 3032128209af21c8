package vn.lensong.domain.health;

import org.jspecify.annotations.Nullable;

/** Whether a look at the stream shows that something is wrong: true, false, or null when nobody can tell. */
final class StreamSigns {

    /** Of the frames of half a minute. */
    static final double MOST_SKIPPED = 0.01;

    static final double MOST_CONGESTION = 0.3;
    static final double LEAST_FRAMES = 24;
    static final double LEAST_BITRATE = 1_000_000;

    /** About −60 decibels: below it nobody hears anything. */
    static final double SILENCE = 0.001;

    /** With fewer people the same figure for minutes is nothing strange. */
    static final int FEW_VIEWERS = 10;

    private StreamSigns() {}

    static @Nullable Boolean of(StreamAlarm alarm, StreamSample sample, StreamHistory history) {
        StreamSample.Encoder encoder = sample.encoder();
        return switch (alarm) {
            case NO_VIDEO -> either(
                    sample.frameRate() == null && sample.videoBitrate() == null
                            ? null
                            : nothing(sample.frameRate()) || nothing(sample.videoBitrate()),
                    encoder == null ? null : !encoder.sending());
            case RECONNECTING -> encoder == null ? null : encoder.reconnecting();
            case NO_AUDIO -> either(
                    sample.audioBitrate() == null ? null : sample.audioBitrate() <= 0,
                    encoder == null || encoder.loudness() == null ? null : encoder.loudness() < SILENCE);
            case FRAME_RATE -> either(
                    sample.frameRate() == null ? null : sample.frameRate() < LEAST_FRAMES,
                    skipping(history.skippedShare()));
            case BITRATE -> either(
                    sample.videoBitrate() == null ? null : sample.videoBitrate() < LEAST_BITRATE,
                    encoder == null ? null : encoder.congestion() > MOST_CONGESTION);
            case VIEWERS_FROZEN -> frozen(sample.viewers(), history.viewers());
        };
    }

    private static boolean nothing(@Nullable Double figure) {
        return figure != null && figure <= 0;
    }

    private static @Nullable Boolean skipping(@Nullable Double share) {
        return share == null ? null : share > MOST_SKIPPED;
    }

    private static @Nullable Boolean frozen(@Nullable Integer now, @Nullable Integer before) {
        if (now == null) {
            return null;
        }
        return now >= FEW_VIEWERS && now.equals(before);
    }

    /** One end that sees trouble is enough; both must be well, as far as they can tell. */
    private static @Nullable Boolean either(@Nullable Boolean one, @Nullable Boolean other) {
        if (Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other)) {
            return true;
        }
        return one == null ? other : one;
    }
}
