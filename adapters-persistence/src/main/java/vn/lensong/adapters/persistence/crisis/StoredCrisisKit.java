package vn.lensong.adapters.persistence.crisis;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Resealable;
import vn.lensong.application.crisis.CrisisKit;
import vn.lensong.domain.Scope;
import vn.lensong.domain.crisis.Approval;
import vn.lensong.domain.crisis.Audience;
import vn.lensong.domain.crisis.HoldingText;
import vn.lensong.domain.crisis.HoldingTextEvent;
import vn.lensong.domain.crisis.KitEntry;
import vn.lensong.domain.crisis.KitEvent;

/** What lies ready for a crisis, in the database. */
@Singleton
class StoredCrisisKit implements CrisisKit, Resealable {

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final KitRows rows;

    StoredCrisisKit(Database database, Journal journal, Json json, KitRows rows) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public Optional<KitEntry> entry(UUID id) {
        return database.read(sql -> sql.first("select * from crisis_kit where id = ?", rows::entry, id));
    }

    @Override
    public List<KitEntry> entries(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from crisis_kit where retired = false and " + where.around("scope") + " order by kind, id",
                rows::entry,
                where.aroundValues().toArray()));
    }

    @Override
    public void save(KitEntry next, KitEvent because) {
        database.change(sql -> {
            rows.store(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Optional<HoldingText> text(UUID id) {
        return database.read(sql -> sql.first("select * from holding_text where id = ?", this::text, id));
    }

    @Override
    public List<HoldingText> texts(List<Scope> scopes) {
        Scopes where = new Scopes(scopes);
        return database.read(sql -> sql.list(
                "select * from holding_text where retired = false and " + where.around("scope") + " order by id",
                this::text,
                where.aroundValues().toArray()));
    }

    @Override
    public void save(HoldingText next, HoldingTextEvent because) {
        database.change(sql -> {
            String approvals = json.write(next.approvals());
            Conflict.storing(
                    next.version(),
                    () -> sql.update(
                            "insert into holding_text (id, version, scope, scenario_id, audience, title, body,"
                                    + " author_id, approvals, valid_to, retired)"
                                    + " values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            next.id(),
                            next.scope().path(),
                            next.scenarioId(),
                            next.audience(),
                            next.title(),
                            next.body(),
                            next.authorId(),
                            approvals,
                            next.validTo(),
                            next.retired()),
                    () -> sql.update(
                            "update holding_text set version = version + 1, scenario_id = ?, audience = ?, title = ?,"
                                    + " body = ?, author_id = ?, approvals = ?, valid_to = ?, retired = ?"
                                    + " where id = ? and version = ?",
                            next.scenarioId(),
                            next.audience(),
                            next.title(),
                            next.body(),
                            next.authorId(),
                            approvals,
                            next.validTo(),
                            next.retired(),
                            next.id(),
                            next.version()));
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public int reseal(Sql sql, int most) {
        return rows.reseal(sql, most);
    }

    private HoldingText text(Row row) {
        return new HoldingText(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.idOrNull("scenario_id"),
                row.constant("audience", Audience.class),
                row.text("title"),
                row.text("body"),
                row.id("author_id"),
                Arrays.asList(json.read(row.text("approvals"), Approval[].class)),
                LocalDate.parse(row.text("valid_to")),
                row.flag("retired"));
    }
}
