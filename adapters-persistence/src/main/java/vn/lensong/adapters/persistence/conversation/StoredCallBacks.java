package vn.lensong.adapters.persistence.conversation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Conflict;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Scopes;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.adapters.persistence.privacy.Numbers;
import vn.lensong.application.Page;
import vn.lensong.application.conversation.CallBacks;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;

/** Promises to call back, with their attempts, in the database. */
@Singleton
class StoredCallBacks implements CallBacks {

    private static final String ROWS =
            "select call_back.*" + Numbers.beside("call_back.phone", "phone") + " from call_back ";

    private final Database database;
    private final Journal journal;
    private final Numbers numbers;

    StoredCallBacks(Database database, Journal journal, Numbers numbers) {
        this.database = database;
        this.journal = journal;
        this.numbers = numbers;
    }

    @Override
    public Optional<CallBack> find(UUID id) {
        return database.read(sql ->
                sql.first(ROWS + "where id = ?", row -> callBack(sql, row), id));
    }

    @Override
    public void save(CallBack next, CallBackEvent because) {
        database.change(sql -> {
            if (next.version() == 0) {
                Conflict.refusing(Refusal::stale, () -> insert(sql, next));
            } else {
                update(sql, next);
            }
            journal.append(sql, List.of(because));
        });
    }

    @Override
    public Page<CallBack> open(List<Scope> scopes, UUID ownerId, Instant dueUntil, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        values.addAll(List.of(ownerId, dueUntil));
        return soonest("(" + where.inside("scope") + " or owner_id = ?) and slot_until <= ?", values, ask);
    }

    @Override
    public int overdue(
            UUID ownerId, Instant owned, List<Scope> desk, Instant atDesk, List<Scope> province, Instant above) {
        Scopes answering = new Scopes(desk);
        Scopes managing = new Scopes(province);
        List<Object> values = new ArrayList<>(List.of(owned, ownerId, owned));
        values.addAll(answering.values());
        values.add(atDesk);
        values.addAll(managing.values());
        values.add(above);
        String select = "select count(*) from call_back where ended_at is null and slot_until <= ? and (owner_id = ?"
                + " and slot_until <= ? or " + answering.inside("scope") + " and slot_until <= ? or "
                + managing.inside("scope") + " and slot_until <= ?)";
        return database.read(sql -> sql.count(select, values.toArray()));
    }

    @Override
    public Page<CallBack> openOf(UUID ownerId, Page.Ask ask) {
        return soonest("owner_id = ?", new ArrayList<>(List.of(ownerId)), ask);
    }

    @Override
    public Page<CallBack> ended(List<Scope> scopes, UUID ownerId, Page.Ask ask) {
        Scopes where = new Scopes(scopes);
        List<Object> values = new ArrayList<>(where.values());
        values.add(ownerId);
        Cursor from = Cursor.of(ask);
        String further = "";
        if (from != null) {
            further = " and (ended_at < ? or (ended_at = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = ROWS + "where ended_at is not null and (" + where.inside("scope")
                + " or owner_id = ?)" + further + " order by ended_at desc, id limit ?";
        List<CallBack> rows = database.read(sql -> sql.list(page, row -> callBack(sql, row), values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(endedAt(row), row.id()));
    }

    private Page<CallBack> soonest(String which, List<Object> values, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        String further = "";
        if (from != null) {
            further = " and (slot_until > ? or (slot_until = ? and id > ?))";
            values.addAll(List.of(from.at(), from.at(), from.id()));
        }
        values.add(ask.limit() + 1);
        String page = ROWS + "where ended_at is null and " + which + further
                + " order by slot_until, id limit ?";
        List<CallBack> rows = database.read(sql -> sql.list(page, row -> callBack(sql, row), values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(row.slot().until(), row.id()));
    }

    private static Instant endedAt(CallBack row) {
        CallBack.Ended ended = row.ended();
        return ended == null ? row.promisedAt() : ended.at();
    }

    private void insert(Sql sql, CallBack next) {
        sql.update(
                """
                insert into call_back (id, version, scope, programme_id, question_id, person_key, name, phone, channel,
                    basis, basis_note, slot_from, slot_until, owner_id, owner_name, promised_by, promised_at)
                values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                next.id(),
                next.scope().path(),
                next.programmeId(),
                next.questionId(),
                next.personKey(),
                next.name(),
                numbers.keep(sql, Numbers.Kind.PHONE, next.phone()),
                next.channel(),
                next.basis(),
                next.basisNote(),
                next.slot().from(),
                next.slot().until(),
                next.ownerId(),
                next.ownerName(),
                next.promisedBy(),
                next.promisedAt());
    }

    /** Attempts are only ever added. */
    private static void update(Sql sql, CallBack next) {
        CallBack.Ended ended = next.ended();
        if (sql.update(
                        """
                        update call_back set version = version + 1, slot_from = ?, slot_until = ?, owner_id = ?,
                            owner_name = ?, escalated_at = ?, ended_as = ?, ended_note = ?, ended_at = ?
                        where id = ? and version = ?
                        """,
                        next.slot().from(),
                        next.slot().until(),
                        next.ownerId(),
                        next.ownerName(),
                        next.escalatedAt(),
                        ended == null ? null : ended.state(),
                        ended == null ? null : ended.note(),
                        ended == null ? null : ended.at(),
                        next.id(),
                        next.version())
                == 0) {
            throw Refusal.stale();
        }
        int known = sql.count("select count(*) from call_attempt where call_back_id = ?", next.id());
        for (int place = known; place < next.attempts().size(); place++) {
            CallBack.Attempt attempt = next.attempts().get(place);
            sql.update(
                    "insert into call_attempt (call_back_id, place, by_id, by_name, made_at, outcome, note)"
                            + " values (?, ?, ?, ?, ?, ?, ?)",
                    next.id(),
                    place,
                    attempt.byId(),
                    attempt.byName(),
                    attempt.at(),
                    attempt.outcome(),
                    attempt.note());
        }
    }

    private CallBack callBack(Sql sql, Row row) {
        return new CallBack(
                row.id("id"),
                row.longNumber("version"),
                new Scope(row.text("scope")),
                row.idOrNull("programme_id"),
                row.idOrNull("question_id"),
                row.textOrNull("person_key"),
                row.text("name"),
                numbers.opened(row, "phone"),
                row.constant("channel", CallBack.Channel.class),
                row.constant("basis", CallBack.Basis.class),
                row.text("basis_note"),
                new CallBack.Slot(row.instant("slot_from"), row.instant("slot_until")),
                row.id("owner_id"),
                row.text("owner_name"),
                row.id("promised_by"),
                row.instant("promised_at"),
                attempts(sql, row.id("id")),
                row.instantOrNull("escalated_at"),
                ended(row));
    }

    private static List<CallBack.Attempt> attempts(Sql sql, UUID id) {
        return sql.list(
                "select * from call_attempt where call_back_id = ? order by place",
                row -> new CallBack.Attempt(
                        row.id("by_id"),
                        row.text("by_name"),
                        row.instant("made_at"),
                        row.constant("outcome", CallBack.Outcome.class),
                        row.text("note")),
                id);
    }

    private static CallBack.@Nullable Ended ended(Row row) {
        Instant at = row.instantOrNull("ended_at");
        return at == null
                ? null
                : new CallBack.Ended(row.constant("ended_as", CallBack.State.class), row.text("ended_note"), at);
    }
}
