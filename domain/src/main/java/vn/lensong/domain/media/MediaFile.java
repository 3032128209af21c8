package vn.lensong.domain.media;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * The file of a media, as it is kept.
 *
 * @param sha256 the checksum of its bytes in hex, which is also what it is found by
 * @param size in bytes
 * @param width in pixels, null when it has none or tells none; so is the height
 * @param seconds how long it plays, rounded up; null when it does not play or does not tell
 */
public record MediaFile(
        String sha256,
        long size,
        FileType type,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Integer seconds) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public MediaFile {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256: " + sha256 + " (expected: 64 hex digits)");
        }
        if (size < 1) {
            throw Refusal.field("file", "media.empty", Map.of());
        }
    }
}
