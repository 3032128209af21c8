package vn.lensong.domain.recap;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one programme.
 *
 * @param peakViewers most people watching at once, null when the platform never said
 * @param commenters different people who wrote, as far as the platform tells people apart
 * @param comments what viewers wrote, removed ones included, the page's own left out
 * @param interactions comments and the page's own answers
 * @param spam comments labelled spam
 * @param questionsByOutcome how many questions have each state, by its stable name
 * @param medianFirstAnswerSeconds from asking to the first answer on air or in writing
 * @param frozenAt null while the programme is not closed and the figures still move
 */
public record Recap(
        UUID programmeId,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Integer peakViewers,
        int commenters,
        int comments,
        int interactions,
        int spam,
        int questionsReceived,
        Map<String, Integer> questionsByOutcome,
        @Nullable Integer medianFirstAnswerSeconds,
        int leads,
        @Nullable Instant frozenAt) {

    public Recap {
        questionsByOutcome = Map.copyOf(questionsByOutcome);
    }

    public Recap frozen(Instant at) {
        return new Recap(
                programmeId,
                startedAt,
                endedAt,
                peakViewers,
                commenters,
                comments,
                interactions,
                spam,
                questionsReceived,
                questionsByOutcome,
                medianFirstAnswerSeconds,
                leads,
                at);
    }
}
