package vn.lensong.adapters.persistence.recap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.application.recap.RecapViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.recap.RecapVersion;

/** Frozen recaps with their programmes, and the course of a programme, straight from the rows. */
@Singleton
class StoredRecapViews implements RecapViews {

    /** A show may be on air for eight hours; more is a clock gone wrong. */
    private static final int LONGEST_MINUTES = 24 * 60;

    private static final String FROZEN =
            """
            select v.content, p.id, p.title, p.product, p.scope, p.page_id, p.went_live_at,
                coalesce(o.name, p.scope) as organisation, coalesce(c.name, '') as province
            from recap_version v
            join programme p on p.id = v.programme_id
            left join page g on g.id = p.page_id
            left join organisation o on o.id = g.organisation_id
            left join province c on c.code = substring(p.scope from 4 for 2)
            where v.no = (select max(w.no) from recap_version w where w.programme_id = v.programme_id)
                and p.went_live_at is not null
            """;

    private final Database database;
    private final Json json;
    private final EarlierRecaps earlier;

    StoredRecapViews(Database database, Json json, EarlierRecaps earlier) {
        this.database = database;
        this.json = json;
        this.earlier = earlier;
    }

    @Override
    public List<Minute> course(UUID programmeId) {
        return database.read(sql -> sql.first(
                        "select went_live_at, ended_at from programme where id = ?",
                        row -> new Span(row.instantOrNull("went_live_at"), row.instantOrNull("ended_at")),
                        programmeId)
                .map(span -> course(sql, programmeId, span))
                .orElse(List.of()));
    }

    @Override
    public List<Frozen> before(UUID programmeId) {
        earlier.takeOver();
        return database.read(sql -> sql.first(
                        "select scope, page_id, starts_at from programme where id = ?",
                        row -> new Next(row.text("scope"), row.id("page_id"), row.instant("starts_at")),
                        programmeId)
                .map(next -> sql.list(
                        FROZEN
                                + """
                                and p.id <> ? and p.went_live_at < ? and (p.scope = ? or p.scope like ?)
                                order by case when p.page_id = ? then 0 else 1 end, p.went_live_at desc, p.id limit 20
                                """,
                        row -> frozen(row, next.pageId()),
                        programmeId,
                        next.startsAt(),
                        next.province(),
                        next.province() + "/%",
                        next.pageId()))
                .orElse(List.of()));
    }

    @Override
    public List<Frozen> frozen(List<Scope> scopes, Instant from, Instant to) {
        earlier.takeOver();
        Scopes inside = new Scopes(scopes);
        List<Object> values = new ArrayList<>(inside.values());
        values.addAll(List.of(from, to, MOST));
        return database.read(sql -> sql.list(
                FROZEN + " and " + inside.inside("p.scope")
                        + " and p.went_live_at >= ? and p.went_live_at < ? order by p.went_live_at desc, p.id limit ?",
                row -> frozen(row, null),
                values.toArray()));
    }

    private Frozen frozen(Row row, @Nullable UUID pageId) {
        return new Frozen(
                row.id("id"),
                row.text("title"),
                row.constant("product", Product.class),
                new Scope(row.text("scope")),
                row.text("province"),
                row.text("organisation"),
                row.instant("went_live_at"),
                row.id("page_id").equals(pageId),
                json.read(row.text("content"), RecapVersion.class));
    }

    private static List<Minute> course(Sql sql, UUID programmeId, Span span) {
        if (span.from() == null) {
            return List.of();
        }
        Map<Instant, Integer> comments = counts(
                sql,
                """
                select date_trunc('minute', written_at) as at, count(*) as how_many from inbound_item
                where programme_id = ? and platform <> 'messenger' and labels not like '%,PAGE,%' group by date_trunc('minute', written_at)
                """,
                programmeId);
        Map<Instant, Integer> viewers = counts(
                sql,
                """
                select date_trunc('minute', l.looked_at) as at, max(l.viewers) as how_many
                from broadcast_look l join broadcast b on b.id = l.broadcast_id
                where b.programme_id = ? and l.viewers is not null group by date_trunc('minute', l.looked_at)
                """,
                programmeId);
        Instant first = span.from().truncatedTo(ChronoUnit.MINUTES);
        Instant last = span.to() == null ? latest(first, comments, viewers) : span.to();
        List<Minute> minutes = new ArrayList<>();
        for (Instant at = first; !at.isAfter(last) && minutes.size() < LONGEST_MINUTES; at = at.plusSeconds(60)) {
            minutes.add(new Minute(at, viewers.get(at), Objects.requireNonNullElse(comments.get(at), 0)));
        }
        return minutes;
    }

    private static Map<Instant, Integer> counts(Sql sql, String text, UUID programmeId) {
        Map<Instant, Integer> counts = new HashMap<>();
        sql.list(text, row -> Map.entry(row.instant("at"), row.number("how_many")), programmeId)
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    private static Instant latest(Instant first, Map<Instant, Integer> comments, Map<Instant, Integer> viewers) {
        Instant latest = first;
        for (Map<Instant, Integer> counts : List.of(comments, viewers)) {
            for (Instant at : counts.keySet()) {
                latest = at.isAfter(latest) ? at : latest;
            }
        }
        return latest;
    }

    private record Span(@Nullable Instant from, @Nullable Instant to) {}

    private record Next(String scope, UUID pageId, Instant startsAt) {

        String province() {
            return scope.length() < 5 ? scope : scope.substring(0, 5);
        }
    }
}
