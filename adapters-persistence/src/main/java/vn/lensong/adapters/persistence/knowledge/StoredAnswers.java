package vn.lensong.adapters.persistence.knowledge;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.knowledge.Answers;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.knowledge.Answer;
import vn.lensong.domain.knowledge.AnswerEvent;

/** Answers in the database, found by where they apply, by what they quote and by their words. */
@Singleton
class StoredAnswers implements Answers {

    private final Database database;
    private final Journal journal;
    private final AnswerColumns columns;

    StoredAnswers(Database database, Journal journal, AnswerColumns columns) {
        this.database = database;
        this.journal = journal;
        this.columns = columns;
    }

    @Override
    public Optional<Answer> find(UUID id) {
        return database.read(sql -> sql.first("select * from answer where id = ?", columns::answer, id));
    }

    @Override
    public List<Answer> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.read(sql -> sql.list(
                        "select * from answer where id = any (?)", columns::answer, (Object) ids.toArray(UUID[]::new)));
    }

    @Override
    public Optional<Answer> imported(Scope scope, String externalId) {
        return database.read(sql -> sql.first(
                "select * from answer where scope = ? and external_id = ?",
                columns::answer,
                scope.path(),
                externalId));
    }

    @Override
    public Page<Answer> page(Filter filter, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes around = new Scopes(filter.around());
        StringBuilder where = new StringBuilder(around.around("scope"));
        List<Object> values = new ArrayList<>(around.aroundValues());
        if (filter.state() != null) {
            where.append(" and state = ?");
            values.add(filter.state());
        }
        if (filter.category() != null) {
            where.append(" and category = ?");
            values.add(filter.category());
        }
        if (filter.text() != null) {
            where.append(" and folded like ? escape '!'");
            values.add("%" + Folding.folded(filter.text().strip()).replaceAll("[!%_]", "!$0") + "%");
        }
        if (from != null) {
            where.append(" and (entered_at < ? or (entered_at = ? and id > ?))");
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        List<Entered> found = database.read(sql -> sql.list(
                "select * from answer where " + where + " order by entered_at desc, id limit ?",
                row -> new Entered(
                        columns.answer(row), new Cursor(row.instant("entered_at"), row.id("id"))),
                values.toArray()));
        return Cursor.page(found, ask, Entered::cursor).map(Entered::answer);
    }

    private record Entered(Answer answer, Cursor cursor) {}

    @Override
    public List<Answer> approved() {
        return database.read(sql -> sql.list("select * from answer where state = 'APPROVED'", columns::answer));
    }

    @Override
    public List<Answer> quoting(Set<String> figures) {
        return figures.isEmpty()
                ? List.of()
                : database.read(sql -> sql.list(
                        """
                        select * from answer where state = 'APPROVED' and id in
                            (select answer_id from answer_figure where figure = any (?))
                        """,
                        columns::answer,
                        (Object) figures.toArray(String[]::new)));
    }

    @Override
    public List<Answer> due(LocalDate today) {
        return database.read(sql -> sql.list(
                "select * from answer where state = 'APPROVED' and (valid_to < ? or recheck_from <= ?)"
                        + " order by id limit 200",
                columns::answer,
                today,
                today));
    }

    @Override
    public long revision() {
        return database.read(
                sql -> sql.first("select no from answer_revision", row -> row.longNumber("no")).orElseThrow());
    }

    @Override
    public boolean none() {
        return database.read(sql -> sql.first("select id from answer limit 1", row -> row.id("id")).isEmpty());
    }

    @Override
    public void save(Answer next, AnswerEvent because) {
        database.change(sql -> {
            boolean searched = next.state() == Answer.State.APPROVED;
            if (next.version() == 0) {
                Conflict.refusing(Refusal::stale, () -> sql.update(columns.insert(), columns.fresh(next, because.at())));
                quote(sql, next);
            } else {
                searched |= change(sql, next).state() == Answer.State.APPROVED;
            }
            if (searched) {
                // Late, because whoever saves another one waits for this row.
                sql.update("update answer_revision set no = no + 1");
            }
            journal.append(sql, List.of(because));
        });
    }

    /** What it was before. */
    private Answer change(Sql sql, Answer next) {
        Answer before = sql.first("select * from answer where id = ? for update", columns::answer, next.id())
                .orElseThrow(Refusal::stale);
        if (sql.update(columns.update(), columns.changed(next)) == 0) {
            throw Refusal.stale();
        }
        if (!before.content().figures().equals(next.content().figures())) {
            sql.update("delete from answer_figure where answer_id = ?", next.id());
            quote(sql, next);
        }
        return before;
    }

    private static void quote(Sql sql, Answer answer) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        answer.content().figures().forEach(figure -> rows.add(new @Nullable Object[] {answer.id(), figure}));
        sql.batch("insert into answer_figure (answer_id, figure) values (?, ?)", rows);
    }
}
