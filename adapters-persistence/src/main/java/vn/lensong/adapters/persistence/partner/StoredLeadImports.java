package vn.lensong.adapters.persistence.partner;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.partner.LeadImports;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.LeadImportEvent;

/** Imports in the database, their rows sealed some hundred at a time. */
@Singleton
class StoredLeadImports implements LeadImports {

    private static final Duration STRAY = Duration.ofDays(1);

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final SealedRows rows;

    StoredLeadImports(Database database, Journal journal, Json json, SealedRows rows) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.rows = rows;
    }

    @Override
    public Optional<LeadImport> find(UUID id) {
        return database.read(sql -> find(sql, id));
    }

    private Optional<LeadImport> find(Sql sql, UUID id) {
        return sql.first("select * from lead_import where id = ?", this::made, id);
    }

    @Override
    public Optional<LeadImport> same(LeadImport like) {
        return database.read(sql -> sql.list(
                        "select * from lead_import where checksum = ? order by made_at desc, id",
                        this::made,
                        like.checksum()))
                .stream()
                .filter(one -> one.kind() == like.kind() && one.scope().equals(like.scope()))
                .filter(one -> Objects.equals(one.programmeId(), like.programmeId()))
                .filter(one -> Objects.equals(one.branchId(), like.branchId()))
                .filter(one -> one.byClient() == like.byClient())
                .filter(one -> one.state() != LeadImport.State.STOPPED)
                .findFirst();
    }

    @Override
    public Page<LeadImport> page(List<Scope> scopes, @Nullable UUID client, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        String further = "";
        if (client != null) {
            further += " and by_client and by_id = ?";
            values.add(client);
        }
        if (from != null) {
            further += " and (made_at < ? or (made_at = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = "select * from lead_import where " + where.inside("scope") + further
                + " order by made_at desc, id limit ?";
        return Cursor.page(
                database.read(sql -> sql.list(page, this::made, values.toArray())),
                ask,
                one -> new Cursor(one.madeAt(), one.id()));
    }

    @Override
    public void save(LeadImport next, LeadImportEvent because) {
        database.change(sql -> {
            store(sql, next);
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public void save(LeadImport next) {
        database.change(sql -> store(sql, next));
    }

    private void store(Sql sql, LeadImport next) {
        Conflict.storing(
                next.version(),
                () -> sql.update(
                        """
                        insert into lead_import (id, version, scope, kind, by_id, by_client, programme_id, branch_id,
                            checksum, columns, row_count, last_no, at_no, created, joined, refused, state, made_at,
                            ended_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        next.id(),
                        next.scope().path(),
                        next.kind(),
                        next.by(),
                        next.byClient(),
                        next.programmeId(),
                        next.branchId(),
                        next.checksum(),
                        json.write(next.columns()),
                        next.rows(),
                        next.lastNo(),
                        next.at(),
                        next.counts().created(),
                        next.counts().joined(),
                        next.counts().refused(),
                        next.state(),
                        next.madeAt(),
                        next.endedAt()),
                () -> sql.update(
                        "update lead_import set version = version + 1, at_no = ?, created = ?, joined = ?, refused = ?,"
                                + " state = ?, ended_at = ? where id = ? and version = ?",
                        next.at(),
                        next.counts().created(),
                        next.counts().joined(),
                        next.counts().refused(),
                        next.state(),
                        next.endedAt(),
                        next.id(),
                        next.version()));
    }

    @Override
    public void keep(UUID importId, List<Line> lines, Instant now) {
        int first = lines.getFirst().no();
        String sealed = rows.sealed(importId, first, lines);
        database.change(sql -> {
            sql.update(
                    "delete from lead_import_block where kept_at < ? and import_id not in (select id from lead_import)",
                    now.minus(STRAY));
            sql.update(
                    "insert into lead_import_block (import_id, first_no, last_no, sealed, kept_at)"
                            + " values (?, ?, ?, ?, ?)",
                    importId,
                    first,
                    lines.getLast().no(),
                    sealed,
                    now);
        });
    }

    @Override
    public List<Line> lines(UUID importId, int after) {
        return database.read(sql -> {
            // Where to begin is found in the key alone; what is sealed in front of it is not read.
            int from = sql.count(
                    "select max(first_no) from lead_import_block where import_id = ? and first_no <= ?",
                    importId,
                    after + 1);
            return sql.first(
                            "select first_no, sealed from lead_import_block where import_id = ? and first_no >= ?"
                                    + " and last_no > ? order by first_no limit 1",
                            row -> opened(importId, row),
                            importId,
                            from,
                            after)
                    .orElse(List.of())
                    .stream()
                    .filter(line -> line.no() > after)
                    .toList();
        });
    }

    private List<Line> opened(UUID importId, Row row) {
        return rows.opened(importId, row.number("first_no"), row.text("sealed"))
                .orElseThrow(() -> new IllegalStateException("lead_import_block: sealed under another secret"
                        + " (expected: the LENSONG_SIGNING_SECRET of before)"));
    }

    @Override
    public void forget(UUID importId) {
        database.change(sql -> sql.update("delete from lead_import_block where import_id = ?", importId));
    }

    @Override
    public ImportedRow settle(UUID importId, int no, Supplier<ImportedRow> work) {
        return database.write(sql -> sql.first(
                        "select * from lead_import_row where import_id = ? and no = ?", this::row, importId, no)
                .orElseGet(() -> {
                    ImportedRow row = work.get();
                    remember(sql, importId, List.of(row));
                    return row;
                }));
    }

    @Override
    public LeadImport settle(LeadImport one, List<Line> lines, Function<List<Line>, List<ImportedRow>> work) {
        return database.write(sql -> {
            Map<Integer, ImportedRow> settled = settled(sql, one.id(), lines);
            List<Line> open = lines.stream().filter(line -> !settled.containsKey(line.no())).toList();
            List<ImportedRow> done = open.isEmpty() ? List.of() : work.apply(open);
            remember(sql, one.id(), done);
            done.forEach(row -> settled.put(row.no(), row));
            LeadImport.Counts counts = one.counts();
            int at = one.at();
            for (Line line : lines) {
                ImportedRow row = settled.get(line.no());
                if (row == null) {
                    break;
                }
                counts = counts.with(row.status());
                at = line.no();
            }
            store(sql, one.settled(at, counts));
            return find(sql, one.id()).orElseThrow();
        });
    }

    private Map<Integer, ImportedRow> settled(Sql sql, UUID importId, List<Line> lines) {
        Map<Integer, ImportedRow> settled = new HashMap<>();
        sql.list(
                "select * from lead_import_row where import_id = ? and no >= ? and no <= ?",
                row -> {
                    ImportedRow one = row(row);
                    return settled.put(one.no(), one);
                },
                importId,
                lines.getFirst().no(),
                lines.getLast().no());
        return settled;
    }

    private void remember(Sql sql, UUID importId, List<ImportedRow> rows) {
        Conflict.refusing(
                Refusal::stale,
                () -> sql.batch(
                        """
                        insert into lead_import_row (import_id, no, status, lead_id, field, code, details)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """,
                        rows.stream()
                                .map(row -> new @Nullable Object[] {
                                    importId,
                                    row.no(),
                                    row.status(),
                                    row.leadId(),
                                    row.field(),
                                    row.code(),
                                    row.details().isEmpty() ? null : json.write(row.details())
                                })
                                .toList()));
    }

    @Override
    public List<ImportedRow> results(UUID importId, int after, boolean refusedOnly, int most) {
        String refused = refusedOnly ? " and status = 'REFUSED'" : "";
        return database.read(sql -> sql.list(
                "select * from lead_import_row where import_id = ? and no > ?" + refused + " order by no limit ?",
                this::row,
                importId,
                after,
                most));
    }

    @SuppressWarnings("unchecked")
    private ImportedRow row(Row row) {
        String details = row.textOrNull("details");
        return new ImportedRow(
                row.number("no"),
                row.constant("status", ImportedRow.Status.class),
                row.idOrNull("lead_id"),
                row.textOrNull("field"),
                row.textOrNull("code"),
                details == null ? Map.of() : json.read(details, Map.class));
    }

    private LeadImport made(Row row) {
        return new LeadImport(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.constant("kind", LeadImport.Kind.class),
                row.id("by_id"),
                row.flag("by_client"),
                row.idOrNull("programme_id"),
                row.idOrNull("branch_id"),
                row.text("checksum"),
                Arrays.asList(json.read(row.text("columns"), String[].class)),
                row.number("row_count"),
                row.number("last_no"),
                row.number("at_no"),
                new LeadImport.Counts(row.number("created"), row.number("joined"), row.number("refused")),
                row.constant("state", LeadImport.State.class),
                row.instant("made_at"),
                row.instantOrNull("ended_at"));
    }
}
