package vn.lensong.domain.game;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param pauses when it stood still, the last one perhaps still
 */
public record GameCourse(
        @Nullable Publication published,
        @Nullable Window window,
        @Nullable Window suddenDeath,
        @Nullable Announcement announced,
        @Nullable Confirmation confirmed,
        @Nullable Voiding voided,
        List<Pause> pauses) {

    static final GameCourse NONE = new GameCourse(null, null, null, null, null, null, List.of());

    /** Games that were stored before there were pauses had none. */
    @SuppressWarnings("NullAway")
    public GameCourse {
        pauses = pauses == null ? List.of() : List.copyOf(pauses);
    }

    /**
     * It stood still: what was written meanwhile does not count, and the time it took is added.
     *
     * @param until null while it stands still
     */
    public record Pause(Instant from, @Nullable Instant until) {

        boolean contains(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

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
        return new GameCourse(next, window, suddenDeath, announced, confirmed, voided, pauses);
    }

    GameCourse opened(Window next) {
        return new GameCourse(published, next, suddenDeath, announced, confirmed, voided, pauses);
    }

    GameCourse suddenDeath(Window next) {
        return new GameCourse(published, window, next, announced, confirmed, voided, pauses);
    }

    GameCourse with(Announcement next) {
        return new GameCourse(published, window, suddenDeath, next, confirmed, voided, pauses);
    }

    GameCourse with(Confirmation next) {
        return new GameCourse(published, window, suddenDeath, announced, next, voided, pauses);
    }

    GameCourse with(Voiding next) {
        return new GameCourse(published, window, suddenDeath, announced, confirmed, next, pauses);
    }

    /** Whether it stands still now. */
    public boolean paused() {
        return !pauses.isEmpty() && pauses.getLast().until() == null;
    }

    /** Whether it stood still at that moment. */
    public boolean pausedAt(Instant moment) {
        return pauses.stream().anyMatch(pause -> pause.contains(moment));
    }

    GameCourse paused(Instant at) {
        List<Pause> next = new ArrayList<>(pauses);
        next.add(new Pause(at, null));
        return pausing(window, suddenDeath, next);
    }

    /** Goes on: a window that was open is open for as long again as it was when it stopped. */
    GameCourse resumed(Instant at) {
        Pause last = pauses.getLast();
        List<Pause> next = new ArrayList<>(pauses.subList(0, pauses.size() - 1));
        next.add(new Pause(last.from(), at));
        return pausing(longer(window, last.from(), at), longer(suddenDeath, last.from(), at), next);
    }

    private GameCourse pausing(@Nullable Window first, @Nullable Window further, List<Pause> next) {
        return new GameCourse(published, first, further, announced, confirmed, voided, next);
    }

    private static @Nullable Window longer(@Nullable Window window, Instant from, Instant until) {
        return window == null || window.over(from) ? window : window.stretched(from, until);
    }
}
