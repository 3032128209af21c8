package vn.lensong.adapters.persistence.question;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.intake.Tally;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage.State;

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
            Tally tally = new Tally();
            if (next.version() == 0) {
                add(List.of(next));
                platform(sql, next).ifPresent(on -> tally.asked(next.programmeId(), on, next.stage().state()));
            } else {
                change(sql, List.of(next), tally);
            }
            tally.write(sql);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public List<Question> lapsed(Instant now) {
        return rows.lapsed(now).stream().map(mapper::question).toList();
    }

    @Override
    public List<Question> waitingSince(Instant latest) {
        return rows.begun(latest).stream()
                .flatMap(programmeId -> rows.waitingSince(programmeId, latest).stream())
                .map(mapper::question)
                .sorted(Comparator.comparing(Question::askedAt).thenComparing(Question::id))
                .limit(100)
                .toList();
    }

    @Override
    public List<Question> open(UUID programmeId) {
        return rows.open(programmeId).stream().map(mapper::question).toList();
    }

    @Override
    public List<Question> askedBy(String askerKey) {
        return rows.askedBy(askerKey).stream().map(mapper::question).toList();
    }

    @Override
    public List<Question> cuedWith(UUID answerId) {
        return rows.cuedWith(answerId).stream().map(mapper::question).toList();
    }

    @Override
    public List<Question> mergedInto(UUID id) {
        return rows.mergedInto(id).stream().map(mapper::question).toList();
    }

    /** The question as it is now, held still until the open transaction ends. */
    public Optional<Question> lock(UUID id) {
        return rows.lock(id).map(mapper::question);
    }

    /** Stores new ones in the open transaction; a second one of an item is refused as stale. */
    public void add(List<Question> questions) {
        if (!questions.isEmpty()) {
            List<QuestionRow> added =
                    questions.stream().map(question -> mapper.row(question, 1)).toList();
            Conflict.refusing(Refusal::stale, () -> rows.insertAll(added));
        }
    }

    /** Stores the next states in the open transaction; a stale version is refused. */
    public void change(Sql sql, List<Question> questions, Tally tally) {
        questions.stream().sorted(Comparator.comparing(Question::id)).forEach(next -> {
            if (rows.claim(next.id(), next.version()) == 0) {
                throw Refusal.stale();
            }
            State before = sql.first(
                            "select state from question where id = ?",
                            row -> row.constant("state", State.class),
                            next.id())
                    .orElseThrow();
            rows.update(mapper.row(next, next.version() + 1));
            platform(sql, next)
                    .ifPresent(on ->
                            tally.went(next.programmeId(), on, before, next.stage().state()));
        });
    }

    private static Optional<String> platform(Sql sql, Question question) {
        return sql.first(
                "select platform from inbound_item where id = ?", row -> row.text("platform"), question.itemId());
    }
}
