package vn.lensong.adapters.persistence.question;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** Questions in the database. */
@Singleton
public class StoredQuestions implements Questions {

    private final Database database;
    private final Journal journal;
    private final QuestionRows rows;
    private final QuestionMapper mapper;

    StoredQuestions(Database database, Journal journal, QuestionRows rows, QuestionMapper mapper) {
        this.database = database;
        this.journal = journal;
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public Optional<Question> find(UUID id) {
        return rows.findById(id).map(mapper::question);
    }

    @Override
    public void save(Question next, QuestionEvent because) {
        database.change(sql -> {
            store(next);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<Question> lapsed(Instant now) {
        return rows.lapsed(now).stream().map(mapper::question).toList();
    }

    /** The question as it is now, held still until the open transaction ends. */
    public Optional<Question> lock(UUID id) {
        return rows.lock(id).map(mapper::question);
    }

    /** Stores the next state in the open transaction; a stale version, or a second one of its item, is refused. */
    public void store(Question next) {
        QuestionRow row = mapper.row(next, next.version() + 1);
        if (next.version() == 0) {
            Conflict.refusing(Refusal::stale, () -> rows.insert(row));
        } else if (rows.claim(next.id(), next.version()) == 1) {
            rows.update(row);
        } else {
            throw Refusal.stale();
        }
    }
}
