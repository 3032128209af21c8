package vn.lensong.adapters.persistence.target;

import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.target.TargetLists;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Rule;
import vn.lensong.domain.target.RuleForm;
import vn.lensong.domain.target.TargetList;
import vn.lensong.domain.target.TargetListEvent;

/** Target lists in the database. */
@Singleton
@SerdeImport(RuleForm.class)
class StoredTargetLists implements TargetLists {

    private static final String ROWS =
            """
            select t.*, p.display_name as owner_name,
                (select count(*) from target_member m where m.list_id = t.id) as found
            from target_list t left join person p on p.id = t.owner_id
            """;

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final StoredMembership members;

    StoredTargetLists(Database database, Journal journal, Json json, StoredMembership members) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.members = members;
    }

    @Override
    public Optional<TargetList> find(UUID id) {
        return database.read(sql -> sql.first("select * from target_list where id = ?", row -> list(json, row), id));
    }

    @Override
    public Optional<TargetLists.Listed> row(UUID id) {
        return database.read(sql -> sql.first(ROWS + " where t.id = ?", this::row, id));
    }

    @Override
    public Page<TargetLists.Listed> page(List<Scope> scopes, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Scopes inside = new Scopes(scopes);
        List<Object> values = new ArrayList<>(inside.values());
        String further = "";
        if (from != null) {
            further = " and (t.created_at < ? or (t.created_at = ? and t.id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = ROWS + " where not t.archived and " + inside.inside("t.scope") + further
                + " order by t.created_at desc, t.id limit ?";
        List<TargetLists.Listed> rows = database.read(sql -> sql.list(page, this::row, values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.list().createdAt(), row.list().id()));
    }

    @Override
    public List<UUID> followed() {
        return database.read(sql -> sql.list(
                "select id from target_list where not archived order by created_at, id", row -> row.id("id")));
    }

    @Override
    public void save(TargetList next, TargetListEvent because, Moment when) {
        database.change(sql -> {
            if (next.version() == 0) {
                insert(sql, next, when);
            } else {
                update(sql, next, when);
            }
            if (changesMembers(because)) {
                sql.update(
                        "update target_list set ready = ? where id = ?", members.setAnew(sql, next, when), next.id());
            }
            journal.append(sql, List.of(because));
        });
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Happened> history(UUID id) {
        return database.read(sql -> sql.list(
                """
                select e.name, e.happened_at, p.display_name, e.facts from event e
                left join person p on p.id = e.by_person
                where e.stream = ? order by e.seq
                """,
                row -> new Happened(
                        row.text("name"),
                        row.instant("happened_at"),
                        row.textOrNull("display_name"),
                        json.read(row.text("facts"), Map.class)),
                id));
    }

    private void insert(Sql sql, TargetList next, Moment when) {
        Conflict.refusing(
                Refusal::stale,
                () -> sql.update(
                        "insert into target_list (id, version, scope, name, purpose, owner_id, rule, created_at,"
                                + " archived, refreshed_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                        next.id(),
                        next.scope().path(),
                        next.name(),
                        next.purpose(),
                        next.ownerId(),
                        json.write(next.rule().form()),
                        next.createdAt(),
                        next.archived(),
                        when.now()));
    }

    private void update(Sql sql, TargetList next, Moment when) {
        if (sql.update(
                        "update target_list set version = version + 1, name = ?, purpose = ?, rule = ?, archived = ?,"
                                + " refreshed_at = ? where id = ? and version = ?",
                        next.name(),
                        next.purpose(),
                        json.write(next.rule().form()),
                        next.archived(),
                        when.now(),
                        next.id(),
                        next.version())
                == 0) {
            throw Refusal.stale();
        }
    }

    private static boolean changesMembers(TargetListEvent because) {
        return switch (because) {
            case TargetListEvent.Created created -> true;
            case TargetListEvent.Changed changed -> changed.newRule();
            case TargetListEvent.Archived archived -> true;
            case TargetListEvent.HandedOut handedOut -> false;
        };
    }

    private TargetLists.Listed row(Row row) {
        return new TargetLists.Listed(
                list(json, row), row.textOrNull("owner_name"), row.instant("refreshed_at"), row.number("found"), row.flag("ready"));
    }

    static TargetList list(Json json, Row row) {
        return new TargetList(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.text("name"),
                row.text("purpose"),
                row.id("owner_id"),
                rule(json, row),
                row.instant("created_at"),
                row.flag("archived"));
    }

    static Rule rule(Json json, Row row) {
        return Rule.of(json.read(row.text("rule"), RuleForm.class));
    }
}
