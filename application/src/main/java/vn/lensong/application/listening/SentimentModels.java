package vn.lensong.application.listening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.lensong.domain.intake.LabelFigures;
import vn.lensong.domain.listening.Sentiment;

/** What was learnt about how people feel and is in use, at most one for a sentiment. */
public interface SentimentModels {

    List<Stored> all();

    /** When each was learnt; cheap, to see whether {@link #all} has changed. */
    Map<Sentiment, Instant> learntAt();

    /** Takes the place of the former one. */
    void put(Stored model);

    /** The rules decide again; no-op when there is none. */
    void remove(Sentiment sentiment);

    /**
     * One in use.
     *
     * @param byRules how the rules did on the texts kept apart
     * @param byModel how this one did on them
     */
    record Stored(
            Sentiment sentiment,
            Instant learntAt,
            int examples,
            LabelFigures byRules,
            LabelFigures byModel,
            String learnt) {}
}
