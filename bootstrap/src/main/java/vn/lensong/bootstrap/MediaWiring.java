package vn.lensong.bootstrap;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.lensong.application.Ids;
import vn.lensong.application.media.FileStore;
import vn.lensong.application.media.LibraryShelf;
import vn.lensong.application.media.MediaDesk;
import vn.lensong.application.media.MediaLibrary;
import vn.lensong.application.media.MediaLimits;
import vn.lensong.application.media.MediaReadiness;
import vn.lensong.application.media.MediaReading;
import vn.lensong.application.media.MediaShelf;
import vn.lensong.application.media.UploadDesk;
import vn.lensong.application.programme.Programmes;

/** Makes the desks of the media library. */
@Factory
final class MediaWiring {

    @Singleton
    MediaLimits mediaLimits(
            @Property(name = "lensong.media.clip-mib", defaultValue = "500") long clip,
            @Property(name = "lensong.media.infographic-mib", defaultValue = "20") long infographic,
            @Property(name = "lensong.media.photo-mib", defaultValue = "15") long photo,
            @Property(name = "lensong.media.document-mib", defaultValue = "20") long document) {
        return MediaLimits.ofMib(clip, infographic, photo, document);
    }

    @Singleton
    MediaDesk mediaDesk(MediaLibrary library, FileStore files, Clock clock) {
        return new MediaDesk(library, files, clock);
    }

    @Singleton
    UploadDesk uploadDesk(
            MediaLibrary library, FileStore files, MediaReading reading, MediaLimits limits, Ids ids, Clock clock) {
        return new UploadDesk(library, files, reading, limits, ids, clock);
    }

    @Singleton
    MediaReadiness mediaReadiness(Programmes programmes, MediaShelf shelf) {
        return new MediaReadiness(programmes, shelf);
    }

    @Singleton
    MediaShelf mediaShelf(MediaLibrary library) {
        return new LibraryShelf(library);
    }
}
