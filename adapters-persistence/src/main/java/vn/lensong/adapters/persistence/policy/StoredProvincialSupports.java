package vn.lensong.adapters.persistence.policy;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.policy.ProvincialSupports;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.policy.ProvincialSupport;
import vn.lensong.domain.policy.ProvincialSupportEvent;
import vn.lensong.domain.policy.SupportGroup;

/** What provinces add, in the database. */
@Singleton
class StoredProvincialSupports implements ProvincialSupports {

    private final Database database;
    private final Journal journal;

    StoredProvincialSupports(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Optional<ProvincialSupport> find(UUID id) {
        return database.read(sql -> sql.first(
                "select * from provincial_support where id = ?", StoredProvincialSupports::support, id));
    }

    @Override
    public List<ProvincialSupport> inside(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from provincial_support where " + where.inside("scope")
                        + " order by scope, support_group, from_day, id",
                StoredProvincialSupports::support,
                where.values().toArray()));
    }

    @Override
    public List<ProvincialSupport> counting(Scope province, LocalDate day) {
        return database.read(sql -> sql.list(
                "select * from provincial_support where scope = ? and from_day <= ?"
                        + " and (to_day is null or to_day >= ?) order by support_group",
                StoredProvincialSupports::support,
                province.path(),
                day,
                day));
    }

    @Override
    public void save(ProvincialSupport next, ProvincialSupportEvent because) {
        database.change(sql -> {
            // Whoever enters for this province waits here, so that what is free is still free below.
            sql.list(
                    "select code from province where code = ? for update",
                    row -> row.text("code"),
                    next.scope().path().substring(Scope.NATION.path().length() + 1));
            requireFree(sql, next);
            store(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    private static void requireFree(Sql sql, ProvincialSupport next) {
        sql
                .list(
                        "select * from provincial_support where scope = ? and support_group = ? and id <> ?"
                                + " order by from_day",
                        StoredProvincialSupports::support,
                        next.scope().path(),
                        next.group(),
                        next.id())
                .stream()
                .filter(next::meets)
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict(
                            "provincial-support.overlap",
                            Map.of("resolution", other.resolution(), "from", other.from().toString()));
                });
    }

    private static void store(Sql sql, ProvincialSupport next) {
        BigDecimal share = next.share();
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        "insert into provincial_support (id, version, scope, support_group, share, amount,"
                                + " resolution, from_day, to_day) values (?, 1, ?, ?, ?, ?, ?, ?, ?)",
                        next.id(),
                        next.scope().path(),
                        next.group(),
                        share == null ? null : share.toPlainString(),
                        next.amount(),
                        next.resolution(),
                        next.from(),
                        next.to()),
                () -> sql.update(
                        "update provincial_support set version = version + 1, to_day = ?"
                                + " where id = ? and version = ?",
                        next.to(),
                        next.id(),
                        next.version()));
    }

    private static ProvincialSupport support(Row row) {
        String share = row.textOrNull("share");
        return new ProvincialSupport(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("support_group", SupportGroup.class),
                share == null ? null : new BigDecimal(share),
                row.longOrNull("amount"),
                row.text("resolution"),
                LocalDate.parse(row.text("from_day")),
                day(row.textOrNull("to_day")));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
