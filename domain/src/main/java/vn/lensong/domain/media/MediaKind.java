package vn.lensong.domain.media;

import static vn.lensong.domain.media.FileType.GIF;
import static vn.lensong.domain.media.FileType.JPEG;
import static vn.lensong.domain.media.FileType.MP4;
import static vn.lensong.domain.media.FileType.PDF;
import static vn.lensong.domain.media.FileType.PNG;
import static vn.lensong.domain.media.FileType.QUICKTIME;
import static vn.lensong.domain.media.FileType.WEBM;
import static vn.lensong.domain.media.FileType.WEBP;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.lensong.domain.Refusal;

/** What a media is to a show, and which files it may be. */
public enum MediaKind {
    CLIP(EnumSet.of(MP4, QUICKTIME, WEBM)),
    INFOGRAPHIC(EnumSet.of(PNG, JPEG, WEBP, GIF)),
    PHOTO(EnumSet.of(JPEG, PNG, WEBP)),
    /** A signed paper, such as a consent: kept exactly as it was signed, and shown to few. */
    DOCUMENT(EnumSet.of(PDF, JPEG, PNG));

    private final Set<FileType> types;

    MediaKind(Set<FileType> types) {
        this.types = types;
    }

    /** Whether people look at it, and those who cannot need it told in words. */
    public boolean picture() {
        return this == INFOGRAPHIC || this == PHOTO;
    }

    /** Whether only those who answer for consents may see it. */
    public boolean confidential() {
        return this == DOCUMENT;
    }

    /**
     * The type of a file of this kind, by its first bytes. Refuses {@code media.wrong-type}, whatever the file is
     * called.
     *
     * @param head the first {@link FileType#HEAD} bytes, or all when there are fewer
     */
    public FileType accept(byte[] head) {
        return FileType.of(head).filter(types::contains).orElseThrow(() -> Refusal.field(
                "file",
                "media.wrong-type",
                Map.of("kind", name(), "types", types.stream().map(Enum::name).collect(Collectors.joining(", ")))));
    }
}
