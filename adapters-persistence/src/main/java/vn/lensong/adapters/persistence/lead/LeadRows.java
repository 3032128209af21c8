package vn.lensong.adapters.persistence.lead;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** The rows of leads. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LeadRows extends GenericRepository<LeadRow, UUID> {

    Optional<LeadRow> findById(UUID id);

    void insert(LeadRow row);

    void update(LeadRow row);

    /** Takes the row for whoever saw this version; 0 when it is not the newest. */
    @Query("update lead set version = version + 1 where id = :id and version = :version")
    int claim(UUID id, long version);
}
