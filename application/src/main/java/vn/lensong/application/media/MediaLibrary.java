package vn.lensong.application.media;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.media.Media;
import vn.lensong.domain.media.MediaEvent;
import vn.lensong.domain.media.MediaKind;

/** The records of the media library; the files themselves are in the {@link FileStore}. */
public interface MediaLibrary {

    Optional<Media> find(UUID id);

    /** Media of this very scope whose file has this checksum, oldest first, archived ones too. */
    List<Media> ofFile(Scope scope, String sha256);

    /** Media with exactly this title, upper and lower case alike, at this scope or above it; newest first. */
    List<Media> titled(Scope scope, String title);

    /** Whether any media, anywhere, has a file or a preview of this checksum. */
    boolean uses(String sha256);

    /** Media that apply where the actor works, newest first, then by id. */
    Page<Media> page(Filter filter, Page.Ask ask);

    /**
     * Stores the next state with its reason, both or neither. A version of 0 is new; another one must be the stored
     * one, else {@code stale} is refused. So is a second media of the same kind with the same file in one scope.
     */
    void save(Media next, MediaEvent because);

    /**
     * Which media.
     *
     * @param at scopes: what lies inside them or applies to them from above
     * @param documentsAt scopes inside which documents are listed too
     * @param kinds all when empty; so are the states
     * @param product media of this product or of any; null for all
     * @param words part of a title or caption, upper and lower case alike; empty for all
     */
    record Filter(
            List<Scope> at,
            List<Scope> documentsAt,
            Set<MediaKind> kinds,
            Set<Media.State> states,
            @Nullable Product product,
            String words) {}
}
