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

    void insertAll(List<QuestionRow> rows);

    void update(QuestionRow row);

    /** Takes the row for whoever saw this version; 0 when it is not the newest. */
    @Query("update question set version = version + 1 where id = :id and version = :version")
    int claim(UUID id, long version);

    @Query("select * from question where id = :id for update")
    Optional<QuestionRow> lock(UUID id);

    @Query("select * from question where state = 'CLAIMED' and lease_until <= :now order by asked_at, id limit 100")
    List<QuestionRow> lapsed(Instant now);

    @Query("select id from programme where status in ('LIVE', 'ENDED') and went_live_at <= :latest order by id")
    List<UUID> begun(Instant latest);

    /** Sorted by every column of its index: on H2 only then is reading over with the hundredth. */
    @Query(
            """
            select * from question
            where programme_id = :programmeId and state = 'WAITING' and escalated_at is null and asked_at <= :latest
            order by programme_id, state, escalated_at, asked_at, id limit 100
            """)
    List<QuestionRow> waitingSince(UUID programmeId, Instant latest);

    @Query(
            """
            select * from question
            where programme_id = :programmeId and state in ('WAITING', 'CLAIMED', 'CUED')
            order by asked_at, id limit 200
            """)
    List<QuestionRow> open(UUID programmeId);

    @Query(
            """
            select * from question
            where asker_key = :askerKey and (state in ('WAITING', 'CLAIMED', 'CUED')
                or state = 'HANDED_OFF' and settled_at is null)
            order by asked_at desc, id limit 200
            """)
    List<QuestionRow> askedBy(String askerKey);

    @Query(
            """
            select * from question
            where answer_id = :answerId and state = 'CUED' and spoken is not null order by asked_at, id limit 200
            """)
    List<QuestionRow> cuedWith(UUID answerId);

    @Query("select * from question where merged_into = :id and state = 'MERGED' order by asked_at, id")
    List<QuestionRow> mergedInto(UUID id);
}
