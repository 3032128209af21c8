package vn.lensong.application.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.FileType;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaEvent;
import vn.lensong.domain.media.MediaFile;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.media.Traces;

/**
 * Where files are taken in: told by their content, measured, freed of what a camera leaves in a picture, kept once.
 *
 * <p>A signed document is kept byte by byte as it came, because its checksum is evidence.
 */
public final class UploadDesk {

    private final MediaLibrary library;
    private final FileStore files;
    private final MediaReading reading;
    private final MediaLimits limits;
    private final Ids ids;
    private final Clock clock;

    public UploadDesk(
            MediaLibrary library, FileStore files, MediaReading reading, MediaLimits limits, Ids ids, Clock clock) {
        this.library = library;
        this.files = files;
        this.reading = reading;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes a file in as a draft, or finds the media that has it already in this scope: the same upload again is
     * answered with the same media. Refuses {@code media.wrong-type}, {@code media.too-large}, {@code media.empty},
     * {@code media.unreadable}, {@code media.too-many-pixels}, {@code upload.broken}.
     *
     * @param where null for the first scope in which the actor may take in such a file
     * @param announced how many bytes the sender says will come, null when it does not say
     */
    public Taken upload(
            Actor actor, @Nullable Scope where, MediaKind kind, @Nullable Long announced, InputStream bytes) {
        Scope scope = where == null ? home(actor, kind) : where;
        actor.require(scope, "scope", MediaDesk.WRITERS);
        MediaDesk.requireWriter(actor, scope, kind);
        try (Received received = receive(kind, announced, bytes)) {
            Optional<Media> known = known(actor, scope, kind, received.staged.sha256());
            return known.isPresent() ? new Taken(known.get(), false) : add(actor, scope, kind, received);
        } catch (IOException e) {
            // The sender went away, or the line did: nobody is left to read this, and nothing was kept.
            throw Refusal.invalid("upload.broken", Map.of());
        }
    }

    /** Gives a media a small picture made from this one, as for a clip, which cannot be drawn here. */
    public void preview(Actor actor, UUID id, @Nullable Long announced, InputStream bytes) {
        Media media = library.find(id)
                .filter(found -> MediaDesk.reads(actor, found))
                .orElseThrow(() -> Refusal.notFound("media"));
        MediaDesk.requireWriter(actor, media.scope(), media.kind());
        try (Received received = receive(MediaKind.PHOTO, announced, bytes)) {
            String preview = keptPreview(received);
            if (preview == null) {
                throw Refusal.field("file", "media.not-drawable", Map.of());
            }
            library.save(
                    media.previewed(preview),
                    new MediaEvent.Previewed(id, preview, actor.userId(), clock.instant()));
        } catch (IOException e) {
            throw Refusal.invalid("upload.broken", Map.of());
        }
    }

    private static Scope home(Actor actor, MediaKind kind) {
        return actor.scopes(kind.confidential() ? MediaDesk.DOCUMENT_HANDLERS : MediaDesk.WRITERS).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("role.missing"));
    }

    private Received receive(MediaKind kind, @Nullable Long announced, InputStream bytes) throws IOException {
        long most = limits.of(kind);
        if (announced != null && announced > most) {
            throw tooLarge(most);
        }
        byte[] head = bytes.readNBytes(FileType.HEAD);
        if (head.length == 0) {
            throw Refusal.field("file", "media.empty", Map.of());
        }
        FileType type = kind.accept(head);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        if (kind.picture()) {
            // A picture is small enough to be held, and what a camera left in it must go before it is kept.
            byte[] picture = whole.readNBytes((int) Math.min(most + 1, Integer.MAX_VALUE - 8));
            if (picture.length > most) {
                throw tooLarge(most);
            }
            whole = new ByteArrayInputStream(Traces.removed(type, picture));
        }
        return new Received(type, files.stage(whole, most));
    }

    private Optional<Media> known(Actor actor, Scope scope, MediaKind kind, String sha256) {
        return library.ofFile(scope, sha256).stream()
                .filter(media -> media.kind() == kind || !kind.confidential() && !media.kind().confidential())
                .filter(media -> MediaDesk.reads(actor, media))
                .findFirst();
    }

    private Taken add(Actor actor, Scope scope, MediaKind kind, Received received) {
        FileStore.Staged staged = received.staged;
        MediaReading.Facts facts = reading.facts(received.type, staged);
        MediaFile file = new MediaFile(
                staged.sha256(), staged.size(), received.type, facts.width(), facts.height(), facts.seconds());
        String preview = keptPreview(received);
        staged.keep();
        Media media = Media.added(ids.next(), scope, kind, file, preview, actor.person(), clock.instant());
        MediaEvent because = new MediaEvent.Added(
                media.id(), kind.name(), file.sha256(), file.size(), actor.userId(), clock.instant());
        try {
            library.save(media, because);
        } catch (Refusal refusal) {
            // The same file came twice at the same time: the other upload was faster, and both are answered alike.
            Media other = known(actor, scope, kind, file.sha256()).orElseThrow(() -> refusal);
            return new Taken(other, false);
        }
        return new Taken(library.find(media.id()).orElseThrow(), true);
    }

    private @Nullable String keptPreview(Received received) {
        Optional<byte[]> preview = reading.preview(received.type, received.staged);
        if (preview.isEmpty()) {
            return null;
        }
        byte[] picture = preview.get();
        try (FileStore.Staged staged = files.stage(new ByteArrayInputStream(picture), picture.length)) {
            staged.keep();
            return staged.sha256();
        } catch (IOException e) {
            throw new IllegalStateException("preview: unread (expected: bytes in memory)", e);
        }
    }

    private static Refusal tooLarge(long most) {
        return Refusal.field("file", "media.too-large", Map.of("most", most / (1024 * 1024)));
    }

    private record Received(FileType type, FileStore.Staged staged) implements AutoCloseable {

        @Override
        public void close() {
            staged.close();
        }
    }

    /** The media, and whether it is new. */
    public record Taken(Media media, boolean fresh) {}
}
