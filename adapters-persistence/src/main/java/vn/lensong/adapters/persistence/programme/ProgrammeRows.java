package vn.lensong.adapters.persistence.programme;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The rows of programmes. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProgrammeRows extends GenericRepository<ProgrammeRow, UUID> {

    Optional<ProgrammeRow> findById(UUID id);

    void insert(ProgrammeRow row);

    void update(ProgrammeRow row);

    /** Takes the row for whoever saw this version; 0 when it is not the newest. */
    @Query("update programme set version = version + 1 where id = :id and version = :version")
    int claim(UUID id, long version);
}
