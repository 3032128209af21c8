package vn.lensong.adapters.persistence.event;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** A store that fails the next saves as a test says, and is the real one otherwise. */
final class FailingQuestions implements Questions {

    private @Nullable Questions real;
    private int stale;
    private int broken;

    Questions over(Questions questions) {
        real = questions;
        return this;
    }

    void staleSaves(int count) {
        stale = count;
    }

    void brokenSaves(int count) {
        broken = count;
    }

    @Override
    public void save(Question next, QuestionEvent because) {
        if (stale > 0) {
            stale--;
            throw Refusal.stale();
        }
        if (broken > 0) {
            broken--;
            throw new IllegalStateException("database: away (expected: as the test says)");
        }
        real().save(next, because);
    }

    @Override
    public Optional<Question> find(UUID id) {
        return real().find(id);
    }

    @Override
    public List<Question> lapsed(Instant now) {
        return real().lapsed(now);
    }

    @Override
    public List<Question> waitingSince(Instant latest) {
        return real().waitingSince(latest);
    }

    @Override
    public List<Question> open(UUID programmeId) {
        return real().open(programmeId);
    }

    @Override
    public List<Question> askedBy(String askerKey) {
        return real().askedBy(askerKey);
    }

    @Override
    public List<Question> cuedWith(UUID answerId) {
        return real().cuedWith(answerId);
    }

    @Override
    public List<Question> mergedInto(UUID id) {
        return real().mergedInto(id);
    }

    private Questions real() {
        return Objects.requireNonNull(real);
    }
}
