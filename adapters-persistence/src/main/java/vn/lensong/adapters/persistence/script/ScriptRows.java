package vn.lensong.adapters.persistence.script;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The rows of framework scripts. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ScriptRows extends GenericRepository<ScriptRow, UUID> {

    Optional<ScriptRow> findById(UUID id);

    void insert(ScriptRow row);

    void update(ScriptRow row);

    /** Takes the row for whoever saw this version; 0 when it is not the newest. */
    @Query("update script set version = version + 1 where id = :id and version = :version")
    int claim(UUID id, long version);
}
