package vn.lensong.domain.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * One thing of the media library: a file that never changes, and what people say of it.
 *
 * @param description null until somebody described it
 * @param preview the checksum of a small picture of it, null while there is none
 */
public record Media(
        UUID id,
        long version,
        Scope scope,
        MediaKind kind,
        State state,
        MediaFile file,
        @Nullable Description description,
        @Nullable String preview,
        UUID addedBy,
        Instant addedAt) {

    /** From the upload to the end of its use. */
    public enum State {
        /** Uploaded; nobody has said yet what it is and whose. */
        DRAFT,
        READY,
        /** Kept, because it was shown, and offered no more. */
        ARCHIVED
    }

    /** Why a media may not be shown. */
    public enum Hindrance {
        NOT_READY,
        ARCHIVED,
        EXPIRED,
        NOT_FOR_THIS_PLACE
    }

    public static Media added(
            UUID id, Scope scope, MediaKind kind, MediaFile file, @Nullable String preview, UUID by, Instant now) {
        return new Media(id, 0, scope, kind, State.DRAFT, file, null, preview, by, now);
    }

    /**
     * Says what it is and whose, which makes it ready. Refuses {@code media.archived}, and
     * {@code media.no-alternative} for a picture that those who cannot see it are told nothing of.
     */
    public Media described(Description next) {
        requireKept();
        if (kind.picture() && next.alternative().isEmpty()) {
            throw Refusal.field("alternative", "media.no-alternative", Map.of());
        }
        return new Media(id, version, scope, kind, State.READY, file, next, preview, addedBy, addedAt);
    }

    /** Gives it another small picture. */
    public Media previewed(String sha256) {
        requireKept();
        return new Media(id, version, scope, kind, state, file, description, sha256, addedBy, addedAt);
    }

    public Media archived() {
        requireKept();
        return in(State.ARCHIVED);
    }

    /** Takes it out of the archive. Refuses {@code media.not-archived}. */
    public Media restored() {
        if (state != State.ARCHIVED) {
            throw Refusal.conflict("media.not-archived", Map.of());
        }
        return in(description == null ? State.DRAFT : State.READY);
    }

    /** Whether it may be shown anywhere on this day, in Vietnam. */
    public boolean usableOn(LocalDate day) {
        return state == State.READY && description != null && description.rights().validOn(day);
    }

    /** What stands in the way of showing it there on this day. */
    public Optional<Hindrance> hindrance(LocalDate day, Rights.Place place) {
        if (state == State.ARCHIVED) {
            return Optional.of(Hindrance.ARCHIVED);
        }
        if (description == null) {
            return Optional.of(Hindrance.NOT_READY);
        }
        if (!description.rights().validOn(day)) {
            return Optional.of(Hindrance.EXPIRED);
        }
        return description.rights().places().contains(place)
                ? Optional.empty()
                : Optional.of(Hindrance.NOT_FOR_THIS_PLACE);
    }

    private Media in(State next) {
        return new Media(id, version, scope, kind, next, file, description, preview, addedBy, addedAt);
    }

    private void requireKept() {
        if (state == State.ARCHIVED) {
            throw Refusal.conflict("media.archived", Map.of());
        }
    }
}
