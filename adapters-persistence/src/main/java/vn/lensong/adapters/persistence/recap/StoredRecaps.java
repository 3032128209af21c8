package vn.lensong.adapters.persistence.recap;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.recap.Recaps;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.recap.Recap;
import vn.lensong.domain.recap.RecapEvent;

/** Recaps: counted from the ledger's rows, stored as JSON once frozen. */
@Singleton
class StoredRecaps implements Recaps {

    private final Database database;
    private final Journal journal;
    private final Json json;

    StoredRecaps(Database database, Journal journal, Json json) {
        this.database = database;
        this.journal = journal;
        this.json = json;
    }

    @Override
    public Recap counted(UUID programmeId) {
        return database.read(sql -> sql.first(
                        "select went_live_at, ended_at from programme where id = ?",
                        row -> new Span(row.instantOrNull("went_live_at"), row.instantOrNull("ended_at")),
                        programmeId)
                .map(span -> counted(sql, programmeId, span))
                .orElseThrow(() -> Refusal.notFound("programme")));
    }

    @Override
    public Optional<Recap> frozen(UUID programmeId) {
        return database.read(sql -> sql.first(
                "select figures from recap where programme_id = ?",
                row -> json.read(row.text("figures"), Recap.class),
                programmeId));
    }

    @Override
    public void freeze(Recap recap, RecapEvent because) {
        database.insist(sql -> {
            int frozen = sql.update(
                    "insert into recap (programme_id, figures, frozen_at) values (?, ?, ?) on conflict do nothing",
                    recap.programmeId(),
                    json.write(recap),
                    recap.frozenAt());
            if (frozen == 1) {
                journal.append(sql, List.of(because));
            }
        });
    }

    private static Recap counted(Sql sql, UUID programmeId, Span span) {
        Comments comments = sql.first(
                        """
                        select count(*) as interactions,
                            count(*) filter (where labels not like '%,PAGE,%') as comments,
                            count(distinct author_key) filter (where labels not like '%,PAGE,%') as commenters,
                            count(*) filter (where labels like '%,SPAM,%') as spam
                        from inbound_item where programme_id = ?
                        """,
                        Comments::of,
                        programmeId)
                .orElseThrow();
        Map<String, Integer> outcomes = outcomes(sql, programmeId);
        return new Recap(
                programmeId,
                span.startedAt(),
                span.endedAt(),
                peakViewers(sql, programmeId),
                comments.commenters(),
                comments.comments(),
                comments.interactions(),
                comments.spam(),
                outcomes.values().stream().mapToInt(Integer::intValue).sum(),
                outcomes,
                medianFirstAnswer(sql, programmeId),
                sql.count("select count(*) from lead where programme_id = ?", programmeId),
                null);
    }

    private static Map<String, Integer> outcomes(Sql sql, UUID programmeId) {
        Map<String, Integer> byState = new HashMap<>();
        sql.list(
                        "select state, count(*) as how_many from question where programme_id = ? group by state",
                        row -> Map.entry(row.text("state"), row.number("how_many")),
                        programmeId)
                .forEach(outcome -> byState.put(outcome.getKey(), outcome.getValue()));
        return byState;
    }

    private static @Nullable Integer peakViewers(Sql sql, UUID programmeId) {
        return sql.list(
                        """
                        select l.viewers from broadcast_look l join broadcast b on b.id = l.broadcast_id
                        where b.programme_id = ? and l.viewers is not null order by l.viewers desc limit 1
                        """,
                        row -> row.number("viewers"),
                        programmeId)
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** The middle one, or the mean of the two in the middle, in whole seconds. */
    private static @Nullable Integer medianFirstAnswer(Sql sql, UUID programmeId) {
        List<Long> seconds = sql
                .list(
                        """
                        select asked_at, stage_at from question
                        where programme_id = ? and state in ('ANSWERED_ON_AIR', 'ANSWERED_IN_WRITING')
                        """,
                        row -> Duration.between(row.instant("asked_at"), row.instant("stage_at"))
                                .toSeconds(),
                        programmeId)
                .stream()
                .sorted()
                .toList();
        if (seconds.isEmpty()) {
            return null;
        }
        int middle = seconds.size() / 2;
        long median = seconds.size() % 2 == 1
                ? seconds.get(middle)
                : (seconds.get(middle - 1) + seconds.get(middle)) / 2;
        return Math.toIntExact(median);
    }

    private record Span(@Nullable Instant startedAt, @Nullable Instant endedAt) {}

    private record Comments(int interactions, int comments, int commenters, int spam) {

        static Comments of(Row row) {
            return new Comments(
                    row.number("interactions"), row.number("comments"), row.number("commenters"), row.number("spam"));
        }
    }
}
