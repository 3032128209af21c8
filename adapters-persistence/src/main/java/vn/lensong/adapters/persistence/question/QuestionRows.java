package vn.lensong.adapters.persistence.question;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of questions. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface QuestionRows extends GenericRepository<QuestionRow, UUID> {

    Optional<QuestionRow> findById(UUID id);

    void insert(QuestionRow row);

    void update(QuestionRow row);

    /** Takes the row for whoever saw this version; 0 when it is not the newest. */
    @Query("update question set version = version + 1 where id = :id and version = :version")
    int claim(UUID id, long version);

    @Query("select * from question where id = :id for update")
    Optional<QuestionRow> lock(UUID id);

    @Query("select * from question where state = 'CLAIMED' and lease_until <= :now order by asked_at, id limit 100")
    List<QuestionRow> lapsed(Instant now);
}
