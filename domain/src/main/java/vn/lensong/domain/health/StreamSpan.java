package vn.lensong.domain.health;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ten seconds of a stream in one row: means, and the worst where the worst is what matters. */
public record StreamSpan(
        Instant at,
        int looks,
        @Nullable Figure bitrate,
        @Nullable Figure frameRate,
        @Nullable Figure loudness,
        @Nullable Figure congestion,
        @Nullable Integer viewers) {

    public static final Duration LENGTH = Duration.ofSeconds(10);

    /** A figure over some looks. */
    public record Figure(double least, double most, double sum, int looks) {

        static @Nullable Figure with(@Nullable Figure before, @Nullable Double value) {
            if (value == null) {
                return before;
            }
            return before == null
                    ? new Figure(value, value, value, 1)
                    : new Figure(
                            Math.min(before.least, value),
                            Math.max(before.most, value),
                            before.sum + value,
                            before.looks + 1);
        }

        public double mean() {
            return sum / looks;
        }
    }

    static StreamSpan of(StreamSample sample) {
        Instant began = Instant.ofEpochSecond(
                Math.floorDiv(sample.at().getEpochSecond(), LENGTH.toSeconds()) * LENGTH.toSeconds());
        return new StreamSpan(began, 0, null, null, null, null, null).with(sample);
    }

    boolean holds(Instant moment) {
        return !moment.isBefore(at) && moment.isBefore(at.plus(LENGTH));
    }

    StreamSpan with(StreamSample sample) {
        StreamSample.Encoder encoder = sample.encoder();
        // The encoder looks more often than the platform; what arrives counts where nobody asks the encoder.
        Double sent = encoder != null && encoder.bitrate() != null ? encoder.bitrate() : sample.videoBitrate();
        return new StreamSpan(
                at,
                looks + 1,
                Figure.with(bitrate, sent),
                Figure.with(frameRate, sample.frameRate()),
                Figure.with(loudness, encoder == null ? null : encoder.loudness()),
                Figure.with(congestion, encoder == null ? null : (Double) encoder.congestion()),
                sample.viewers() == null ? viewers : sample.viewers());
    }
}
