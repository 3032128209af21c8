package vn.lensong.adapters.persistence.health;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.health.StreamWatches;
import vn.lensong.domain.health.AlarmState;
import vn.lensong.domain.health.StreamEvent;
import vn.lensong.domain.health.StreamHistory;
import vn.lensong.domain.health.StreamSample;
import vn.lensong.domain.health.StreamSpan;
import vn.lensong.domain.health.StreamWatch;

/** Streams under watch in the database: one row for the state, and one for every ten seconds. */
@Singleton
@SerdeImport(StreamWatch.class)
@SerdeImport(StreamSample.class)
@SerdeImport(StreamSample.Encoder.class)
@SerdeImport(AlarmState.class)
@SerdeImport(StreamHistory.class)
@SerdeImport(StreamHistory.Frames.class)
@SerdeImport(StreamSpan.class)
@SerdeImport(StreamSpan.Figure.class)
class StoredStreamWatches implements StreamWatches {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredStreamWatches(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Optional<StreamWatch> find(UUID broadcastId) {
        return database.read(sql ->
                sql.first("select * from stream_watch where broadcast_id = ?", this::watch, broadcastId));
    }

    @Override
    public void save(StreamWatch next, @Nullable StreamSpan full, List<StreamEvent> because) {
        database.change(sql -> {
            String state = json.write(next);
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into stream_watch (broadcast_id, version, state) values (?, 1, ?)",
                            next.broadcastId(),
                            state),
                    () -> sql.update(
                            "update stream_watch set version = version + 1, state = ? where broadcast_id = ? and version = ?",
                            state,
                            next.broadcastId(),
                            next.version()));
            if (full != null) {
                sql.update(
                        "insert into stream_span (broadcast_id, began_at, figures) values (?, ?, ?) on conflict do nothing",
                        next.broadcastId(),
                        full.at(),
                        json.write(full));
            }
            if (!because.isEmpty()) {
                journal.append(sql, because);
            }
        });
    }

    @Override
    public List<StreamSpan> spans(UUID broadcastId, int limit) {
        return database
                .read(sql -> sql.list(
                        "select figures from stream_span where broadcast_id = ? order by began_at desc limit ?",
                        row -> json.read(row.text("figures"), StreamSpan.class),
                        broadcastId,
                        limit))
                .reversed();
    }

    @Override
    public void forget(UUID broadcastId) {
        database.change(sql -> {
            sql.update("delete from stream_span where broadcast_id = ?", broadcastId);
            sql.update("delete from stream_watch where broadcast_id = ?", broadcastId);
        });
    }

    /** The version is the row's: the JSON holds the one before. */
    private StreamWatch watch(Row row) {
        StreamWatch stored = json.read(row.text("state"), StreamWatch.class);
        return new StreamWatch(
                stored.broadcastId(),
                row.longNumber("version"),
                stored.last(),
                stored.alarms(),
                stored.history(),
                stored.span());
    }
}
