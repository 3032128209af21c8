package vn.lensong.domain.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a question stands on its way to a disposition. */
public sealed interface Stage {

    /** Nobody has it. */
    record Waiting() implements Stage {}

    /** An operator holds it until the lease runs out. */
    record Claimed(UUID holderId, String holderName, Instant until) implements Stage {}

    /**
     * It is on the host's prompter.
     *
     * @param saying the approved answer that goes with it, null when the host finds words alone
     */
    record Cued(UUID byId, String byName, Instant at, @Nullable Saying saying) implements Stage {}

    /**
     * The host said the answer.
     *
     * @param offsetSeconds into the broadcast, null when it was not live
     */
    record AnsweredOnAir(UUID byId, Instant at, @Nullable Integer offsetSeconds) implements Stage {}

    /**
     * An answer was written; whether it reached the platform is its own matter.
     *
     * @param replyId the platform's id of the reply, null until it is confirmed
     * @param failure why it did not get there, null unless it failed for good
     */
    record AnsweredInWriting(
            UUID byId, String text, Instant at, @Nullable String replyId, @Nullable String failure)
            implements Stage {}

    /**
     * Somebody goes on with it on another channel, by a due time.
     *
     * @param settled what came of it, null while it is still to be done
     */
    record HandedOff(
            Channel channel, UUID ownerId, String ownerName, Instant dueAt, Instant at, @Nullable Settled settled)
            implements Stage {}

    /**
     * The same as another question, whose answer is its answer too.
     *
     * @param shared the answer it has from there, null while the other has none
     */
    record Merged(UUID into, UUID byId, Instant at, @Nullable Shared shared) implements Stage {}

    /** Needs no answer, and why. */
    record Dismissed(String reason, UUID byId, Instant at) implements Stage {}

    /** The stable name of the stage, as the API and the database write it. */
    default State state() {
        return switch (this) {
            case Waiting w -> State.WAITING;
            case Claimed c -> State.CLAIMED;
            case Cued c -> State.CUED;
            case AnsweredOnAir a -> State.ANSWERED_ON_AIR;
            case AnsweredInWriting a -> State.ANSWERED_IN_WRITING;
            case HandedOff h -> State.HANDED_OFF;
            case Merged m -> State.MERGED;
            case Dismissed d -> State.DISMISSED;
        };
    }

    /** The names of the stages. */
    enum State {
        WAITING,
        CLAIMED,
        CUED,
        ANSWERED_ON_AIR,
        ANSWERED_IN_WRITING,
        HANDED_OFF,
        MERGED,
        DISMISSED;

        /** Whether the question still waits for somebody at the desk. */
        public boolean open() {
            return this == WAITING || this == CLAIMED || this == CUED;
        }
    }

    /** Another way to go on with a question; COMMENT is a reply after the show. */
    enum Channel {
        MESSENGER,
        PHONE,
        SMS,
        ZALO,
        COMMENT
    }

    /**
     * An approved answer on the prompter.
     *
     * @param spoken what the host says, as it read when it was cued; null once the answer may not be used
     *     any more
     * @param figures the figures in it, as they are said
     * @param legalBasis where it is written, or empty
     */
    record Saying(UUID answerId, @Nullable String spoken, List<String> figures, String legalBasis) {

        public Saying {
            figures = List.copyOf(figures);
        }

        /** Off the prompter while its question stays there. */
        public Saying withdrawn() {
            return new Saying(answerId, null, List.of(), legalBasis);
        }
    }

    /** How the work after the show ended. */
    record Settled(String outcome, Instant at) {}

    /** The answer of the question that this one was merged into. */
    sealed interface Shared {

        /** When it became this question's answer too. */
        Instant at();
    }

    /** The same words, as a reply of its own under the asker's comment; as in {@link AnsweredInWriting}. */
    record SharedInWriting(String text, Instant at, @Nullable String replyId, @Nullable String failure)
            implements Shared {

        /** Whether the reply is there, or may be any moment. */
        public boolean sentOrOnItsWay() {
            return failure == null;
        }
    }

    /** Said on air for all who asked; no reply is written. */
    record SharedOnAir(Instant at, @Nullable Integer offsetSeconds) implements Shared {}
}
