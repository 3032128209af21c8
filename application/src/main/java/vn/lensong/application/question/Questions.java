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
}
