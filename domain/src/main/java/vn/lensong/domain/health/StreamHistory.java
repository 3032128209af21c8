package vn.lensong.domain.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The little of the past that the next look is compared with.
 *
 * @param frames the encoder's counters of the last half minute, oldest first
 * @param viewers as they were at the last look, null when nobody knew
 */
public record StreamHistory(List<Frames> frames, @Nullable Integer viewers) {

    public static final StreamHistory EMPTY = new StreamHistory(List.of(), null);

    private static final Duration KEPT = Duration.ofSeconds(30);

    /** The encoder's counters at one moment. */
    public record Frames(Instant at, long skipped, long total) {}

    public StreamHistory {
        frames = List.copyOf(frames);
    }

    StreamHistory with(StreamSample sample) {
        List<Frames> next = new ArrayList<>();
        StreamSample.Encoder encoder = sample.encoder();
        if (encoder != null) {
            Frames now = new Frames(sample.at(), encoder.skippedFrames(), encoder.totalFrames());
            // Counters that went back are those of a stream that began anew.
            frames.stream()
                    .filter(old -> !old.at().isBefore(sample.at().minus(KEPT)))
                    .filter(old -> old.total() <= now.total() && old.skipped() <= now.skipped())
                    .forEach(next::add);
            next.add(now);
        }
        return new StreamHistory(next, sample.viewers() == null ? viewers : sample.viewers());
    }

    /** How many of the newest frames were skipped, 0 to 1; null while there is nothing to compare. */
    @Nullable Double skippedShare() {
        if (frames.size() < 2) {
            return null;
        }
        long total = frames.getLast().total() - frames.getFirst().total();
        long skipped = frames.getLast().skipped() - frames.getFirst().skipped();
        return total <= 0 ? null : (Double) ((double) skipped / total);
    }
}
