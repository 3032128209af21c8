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

    /** What is cued, in the order it was cued. */
    List<Line> cued(UUID programmeId);

    /**
     * A question with everything the desk shows of it.
     *
     * @param words masked
     * @param holder who holds or cued it
     * @param replyState SENDING, SENT or FAILED once answered in writing
     * @param removedByAsker whether the words are no longer on the platform
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
            boolean edited) {

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
                    edited);
        }
    }

    /** A person by id and name. */
    record Someone(UUID id, String name) {}

    /** How far a written answer is. */
    enum ReplyState {
        SENDING,
        SENT,
        FAILED
    }

    /** A line of the prompter: nothing a host should not say aloud. */
    record Line(UUID questionId, String words, @Nullable String askerName, Instant cuedAt) {}
}
