package vn.lensong.adapters.persistence.recap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.recap.Recaps;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapEvent;
import vn.lensong.domain.recap.RecapVersion;

/** Recaps: counted from rows, each version stored as JSON with its digest. */
@Singleton
class StoredRecaps implements Recaps {

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final EarlierRecaps earlier;

    StoredRecaps(Database database, Journal journal, Json json, EarlierRecaps earlier) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.earlier = earlier;
    }

    @Override
    public Recap counted(UUID programmeId, Instant now) {
        return database.read(sql -> sql.first(
                        "select went_live_at, ended_at from programme where id = ?",
                        row -> new Span(row.instantOrNull("went_live_at"), row.instantOrNull("ended_at")),
                        programmeId)
                .map(span -> counted(sql, programmeId, span, now))
                .orElseThrow(() -> Refusal.notFound("programme")));
    }

    @Override
    public Optional<RecapVersion> newest(UUID programmeId) {
        earlier.takeOver();
        return database.read(sql -> sql.first(
                "select content from recap_version where programme_id = ? order by no desc limit 1",
                row -> json.read(row.text("content"), RecapVersion.class),
                programmeId));
    }

    @Override
    public List<RecapVersion> versions(UUID programmeId) {
        earlier.takeOver();
        return database.read(sql -> sql.list(
                "select content from recap_version where programme_id = ? order by no",
                row -> json.read(row.text("content"), RecapVersion.class),
                programmeId));
    }

    @Override
    public void add(RecapVersion next, RecapEvent because) {
        database.change(sql -> {
            Conflict.refusing(
                    Refusal::stale,
                    () -> sql.update(
                            """
                            insert into recap_version (programme_id, no, content, hash, frozen_at)
                            values (?, ?, ?, ?, ?)
                            """,
                            next.recap().programmeId(),
                            next.no(),
                            json.write(next),
                            next.hash(),
                            next.frozenAt()));
            journal.append(sql, List.of(because));
        });
    }

    private static Recap counted(Sql sql, UUID programmeId, Span span, Instant now) {
        return Recap.counted(
                programmeId,
                span.startedAt(),
                span.endedAt(),
                CountedFigures.of(sql, programmeId, span.endedAt()),
                CountedFigures.questionsByOutcome(sql, programmeId),
                now);
    }

    private record Span(@Nullable Instant startedAt, @Nullable Instant endedAt) {}
}
