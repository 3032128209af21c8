package vn.lensong.adapters.persistence.casting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.casting.Courses;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.casting.Course;
import vn.lensong.domain.casting.CourseEvent;

/** Training courses in the database. */
@Singleton
class StoredCourses implements Courses {

    private final Database database;
    private final Journal journal;

    StoredCourses(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<Course> find(UUID id) {
        return database.read(sql -> sql.first("select * from course where id = ?", StoredCourses::course, id));
    }

    @Override
    public List<Course> around(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from course where " + where.around("scope") + " order by title, id",
                StoredCourses::course,
                where.aroundValues().toArray()));
    }

    @Override
    public void save(Course next, CourseEvent because) {
        database.change(sql -> {
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into course (id, version, scope, title, product, hours, required)"
                                    + " values (?, 1, ?, ?, ?, ?, ?)",
                            next.id(),
                            next.scope().path(),
                            next.title(),
                            next.product(),
                            next.hours(),
                            next.required()),
                    () -> sql.update(
                            "update course set version = version + 1, title = ?, product = ?, hours = ?, required = ?"
                                    + " where id = ? and version = ?",
                            next.title(),
                            next.product(),
                            next.hours(),
                            next.required(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    private static Course course(Row row) {
        return new Course(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.text("title"),
                row.constant("product", Product.class),
                row.number("hours"),
                row.flag("required"));
    }
}
