package vn.lensong.adapters.persistence.complaint;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.complaint.CareTrainings;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.CareTraining;
import vn.lensong.domain.complaint.CareTrainingEvent;
import vn.lensong.domain.organisation.Role;

/** Courses about care, and who was sent to them, in the database. */
@Singleton
class StoredCareTrainings implements CareTrainings {

    private static final int MOST = 200;

    private final Database database;
    private final Journal journal;

    StoredCareTrainings(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public List<CareTraining.Course> courses(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from care_course where " + where.around("scope") + " order by title, id",
                StoredCareTrainings::courseOf,
                where.aroundValues().toArray()));
    }

    @Override
    public Optional<CareTraining.Course> course(UUID id) {
        return database.read(
                sql -> sql.first("select * from care_course where id = ?", StoredCareTrainings::courseOf, id));
    }

    @Override
    public void add(CareTraining.Course course, CareTrainingEvent because) {
        database.change(sql -> {
            sql.update(
                    "insert into care_course (id, scope, subject, title, audience) values (?, ?, ?, ?, ?)",
                    course.id(),
                    course.scope().path(),
                    course.subject(),
                    course.title(),
                    course.audience().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Optional<CareTraining.Order> find(UUID id) {
        return database.read(
                sql -> sql.first("select * from care_training where id = ?", StoredCareTrainings::order, id));
    }

    @Override
    public List<CareTraining.Order> orders(
            List<Scope> scopes, @Nullable UUID personId, @Nullable UUID complaintId) {
        Scopes where = new Scopes(scopes);
        StringBuilder select = new StringBuilder("select * from care_training where " + where.inside("scope"));
        List<Object> values = new ArrayList<>(where.values());
        if (personId != null) {
            select.append(" and person_id = ?");
            values.add(personId);
        }
        if (complaintId != null) {
            select.append(" and complaint_id = ?");
            values.add(complaintId);
        }
        select.append(" order by case when completed_on is null then 0 else 1 end, due_on, id limit ").append(MOST);
        return database.read(sql -> sql.list(select.toString(), StoredCareTrainings::order, values.toArray()));
    }

    @Override
    public void save(CareTraining.Order next, CareTrainingEvent because) {
        database.change(sql -> {
            if (next.version() == 0) {
                sql.update(
                        "insert into care_training (id, version, scope, course_id, person_id, complaint_id, due_on,"
                                + " completed_on) values (?, 1, ?, ?, ?, ?, ?, ?)",
                        next.id(),
                        next.scope().path(),
                        next.courseId(),
                        next.personId(),
                        next.complaintId(),
                        next.dueOn(),
                        next.completedOn());
            } else if (sql.update(
                            "update care_training set completed_on = ?, version = version + 1 where id = ? and version = ?",
                            next.completedOn(),
                            next.id(),
                            next.version())
                    == 0) {
                throw Refusal.stale();
            }
            journal.append(sql, List.of(because));
        });
    }

    private static CareTraining.Course courseOf(Row row) {
        String audience = row.text("audience");
        return new CareTraining.Course(
                row.id("id"),
                new Scope(row.text("scope")),
                row.constant("subject", CareTraining.Subject.class),
                row.text("title"),
                audience.isEmpty()
                        ? Set.of()
                        : Arrays.stream(audience.split(",")).map(Role::valueOf).collect(Collectors.toSet()));
    }

    private static CareTraining.Order order(Row row) {
        String completed = row.textOrNull("completed_on");
        return new CareTraining.Order(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.id("course_id"),
                row.id("person_id"),
                row.idOrNull("complaint_id"),
                LocalDate.parse(row.text("due_on")),
                completed == null ? null : LocalDate.parse(completed));
    }
}
