package vn.lensong.application.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** Questions. */
public interface Questions {

    Optional<Question> find(UUID id);

    /** As {@link vn.lensong.application.programme.Programmes#save}. */
    void save(Question next, QuestionEvent because);

    /** Claimed ones whose lease has run out, oldest question first, at most 100. */
    List<Question> lapsed(Instant now);

    /**
     * Waiting ones, not escalated yet, of programmes that are live or ended, where both the asking and
     * the going live were at this time or before it; oldest first, at most 100.
     */
    List<Question> waitingSince(Instant latest);

    /** A programme's waiting, claimed and cued ones, oldest first, at most 200. */
    List<Question> open(UUID programmeId);

    /** What a person asked, by the platform's key, that is open or handed off and not settled; newest first, at most 200. */
    List<Question> askedBy(String askerKey);

    /** Those on a prompter with this answer, which was not withdrawn; oldest first, at most 200. */
    List<Question> cuedWith(UUID answerId);

    /** Those merged into this one and not split again, oldest first; not what is merged into those. */
    List<Question> mergedInto(UUID id);
}
