package vn.lensong.domain.game;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Text;

/**
 * What has become of a game so far; each null until it happened.
 *
 * @param published when its rules were fixed, and under which digest
 * @param window when it is answered
 * @param suddenDeath when the further question is answered, where it is asked
 * @param announced the list people may object to
 * @param confirmed the list is final
 * @param voided it does not count
 */
public record GameCourse(
        @Nullable Publication published,
        @Nullable Window window,
        @Nullable Window suddenDeath,
        @Nullable Announcement announced,
        @Nullable Confirmation confirmed,
        @Nullable Voiding voided) {

    static final GameCourse NONE = new GameCourse(null, null, null, null, null, null);

    /** The rules were fixed. */
    public record Publication(String digest, UUID by, Instant at) {}

    /** A list was shown, and may be objected to until then. */
    public record Announcement(List<Prized> prized, UUID by, Instant at, Instant objectionsUntil) {

        public Announcement {
            prized = List.copyOf(prized);
        }
    }

    /**
     * The list is final.
     *
     * @param digest of the exported file
     */
    public record Confirmation(UUID by, Instant at, String digest) {}

    /** It does not count. */
    public record Voiding(String reason, UUID by, Instant at) {

        public Voiding {
            reason = Text.required("reason", reason, 500);
        }
    }

    GameCourse with(Publication next) {
        return new GameCourse(next, window, suddenDeath, announced, confirmed, voided);
    }

    GameCourse opened(Window next) {
        return new GameCourse(published, next, suddenDeath, announced, confirmed, voided);
    }

    GameCourse suddenDeath(Window next) {
        return new GameCourse(published, window, next, announced, confirmed, voided);
    }

    GameCourse with(Announcement next) {
        return new GameCourse(published, window, suddenDeath, next, confirmed, voided);
    }

    GameCourse with(Confirmation next) {
        return new GameCourse(published, window, suddenDeath, announced, next, voided);
    }

    GameCourse with(Voiding next) {
        return new GameCourse(published, window, suddenDeath, announced, confirmed, next);
    }
}
