package vn.lensong.adapters.files;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.mp4.Mp4MetadataReader;
import com.drew.imaging.quicktime.QuickTimeMetadataReader;
import com.drew.imaging.webp.WebpMetadataReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import com.drew.metadata.webp.WebpDirectory;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.MediaReading;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.media.FileType;

/** Reads heads of files and nothing more, and draws pictures small. */
@Singleton
final class HeadReading implements MediaReading {

    /** A screen of 8K has 33 million. */
    private static final long MOST_PIXELS = 50_000_000;

    @Override
    public Facts facts(FileType type, FileStore.Staged file) {
        try (InputStream bytes = file.bytes()) {
            Facts facts =
                    switch (type) {
                        case PNG, JPEG, GIF -> SmallPicture.facts(bytes);
                        case WEBP -> ofWebp(bytes);
                        case MP4 -> ofMp4(bytes);
                        case QUICKTIME -> ofQuickTime(bytes);
                        // What a PDF measures is no matter here; a WebM tells its length only to a player.
                        case PDF, WEBM -> Facts.NONE;
                    };
            requireSane(type, facts);
            return facts;
        } catch (ImageProcessingException | IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            throw unreadable();
        }
    }

    @Override
    public Optional<byte[]> preview(FileType type, FileStore.Staged file) {
        return switch (type) {
            case PNG, JPEG, GIF -> SmallPicture.of(file);
            case WEBP, PDF, MP4, QUICKTIME, WEBM -> Optional.empty();
        };
    }

    private static Facts ofMp4(InputStream bytes) throws ImageProcessingException, IOException {
        Metadata metadata = Mp4MetadataReader.readMetadata(bytes);
        Directory head = metadata.getFirstDirectoryOfType(Mp4Directory.class);
        Directory video = metadata.getFirstDirectoryOfType(Mp4VideoDirectory.class);
        return new Facts(
                number(video, Mp4VideoDirectory.TAG_WIDTH),
                number(video, Mp4VideoDirectory.TAG_HEIGHT),
                seconds(head, Mp4Directory.TAG_DURATION_SECONDS));
    }

    private static Facts ofQuickTime(InputStream bytes) throws ImageProcessingException, IOException {
        Metadata metadata = QuickTimeMetadataReader.readMetadata(bytes);
        Directory head = metadata.getFirstDirectoryOfType(QuickTimeDirectory.class);
        Directory video = metadata.getFirstDirectoryOfType(QuickTimeVideoDirectory.class);
        return new Facts(
                number(video, QuickTimeVideoDirectory.TAG_WIDTH),
                number(video, QuickTimeVideoDirectory.TAG_HEIGHT),
                seconds(head, QuickTimeDirectory.TAG_DURATION_SECONDS));
    }

    private static Facts ofWebp(InputStream bytes) throws ImageProcessingException, IOException {
        Directory head = WebpMetadataReader.readMetadata(bytes).getFirstDirectoryOfType(WebpDirectory.class);
        return new Facts(
                number(head, WebpDirectory.TAG_IMAGE_WIDTH), number(head, WebpDirectory.TAG_IMAGE_HEIGHT), null);
    }

    private static @Nullable Integer number(@Nullable Directory directory, int tag) {
        Integer value = directory == null ? null : directory.getInteger(tag);
        return value == null || value < 1 ? null : value;
    }

    private static @Nullable Integer seconds(@Nullable Directory directory, int tag) {
        Double value = directory == null ? null : directory.getDoubleObject(tag);
        return value == null || !(value > 0) || value > Integer.MAX_VALUE ? null : (int) Math.ceil(value);
    }

    /** A picture must say how large it is, and a film how long. */
    private static void requireSane(FileType type, Facts facts) {
        boolean film = type == FileType.MP4 || type == FileType.QUICKTIME;
        if (film && facts.seconds() == null || type.picture() && (facts.width() == null || facts.height() == null)) {
            throw unreadable();
        }
        if (type.picture() && (long) facts.width() * facts.height() > MOST_PIXELS) {
            throw Refusal.field("file", "media.too-many-pixels", Map.of("most", MOST_PIXELS / 1_000_000));
        }
    }

    private static Refusal unreadable() {
        return Refusal.field("file", "media.unreadable", Map.of());
    }
}
