package vn.lensong.domain.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Event;

/** What happens to a question. Words in these events are masked. */
public sealed interface QuestionEvent extends Event {

    UUID questionId();

    UUID programmeId();

    @Override
    default UUID stream() {
        return programmeId();
    }

    @Override
    default UUID subject() {
        return questionId();
    }

    /** An inbound item became a question; {@code by} is set when a person raised it. */
    record Asked(
            UUID programmeId,
            UUID questionId,
            UUID itemId,
            String words,
            @Nullable String askerName,
            @Nullable UUID by,
            Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.asked";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The asker edited the words before anybody answered. */
    record Reworded(UUID programmeId, UUID questionId, String words, Instant at) implements QuestionEvent {

        public static final String NAME = "question.reworded";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** Somebody holds it. */
    record Claimed(UUID programmeId, UUID questionId, String holderName, Instant until, @Nullable UUID by, Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.claimed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its holder gave it back. */
    record GivenBack(UUID programmeId, UUID questionId, @Nullable UUID by, Instant at) implements QuestionEvent {

        public static final String NAME = "question.given-back";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** Its holder did nothing for too long. */
    record LeaseLapsed(UUID programmeId, UUID questionId, Instant at) implements QuestionEvent {

        public static final String NAME = "question.lease-lapsed";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /**
     * It is on the prompter. Carries all the host needs, and never a phone number.
     *
     * @param spoken the approved answer that goes with it, null for none
     * @param figures the figures in the answer, as they are said
     * @param legalBasis where the answer is written
     */
    record Cued(
            UUID programmeId,
            UUID questionId,
            String words,
            @Nullable String askerFirstName,
            @Nullable String spoken,
            @Nullable List<String> figures,
            @Nullable String legalBasis,
            @Nullable UUID answerId,
            @Nullable UUID by,
            Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.cued";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It stays on the prompter, and the approved answer that went with it may not be said any more. */
    record AnswerWithdrawn(UUID programmeId, UUID questionId, UUID answerId, Instant at) implements QuestionEvent {

        public static final String NAME = "question.answer-withdrawn";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** It is off the prompter and with the desk again. */
    record TakenBack(UUID programmeId, UUID questionId, @Nullable UUID by, Instant at) implements QuestionEvent {

        public static final String NAME = "question.taken-back";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The host said the answer. */
    record AnsweredOnAir(
            UUID programmeId,
            UUID questionId,
            @Nullable Integer offsetSeconds,
            @Nullable UUID by,
            Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.answered-on-air";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * An answer was written and is on its way to the platform.
     *
     * @param answerId the approved answer that its words were taken from, null when nobody said so
     */
    record AnsweredInWriting(
            UUID programmeId,
            UUID questionId,
            String answer,
            @Nullable UUID answerId,
            @Nullable UUID by,
            Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.answered-in-writing";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** The platform shows the answer. */
    record ReplySent(UUID programmeId, UUID questionId, String replyId, Instant at) implements QuestionEvent {

        public static final String NAME = "question.reply-sent";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** The platform refused the answer for good. */
    record ReplyFailed(UUID programmeId, UUID questionId, String reason, Instant at) implements QuestionEvent {

        public static final String NAME = "question.reply-failed";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** Somebody goes on with it on another channel. */
    record HandedOff(
            UUID programmeId,
            UUID questionId,
            Stage.Channel channel,
            UUID ownerId,
            Instant dueAt,
            @Nullable UUID by,
            Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.handed-off";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It is the same as another one. */
    record Merged(UUID programmeId, UUID questionId, UUID into, @Nullable UUID by, Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.merged";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It needs no answer. */
    record Dismissed(UUID programmeId, UUID questionId, String reason, @Nullable UUID by, Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.dismissed";

        @Override
        public String name() {
            return NAME;
        }
    }

    /** It waits longer than it should: the producer is told. */
    record Escalated(UUID programmeId, UUID questionId, Instant askedAt, Instant at) implements QuestionEvent {

        public static final String NAME = "question.escalated";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** A merge was undone; {@code by} is null when the question it was merged into went without an answer. */
    record Split(UUID programmeId, UUID questionId, UUID from, @Nullable UUID by, Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.split";

        @Override
        public String name() {
            return NAME;
        }
    }

    /**
     * The answer of the question it was merged into is its answer too.
     *
     * @param answer the words of a written answer, null when it was said on air
     * @param offsetSeconds into the broadcast, where it was said on air
     */
    record AnswerShared(
            UUID programmeId,
            UUID questionId,
            UUID from,
            @Nullable String answer,
            @Nullable Integer offsetSeconds,
            Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.answer-shared";

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public @Nullable UUID by() {
            return null;
        }
    }

    /** Its owner says what came of it. */
    record Settled(UUID programmeId, UUID questionId, String outcome, @Nullable UUID by, Instant at)
            implements QuestionEvent {

        public static final String NAME = "question.settled";

        @Override
        public String name() {
            return NAME;
        }
    }
}
