package vn.lensong.adapters.persistence.programme;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.platform.StreamHealthCalls;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.BroadcastEvent;

/** Broadcasts in the database. */
@Singleton
class StoredBroadcasts implements Broadcasts {

    private final Database database;
    private final Journal journal;
    private final BroadcastRows rows;
    private final BroadcastMapper mapper;

    StoredBroadcasts(Database database, Journal journal, BroadcastRows rows, BroadcastMapper mapper) {
        this.database = database;
        this.journal = journal;
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public Optional<Broadcast> find(UUID id) {
        return database.read(sql -> rows.findById(id).map(row -> mapper.broadcast(row, threads(sql, id))));
    }

    @Override
    public Optional<Broadcast> ofProgramme(UUID programmeId) {
        return found("select id from broadcast where programme_id = ?", programmeId);
    }

    @Override
    public Optional<Broadcast> byThread(String platform, String threadId) {
        return found(
                "select broadcast_id as id from broadcast_thread where platform = ? and thread_id = ?",
                platform,
                threadId);
    }

    @Override
    public List<Broadcast> unfinished(String platform, String pageId) {
        return database
                .read(sql -> sql.list(
                        """
                        select b.id from broadcast b join programme p on p.id = b.programme_id
                        where b.platform = ? and b.page_external_id = ? and p.status in ('READY', 'LIVE', 'ENDED')
                        order by b.id
                        """,
                        row -> row.id("id"),
                        platform,
                        pageId))
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    @Override
    public Optional<Broadcast> lastOf(String platform, String pageId) {
        return found(
                """
                select id from broadcast where platform = ? and page_external_id = ? and ended_at is not null
                order by ended_at desc, id desc limit 1
                """,
                platform,
                pageId);
    }

    @Override
    public void save(Broadcast next, BroadcastEvent because) {
        database.change(sql -> {
            BroadcastRow row = mapper.row(next, next.version() + 1);
            if (next.version() == 0) {
                Conflict.refusing(Refusal::stale, () -> rows.insert(row));
            } else if (rows.claim(next.id(), next.version()) == 1) {
                rows.update(row);
            } else {
                throw Refusal.stale();
            }
            addThreads(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void record(Look look, BroadcastEvent.@Nullable Read because) {
        StreamHealthCalls.Health health = look.health();
        database.insist(sql -> {
            int added = sql.update(
                    """
                    insert into broadcast_look (broadcast_id, looked_at, viewers, total_views, video_bitrate, frame_rate,
                        audio_bitrate)
                    values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                    """,
                    look.broadcastId(),
                    look.at(),
                    look.viewers(),
                    look.totalViews(),
                    health.videoBitrate(),
                    health.frameRate(),
                    health.audioBitrate());
            if (added == 1 && because != null) {
                journal.append(sql, List.of(because));
            }
        });
    }

    @Override
    public void raise(BroadcastEvent alarm) {
        database.insist(sql -> journal.append(sql, List.of(alarm)));
    }

    @Override
    public List<Look> looks(UUID broadcastId, int limit) {
        return database.read(sql -> sql.list(
                "select * from broadcast_look where broadcast_id = ? order by looked_at desc limit ?",
                StoredBroadcasts::look,
                broadcastId,
                limit));
    }

    @Override
    public Optional<Progress> progress(UUID broadcastId) {
        return database.read(sql -> sql.first(
                "select * from broadcast_progress where broadcast_id = ?",
                row -> new Progress(
                        row.id("broadcast_id"),
                        row.instant("read_until"),
                        row.numberOrNull("platform_count"),
                        row.instant("looked_at")),
                broadcastId));
    }

    @Override
    public void progressed(Progress progress) {
        database.insist(sql -> {
            int known = sql.update(
                    """
                    update broadcast_progress set read_until = ?, platform_count = ?, looked_at = ?
                    where broadcast_id = ?
                    """,
                    progress.readUntil(),
                    progress.platformCount(),
                    progress.at(),
                    progress.broadcastId());
            if (known == 0) {
                sql.update(
                        """
                        insert into broadcast_progress (read_until, platform_count, looked_at, broadcast_id)
                        values (?, ?, ?, ?)
                        """,
                        progress.readUntil(),
                        progress.platformCount(),
                        progress.at(),
                        progress.broadcastId());
            }
        });
    }

    private Optional<Broadcast> found(String sqlForId, Object... values) {
        return database.read(sql -> sql.first(sqlForId, row -> row.id("id"), values)).flatMap(this::find);
    }

    private static List<String> threads(Sql sql, UUID broadcastId) {
        return sql.list(
                "select thread_id from broadcast_thread where broadcast_id = ? order by thread_id",
                row -> row.text("thread_id"),
                broadcastId);
    }

    /** Ids once known are never forgotten; one that another broadcast has is refused. */
    private static void addThreads(Sql sql, Broadcast broadcast) {
        Set<String> more = new HashSet<>(broadcast.threadIds());
        threads(sql, broadcast.id()).forEach(more::remove);
        Conflict.refusing(
                () -> Refusal.conflict("broadcast.thread-taken", Map.of()),
                () -> sql.batch(
                        "insert into broadcast_thread (platform, thread_id, broadcast_id) values (?, ?, ?)",
                        more.stream()
                                .sorted()
                                .map(thread -> new @Nullable Object[] {broadcast.platform(), thread, broadcast.id()})
                                .toList()));
    }

    private static Look look(Row row) {
        return new Look(
                row.id("broadcast_id"),
                row.instant("looked_at"),
                row.numberOrNull("viewers"),
                row.longOrNull("total_views"),
                new StreamHealthCalls.Health(
                        row.fractionOrNull("video_bitrate"),
                        row.fractionOrNull("frame_rate"),
                        row.fractionOrNull("audio_bitrate")));
    }
}
