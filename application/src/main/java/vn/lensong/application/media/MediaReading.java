package vn.lensong.application.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.media.FileType;

/** Reads out of a file what it tells of itself, without ever unfolding more of it than a machine can hold. */
public interface MediaReading {

    /**
     * What the head of a file tells.
     *
     * @throws Refusal {@code media.unreadable} when it is not what its first bytes say, {@code media.too-many-pixels}
     *     when a picture would be larger unfolded than any screen needs
     */
    Facts facts(FileType type, FileStore.Staged file);

    /** A small JPEG of a picture, upright; empty for what cannot be drawn here, such as a clip. */
    Optional<byte[]> preview(FileType type, FileStore.Staged file);

    /**
     * What a file tells of itself; null for what it does not tell.
     *
     * @param seconds how long it plays, rounded up
     */
    record Facts(@Nullable Integer width, @Nullable Integer height, @Nullable Integer seconds) {

        public static final Facts NONE = new Facts(null, null, null);
    }
}
