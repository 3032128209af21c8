package vn.lensong.domain.game;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of a game; never who plays it, nor what anybody wrote. */
public sealed interface GameEvent extends Event {

    UUID programmeId();

    UUID gameId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return gameId();
    }

    /** A game was prepared. */
    record Drafted(UUID programmeId, UUID gameId, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.drafted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its rules were changed, before they were published. */
    record Changed(UUID programmeId, UUID gameId, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.changed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its rules stand as they are, under this digest. */
    record Published(UUID programmeId, UUID gameId, String digest, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.published";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its question was put. */
    record Opened(
            UUID programmeId, UUID gameId, Instant opensAt, Instant closesAt, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.opened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its time is over. */
    record Closed(UUID programmeId, UUID gameId, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.closed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It stands still, because something more important happens in its programme. */
    record Paused(UUID programmeId, UUID gameId, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.paused";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It goes on; {@code closesAt} is when its question closes now, null where none is open. */
    record Resumed(UUID programmeId, UUID gameId, @Nullable Instant closesAt, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.resumed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A further question was put to those who were equal. */
    record SuddenDeathOpened(
            UUID programmeId, UUID gameId, Instant opensAt, Instant closesAt, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.sudden-death-opened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** A person read a text otherwise than the machine. */
    record Rejudged(
            UUID programmeId, UUID gameId, UUID itemId, Task.Verdict verdict, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.rejudged";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody does not take part. */
    record Excluded(
            UUID programmeId, UUID gameId, UUID itemId, Exclusion.Kind kind, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.excluded";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody takes part after all. */
    record Readmitted(UUID programmeId, UUID gameId, UUID itemId, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.readmitted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The provisional list was shown. */
    record Announced(
            UUID programmeId, UUID gameId, int winners, Instant objectionsUntil, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.announced";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody objected to the list. */
    record Objected(
            UUID programmeId, UUID gameId, UUID objectionId, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.objected";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Something came of an objection. */
    record ObjectionSettled(
            UUID programmeId, UUID gameId, UUID objectionId, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.objection-settled";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The list is final; the digest is that of its file. */
    record Confirmed(
            UUID programmeId, UUID gameId, int winners, String digest, @Nullable UUID by, Instant at)
            implements GameEvent {

        public static final String NAME = "game.confirmed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Every prize was handed over or has lapsed. */
    record Paid(UUID programmeId, UUID gameId, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.paid";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It does not count. */
    record Voided(UUID programmeId, UUID gameId, @Nullable UUID by, Instant at) implements GameEvent {

        public static final String NAME = "game.voided";

        @Override
        public String name() {
            return NAME;
        }
    }
}
