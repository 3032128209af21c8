package vn.lensong.application.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.question.Stage;

/** Questions as the desk and the prompter look at them. */
public interface QuestionViews {

    /** A programme's questions in any of these states, oldest first, then by id. */
    Page<Card> page(UUID programmeId, Set<Stage.State> states, Page.Ask ask);

    Optional<Card> card(UUID questionId);

    /** What was handed to this person and is not settled, due first, then by id. */
    Page<Card> work(UUID ownerId, Page.Ask ask);

    /** The words of a programme's newest questions in these states, at most so many, oldest first. */
    List<Wording> wordings(UUID programmeId, Set<Stage.State> states, int most);

    /** What is cued, in the order it was cued. */
    List<Line> cued(UUID programmeId);

    /** How many of a programme's questions were answered on air at that moment or later. */
    int answeredOnAirSince(UUID programmeId, Instant from);

    /**
     * A question with everything the desk shows of it.
     *
     * @param words masked
     * @param holder who holds or cued it
     * @param answer written for it, or for the question it was merged into
     * @param replyState SENDING, SENT or FAILED once it has a written answer
     * @param answeredOnAir whether the answer was said aloud, for it or for what it was merged into
     * @param mergedBy who merged it
     * @param askers how many questions ask this: itself and those merged into it
     * @param escalatedAt when the producer was told that it waits too long
     * @param outcome what came of it after it was handed off, null until then
     * @param removedByAsker whether the words are no longer on the platform
     * @param privately whether it was written to the page alone, and is answered there
     */
    record Card(
            UUID id,
            long version,
            UUID programmeId,
            UUID itemId,
            Stage.State state,
            String words,
            @Nullable String askerName,
            Set<Label> labels,
            boolean hasPhone,
            Instant askedAt,
            @Nullable Integer videoOffsetSeconds,
            @Nullable Someone holder,
            @Nullable Instant leaseUntil,
            @Nullable Instant cuedAt,
            @Nullable String answer,
            @Nullable ReplyState replyState,
            @Nullable String replyFailure,
            @Nullable Instant answeredAt,
            @Nullable Integer answeredAtOffsetSeconds,
            Stage.@Nullable Channel channel,
            @Nullable Someone owner,
            @Nullable Instant dueAt,
            @Nullable UUID mergedInto,
            @Nullable String reason,
            boolean removedByAsker,
            boolean edited,
            boolean answeredOnAir,
            @Nullable UUID mergedBy,
            int askers,
            @Nullable Instant escalatedAt,
            @Nullable Instant settledAt,
            @Nullable String outcome,
            boolean privately) {

        /** The card without who asked, for those who only look on. */
        public Card nameless() {
            return new Card(
                    id,
                    version,
                    programmeId,
                    itemId,
                    state,
                    words,
                    null,
                    labels,
                    hasPhone,
                    askedAt,
                    videoOffsetSeconds,
                    holder,
                    leaseUntil,
                    cuedAt,
                    answer,
                    replyState,
                    replyFailure,
                    answeredAt,
                    answeredAtOffsetSeconds,
                    channel,
                    owner,
                    dueAt,
                    mergedInto,
                    reason,
                    removedByAsker,
                    edited,
                    answeredOnAir,
                    mergedBy,
                    askers,
                    escalatedAt,
                    settledAt,
                    outcome,
                    privately);
        }
    }

    /**
     * What a question says and, once it has one, its answer.
     *
     * @param words masked
     * @param answeredAtOffsetSeconds into the broadcast, where it was answered on air
     */
    record Wording(
            UUID id,
            Stage.State state,
            String words,
            Instant askedAt,
            @Nullable String answer,
            @Nullable Instant answeredAt,
            @Nullable Integer answeredAtOffsetSeconds) {}

    /** A person by id and name. */
    record Someone(UUID id, String name) {}

    /** How far a written answer is. */
    enum ReplyState {
        SENDING,
        SENT,
        FAILED
    }

    /**
     * A line of the prompter: nothing a host should not say aloud.
     *
     * @param saying the approved answer that goes with it, null for none
     */
    record Line(
            UUID questionId,
            String words,
            @Nullable String askerName,
            Instant cuedAt,
            Stage.@Nullable Saying saying) {

        /** The line with its answer withdrawn unless it is one of these. */
        Line among(List<UUID> standing) {
            return saying == null || standing.contains(saying.answerId())
                    ? this
                    : new Line(questionId, words, askerName, cuedAt, saying.withdrawn());
        }
    }
}
