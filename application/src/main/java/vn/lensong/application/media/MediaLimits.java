package vn.lensong.application.media;

import java.util.Map;
import vn.lensong.domain.media.MediaKind;

/** How many bytes a file of each kind may have. */
public record MediaLimits(Map<MediaKind, Long> bytes) {

    private static final long MIB = 1024L * 1024;

    /** In MiB: photo 15, infographic 20, clip 500, document 20. */
    public static final MediaLimits USUAL = ofMib(500, 20, 15, 20);

    public MediaLimits {
        bytes = Map.copyOf(bytes);
        for (MediaKind kind : MediaKind.values()) {
            if (bytes.getOrDefault(kind, 0L) < 1) {
                throw new IllegalArgumentException(kind + ": " + bytes.get(kind) + " (expected: > 0)");
            }
        }
    }

    public static MediaLimits ofMib(long clip, long infographic, long photo, long document) {
        return new MediaLimits(Map.of(
                MediaKind.CLIP, clip * MIB,
                MediaKind.INFOGRAPHIC, infographic * MIB,
                MediaKind.PHOTO, photo * MIB,
                MediaKind.DOCUMENT, document * MIB));
    }

    public long of(MediaKind kind) {
        return bytes.getOrDefault(kind, 0L);
    }
}
