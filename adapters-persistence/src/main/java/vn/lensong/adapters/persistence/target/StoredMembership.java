package vn.lensong.adapters.persistence.target;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.lead.StoredLeadFacts;
import vn.lensong.application.Page;
import vn.lensong.application.target.Membership;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.LeadFacts;
import vn.lensong.domain.target.HeldBack;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Plan;
import vn.lensong.domain.target.Rule;
import vn.lensong.domain.target.TargetList;

/**
 * Who is on which list. Whoever changes that holds the row of the list, so that a list asked anew as a whole and a lead
 * asked anew meanwhile never miss each other.
 */
@Singleton
class StoredMembership implements Membership {

    private final Database database;
    private final Json json;
    private final StoredLeadFacts facts;

    StoredMembership(Database database, Json json, StoredLeadFacts facts) {
        this.database = database;
        this.json = json;
        this.facts = facts;
    }

    @Override
    public void refresh(UUID listId, Moment when) {
        database.insist(sql -> held(sql, listId).ifPresent(list -> {
            if (!list.archived()) {
                askAnew(sql, list, when);
                sql.update("update target_list set refreshed_at = ? where id = ?", when.now(), listId);
            }
        }));
    }

    @Override
    public void follow(UUID leadId, Moment when) {
        database.insist(sql -> {
            Optional<Scope> scope = facts.find(sql, leadId).map(LeadFacts::scope);
            if (scope.isEmpty()) {
                sql.update("delete from target_member where lead_id = ?", leadId);
                return;
            }
            List<TargetList> lists = around(sql, scope.get());
            // Read again, now that no list can be asked anew under our hands.
            Optional<LeadFacts> now = facts.find(sql, leadId);
            Map<UUID, Long> held = new HashMap<>();
            sql.list(
                    "select list_id, reasons from target_member where lead_id = ?",
                    row -> held.put(row.id("list_id"), row.longNumber("reasons")),
                    leadId);
            for (TargetList list : lists) {
                long reasons = now.filter(one -> list.scope().contains(one.scope()))
                        .map(one -> list.rule().reasons(one, when))
                        .orElse(0L);
                settle(sql, list.id(), leadId, reasons, held.remove(list.id()), when.now());
            }
            held.keySet().forEach(gone -> settle(sql, gone, leadId, 0, 0L, when.now()));
        });
    }

    @Override
    public Size count(Scope scope, Rule rule, Held held, Moment when) {
        return size(Piece.of(" from lead_facts f where ")
                .then(Whom.inside(scope))
                .then(" and ")
                .then(new RuleSql(when).holds(rule.plan())), held);
    }

    @Override
    public Size size(UUID listId, Held held) {
        return size(
                Piece.of(
                        " from target_member m join lead_facts f on f.lead_id = m.lead_id where m.list_id = ?", listId),
                held);
    }

    @Override
    public Page<Member> page(UUID listId, Held held, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Piece page = Piece.of("select m.lead_id, m.reasons, m.since, ")
                .then(Whom.heldBack(held))
                .then(
                        " as held from target_member m join lead_facts f on f.lead_id = m.lead_id where m.list_id = ?",
                        listId);
        if (from != null) {
            page = page.then(" and m.lead_id > ?", from.id());
        }
        Piece whole = page.then(" order by m.lead_id limit ?", ask.limit() + 1);
        List<Member> rows = database.read(sql -> sql.list(whole.text(), StoredMembership::member, whole.bound()));
        return Cursor.page(rows, ask, row -> new Cursor(Instant.EPOCH, row.leadId()));
    }

    /** Everybody whom the rule finds, and nobody else, since now. */
    void setAnew(Sql sql, TargetList list, Moment when) {
        sql.update("delete from target_member where list_id = ?", list.id());
        if (!list.archived()) {
            add(sql, list, when);
        }
    }

    /** The list, whose row is ours until the transaction ends. */
    Optional<TargetList> held(Sql sql, UUID listId) {
        return sql.first(
                "select * from target_list where id = ? for update",
                row -> StoredTargetLists.list(json, row),
                listId);
    }

    private void askAnew(Sql sql, TargetList list, Moment when) {
        RuleSql rule = new RuleSql(when);
        Plan plan = list.rule().plan();
        Piece found = Piece.of("from lead_facts f where f.lead_id = target_member.lead_id and ")
                .then(Whom.inside(list.scope()))
                .then(" and ")
                .then(rule.holds(plan));
        Piece gone = Piece.of("delete from target_member where list_id = ? and not exists (select 1 ", list.id())
                .then(found)
                .then(")");
        sql.update(gone.text(), gone.bound());
        Piece why = Piece.of("(select ").then(rule.reasons(plan)).then(" from lead_facts f where f.lead_id = target_member.lead_id)");
        Piece changed = Piece.of("update target_member set reasons = ")
                .then(why)
                .then(" where list_id = ? and reasons <> ", list.id())
                .then(why);
        sql.update(changed.text(), changed.bound());
        add(sql, list, when);
    }

    private static void add(Sql sql, TargetList list, Moment when) {
        RuleSql rule = new RuleSql(when);
        Plan plan = list.rule().plan();
        Piece add = Piece.of(
                        "insert into target_member (list_id, lead_id, since, reasons)"
                                + " select cast(? as uuid), f.lead_id, cast(? as timestamp with time zone), ",
                        list.id(),
                        when.now())
                .then(rule.reasons(plan))
                .then(" from lead_facts f where ")
                .then(Whom.inside(list.scope()))
                .then(" and ")
                .then(rule.holds(plan))
                // Looking for each first would, on a new list, mean reading through all that was just added.
                .then(" on conflict do nothing");
        sql.update(add.text(), add.bound());
    }

    private List<TargetList> around(Sql sql, Scope scope) {
        String province = scope.ofProvince().path();
        return sql.list(
                "select * from target_list where not archived and (scope = ? or scope = ? or scope like ?)"
                        + " order by id for update",
                row -> StoredTargetLists.list(json, row),
                Scope.NATION.path(),
                province,
                province + "/%");
    }

    private static void settle(
            Sql sql, UUID listId, UUID leadId, long reasons, @Nullable Long held, Instant now) {
        if (held == null && reasons != 0) {
            sql.update(
                    "insert into target_member (list_id, lead_id, reasons, since) values (?, ?, ?, ?)",
                    listId,
                    leadId,
                    reasons,
                    now);
        } else if (held != null && reasons == 0) {
            sql.update("delete from target_member where list_id = ? and lead_id = ?", listId, leadId);
        } else if (held != null && held != reasons) {
            sql.update(
                    "update target_member set reasons = ? where list_id = ? and lead_id = ?", reasons, listId, leadId);
        }
    }

    private Size size(Piece from, Held held) {
        Piece count = Piece.of("select x.held, count(*) as people from (select ")
                .then(Whom.heldBack(held))
                .then(" as held")
                .then(from)
                .then(") x group by x.held");
        Map<HeldBack, Integer> back = new EnumMap<>(HeldBack.class);
        List<Integer> all = new ArrayList<>();
        database.read(sql -> sql.list(
                count.text(),
                row -> {
                    String why = row.textOrNull("held");
                    if (why != null) {
                        back.put(HeldBack.valueOf(why), row.number("people"));
                    }
                    return all.add(row.number("people"));
                },
                count.bound()));
        return new Size(all.stream().mapToInt(Integer::intValue).sum(), back);
    }

    private static Member member(Row row) {
        String held = row.textOrNull("held");
        return new Member(
                row.id("lead_id"),
                row.longNumber("reasons"),
                row.instant("since"),
                held == null ? null : HeldBack.valueOf(held));
    }
}
