package vn.lensong.domain.knowledge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What becomes of an answer. */
public sealed interface AnswerEvent extends Event {

    UUID answerId();

    @Override
    default UUID stream() {
        return answerId();
    }

    @Override
    default UUID subject() {
        return answerId();
    }

    /** It was written. */
    record Drafted(UUID answerId, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.drafted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It says something else, or is said of something else, and is a draft again. */
    record Rewritten(UUID answerId, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.rewritten";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It was handed in. */
    record Submitted(UUID answerId, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.submitted";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It went back to whoever writes it. */
    record SentBack(UUID answerId, String reason, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.sent-back";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It may be used. */
    record Approved(UUID answerId, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.approved";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It came from elsewhere, new or once more; approved there, or as a draft. */
    record Imported(UUID answerId, String externalId, boolean approved, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.imported";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is used no more; {@code by} is null when its last day was over. */
    record Expired(UUID answerId, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.expired";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Somebody wants it looked at again. */
    record Reopened(UUID answerId, String reason, @Nullable UUID by, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.reopened";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is back in review, because the law changed a figure in it from that day on. */
    record FigureChanged(UUID answerId, String parameter, LocalDate from, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.figure-changed";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** It stands until that day, from which on the law changes a figure in it. */
    record FigureWillChange(UUID answerId, String parameter, LocalDate from, Instant at)
            implements AnswerEvent {

        public static final String NAME = "answer.figure-will-change";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }
}
