package vn.lensong.application.media;

import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Description;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaEvent;
import vn.lensong.domain.media.MediaKind;
import vn.lensong.domain.organisation.Role;

/** Where media are described, looked at and put away; {@link UploadDesk} takes their files in. */
public final class MediaDesk {

    static final Set<Role> WRITERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER, Role.NATIONAL_EDITOR);

    /** Signed papers hold names and signatures: only those who answer for the show handle them. */
    static final Set<Role> DOCUMENT_HANDLERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);

    private static final Set<Role> READERS =
            EnumSet.complementOf(EnumSet.of(Role.COLLECTOR, Role.BRANCH_LEAD, Role.INTEGRATOR));

    private final MediaLibrary library;
    private final FileStore files;
    private final Clock clock;

    public MediaDesk(MediaLibrary library, FileStore files, Clock clock) {
        this.library = library;
        this.files = files;
        this.clock = clock;
    }

    /** Media that apply where the actor works, newest first. */
    public Page<Media> list(Actor actor, Wanted wanted, Page.Ask ask) {
        return library.page(
                new MediaLibrary.Filter(
                        actor.scopes(READERS),
                        actor.scopes(DOCUMENT_HANDLERS),
                        wanted.kinds(),
                        wanted.states(),
                        wanted.product(),
                        wanted.words().strip()),
                ask);
    }

    /** A media of the actor's scopes, or of one above them: the nation's is everybody's, but for documents. */
    public Media show(Actor actor, UUID id) {
        return library.find(id)
                .filter(media -> reads(actor, media))
                .orElseThrow(() -> Refusal.notFound("media"));
    }

    /** Bytes of its file. As {@link FileStore#open}. */
    public InputStream open(Actor actor, UUID id, long from, long length) {
        return files.open(show(actor, id).file().sha256(), from, length);
    }

    /** Its small picture. Refuses {@code media.no-preview}. */
    public InputStream openPreview(Actor actor, UUID id) {
        String preview = show(actor, id).preview();
        if (preview == null) {
            throw Refusal.notFound("preview");
        }
        return files.open(preview, 0, Long.MAX_VALUE);
    }

    /** Says what it is and whose, having seen this version. */
    public void describe(Actor actor, UUID id, long seenVersion, Description description) {
        Media media = writable(actor, id);
        if (media.version() != seenVersion) {
            throw Refusal.outdated();
        }
        library.save(
                media.described(description), new MediaEvent.Described(id, actor.userId(), clock.instant()));
    }

    public void archive(Actor actor, UUID id) {
        library.save(writable(actor, id).archived(), new MediaEvent.Archived(id, actor.userId(), clock.instant()));
    }

    public void restore(Actor actor, UUID id) {
        library.save(writable(actor, id).restored(), new MediaEvent.Restored(id, actor.userId(), clock.instant()));
    }

    private Media writable(Actor actor, UUID id) {
        Media media = show(actor, id);
        requireWriter(actor, media.scope(), media.kind());
        return media;
    }

    static void requireWriter(Actor actor, Scope scope, MediaKind kind) {
        if (!actor.works(scope, kind.confidential() ? DOCUMENT_HANDLERS : WRITERS)) {
            throw Refusal.forbidden("role.missing");
        }
    }

    static boolean reads(Actor actor, Media media) {
        if (media.kind().confidential()) {
            return actor.works(media.scope(), DOCUMENT_HANDLERS);
        }
        return actor.works(media.scope(), READERS)
                || actor.scopes(READERS).stream().anyMatch(held -> media.scope().contains(held));
    }

    /**
     * Which media somebody asks for; nothing said is everything.
     *
     * @param words part of a title or caption
     */
    public record Wanted(
            Set<MediaKind> kinds, Set<Media.State> states, @Nullable Product product, String words) {}
}
