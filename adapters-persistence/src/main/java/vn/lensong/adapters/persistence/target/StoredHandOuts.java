package vn.lensong.adapters.persistence.target;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.event.Journal;
import vn.lensong.application.Page;
import vn.lensong.application.lead.FactsBook;
import vn.lensong.application.target.HandOuts;
import vn.lensong.application.target.Membership;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.target.HandOut;
import vn.lensong.domain.target.HeldBack;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.TargetListEvent;

/** What was handed out, in the database. */
@Singleton
class StoredHandOuts implements HandOuts {

    private final Database database;
    private final Journal journal;
    private final Json json;
    private final StoredMembership members;
    private final FactsBook facts;

    StoredHandOuts(Database database, Journal journal, Json json, StoredMembership members, FactsBook facts) {
        this.database = database;
        this.journal = journal;
        this.json = json;
        this.members = members;
        this.facts = facts;
    }

    @Override
    public Optional<HandOut> find(UUID id) {
        return database.read(sql -> sql.first("select * from hand_out where id = ?", this::handOut, id));
    }

    @Override
    public List<HandOut> of(UUID listId) {
        return database.read(sql -> sql.list(
                "select * from hand_out where list_id = ? order by given_at desc, id", this::handOut, listId));
    }

    @Override
    public HandOut give(HandOut blank, Membership.Held held, Function<HandOut, TargetListEvent> because) {
        return database.write(sql -> {
            if (members.held(sql, blank.listId()).filter(list -> list.version() == blank.listVersion()).isEmpty()) {
                throw Refusal.stale();
            }
            if (!StoredMembership.ready(sql, blank.listId())) {
                throw Refusal.conflict("target.not-ready", Map.of());
            }
            facts.bar(null);
            insert(sql, blank);
            freeze(sql, blank, held);
            HandOut whole = counted(sql, blank, held);
            sql.update(
                    "update hand_out set members = ?, held_back = ? where id = ?",
                    whole.members(),
                    json.write(whole.heldBack()),
                    whole.id());
            journal.append(sql, List.of(because.apply(whole)));
            return whole;
        });
    }

    @Override
    public Page<Given> page(UUID handOutId, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        List<Object> values = new ArrayList<>(List.of(handOutId));
        if (from != null) {
            values.add(from.id());
        }
        values.add(ask.limit() + 1);
        String page = "select m.lead_id, m.reasons from hand_out_member m join lead_facts f on f.lead_id = m.lead_id"
                + " where m.hand_out_id = ? and not f.opted_out" + (from == null ? "" : " and m.lead_id > ?")
                + " order by m.lead_id limit ?";
        List<Given> rows = database.read(sql -> sql.list(
                page, row -> new Given(row.id("lead_id"), row.longNumber("reasons")), values.toArray()));
        return Cursor.page(rows, ask, row -> new Cursor(Instant.EPOCH, row.leadId()));
    }

    private void insert(Sql sql, HandOut blank) {
        sql.update(
                "insert into hand_out (id, list_id, list_version, rule, given_to, note, given_by, given_at, members,"
                        + " held_back) values (?, ?, ?, ?, ?, ?, ?, ?, 0, '{}')",
                blank.id(),
                blank.listId(),
                blank.listVersion(),
                json.write(blank.rule().form()),
                blank.to(),
                blank.note(),
                blank.by(),
                blank.at());
    }

    private static void freeze(Sql sql, HandOut blank, Membership.Held held) {
        Piece freeze = Piece.of(
                        "insert into hand_out_member (hand_out_id, lead_id, reasons)"
                                + " select cast(? as uuid), m.lead_id, m.reasons from target_member m"
                                + " join lead_facts f on f.lead_id = m.lead_id where m.list_id = ? and ",
                        blank.id(),
                        blank.listId())
                .then(Whom.heldBack(held))
                .then(" is null");
        sql.update(freeze.text(), freeze.bound());
    }

    private HandOut counted(Sql sql, HandOut blank, Membership.Held held) {
        Membership.Size size = members.size(blank.listId(), held, new Moment(blank.at(), Map.of()));
        int given = sql.count("select count(*) from hand_out_member where hand_out_id = ?", blank.id());
        return blank.with(given, size.heldBack());
    }

    @SuppressWarnings("unchecked")
    private HandOut handOut(Row row) {
        Map<HeldBack, Integer> back = new EnumMap<>(HeldBack.class);
        Map<String, Number> held = json.read(row.text("held_back"), Map.class);
        held.forEach((why, people) -> back.put(HeldBack.valueOf(why), people.intValue()));
        return new HandOut(
                row.id("id"),
                row.id("list_id"),
                row.longNumber("list_version"),
                StoredTargetLists.rule(json, row),
                row.text("given_to"),
                row.text("note"),
                row.id("given_by"),
                row.instant("given_at"),
                row.number("members"),
                back);
    }
}
