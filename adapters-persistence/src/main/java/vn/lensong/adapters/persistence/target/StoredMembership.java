package vn.lensong.adapters.persistence.target;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.persistence.Cursor;
import vn.lensong.adapters.persistence.Database;
import vn.lensong.adapters.persistence.Json;
import vn.lensong.adapters.persistence.Row;
import vn.lensong.adapters.persistence.Sql;
import vn.lensong.adapters.persistence.lead.StoredLeadFacts;
import vn.lensong.adapters.persistence.privacy.In;
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
 * asked anew meanwhile never miss each other. A list says that it is asked anew before it is: of a lead of which nothing
 * changes on lists that nobody asks anew, no row is held and none is written.
 */
@Singleton
class StoredMembership implements Membership {

    /** So many are written down while whoever made the list waits. */
    private static final int AT_ONCE = 20_000;

    /** So many are asked while whatever happens to a lead waits. */
    private static final int PART = 50_000;

    private static final int FOLLOWED_AT_ONCE = 200;

    private static final Part EVERYBODY = new Part(0, null, null);

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
        database.change(sql -> sql.update("update target_list set asking = true where id = ?", listId));
        UUID after = null;
        do {
            Part part = part(listId, after);
            if (part == null || !asked(listId, part, when)) {
                return;
            }
            after = part.until();
        } while (after != null);
    }

    @Override
    public void follow(Collection<UUID> leadIds, Moment when) {
        Set<UUID> rest = new LinkedHashSet<>(leadIds);
        while (!rest.isEmpty()) {
            List<UUID> some = rest.stream().limit(FOLLOWED_AT_ONCE).toList();
            database.insist(sql -> rest.removeAll(followed(sql, some, when)));
        }
    }

    /** Those of a province at once, so that lists are held in one order; who was asked. */
    private Set<UUID> followed(Sql sql, List<UUID> leadIds, Moment when) {
        Map<UUID, LeadFacts> facts = this.facts.find(sql, leadIds);
        Set<UUID> gone = new HashSet<>(leadIds);
        gone.removeAll(facts.keySet());
        gone.forEach(lead ->
                In.update(sql, "delete from target_member where lead_id = ? and list_id in (?)", notArchived(sql), lead));
        if (!gone.isEmpty() || facts.isEmpty()) {
            return gone;
        }
        Scope province = facts.get(leadIds.getFirst()).scope().ofProvince();
        Set<UUID> here = facts.values().stream()
                .filter(one -> one.scope().ofProvince().equals(province))
                .map(LeadFacts::leadId)
                .collect(Collectors.toSet());
        facts.keySet().retainAll(here);
        List<Found> seen = around(sql, province, "");
        if (seen.stream().anyMatch(Found::asking) || !news(sql, seen, facts, when).isEmpty()) {
            List<Found> lists = around(sql, province, " for update");
            // Read again, now that no list can be asked anew under our hands.
            settle(sql, news(sql, lists, this.facts.find(sql, here), when), when.now());
        }
        return here;
    }

    /** On which lists something is not as it was for these leads. */
    private static List<News> news(Sql sql, List<Found> lists, Map<UUID, LeadFacts> facts, Moment when) {
        if (lists.isEmpty()) {
            return List.of();
        }
        Map<UUID, Map<UUID, Long>> held = held(sql, lists, facts.keySet());
        List<News> news = new ArrayList<>();
        for (Found one : lists) {
            UUID listId = one.list.id();
            facts.forEach((lead, now) -> {
                Long before = held.getOrDefault(listId, Map.of()).get(lead);
                long reasons = reasons(one.list, now, when);
                if ((before == null ? 0 : before) != reasons) {
                    news.add(new News(listId, lead, reasons, before));
                }
            });
        }
        return news;
    }

    private static void settle(Sql sql, List<News> all, Instant now) {
        sql.batch(
                "insert into target_member (list_id, lead_id, reasons, since) values (?, ?, ?, ?)",
                rows(all, one -> one.before == null, one -> new @Nullable Object[] {one.list, one.lead, one.reasons, now}));
        sql.batch(
                "delete from target_member where list_id = ? and lead_id = ?",
                rows(all, one -> one.before != null && one.reasons == 0, one -> new @Nullable Object[] {one.list, one.lead}));
        sql.batch(
                "update target_member set reasons = ? where list_id = ? and lead_id = ?",
                rows(all, one -> one.before != null && one.reasons != 0, one -> new @Nullable Object[] {
                    one.reasons, one.list, one.lead
                }));
    }

    private static List<@Nullable Object[]> rows(
            List<News> all, Predicate<News> which, Function<News, @Nullable Object[]> as) {
        return all.stream().filter(which).map(as).toList();
    }

    private static long reasons(TargetList list, LeadFacts facts, Moment when) {
        return list.scope().contains(facts.scope()) ? list.rule().reasons(facts, when) : 0;
    }

    @Override
    public Size count(Scope scope, Rule rule, Held held, Moment when) {
        return size(Piece.of(" from lead_facts f where ")
                .then(Whom.inside(scope))
                .then(" and ")
                .then(new RuleSql(when).holds(rule.plan())), held);
    }

    @Override
    public Size size(UUID listId, Held held, Moment when) {
        Found list = database.read(sql -> found(sql, listId)).orElseThrow();
        return list.ready
                ? size(
                        Piece.of(
                                " from target_member m join lead_facts f on f.lead_id = m.lead_id where m.list_id = ?",
                                listId),
                        held)
                : count(list.list.scope(), list.list.rule(), held, when);
    }

    @Override
    public Page<Member> page(UUID listId, Held held, Moment when, Page.Ask ask) {
        Cursor from = Cursor.of(ask);
        Found list = database.read(sql -> found(sql, listId)).orElseThrow();
        Piece page = list.ready ? written(listId, held) : byRule(list.list, held, when);
        if (from != null) {
            page = page.then(" and f.lead_id > ?", from.id());
        }
        Piece whole = page.then(" order by " + (list.ready ? "m" : "f") + ".lead_id limit ?", ask.limit() + 1);
        List<Member> rows = database.read(sql -> sql.list(whole.text(), StoredMembership::member, whole.bound()));
        return Cursor.page(rows, ask, row -> new Cursor(Instant.EPOCH, row.leadId()));
    }

    private static Piece written(UUID listId, Held held) {
        return Piece.of("select m.lead_id, m.reasons, m.since, ")
                .then(Whom.heldBack(held))
                .then(
                        " as held from target_member m join lead_facts f on f.lead_id = m.lead_id where m.list_id = ?",
                        listId);
    }

    private static Piece byRule(TargetList list, Held held, Moment when) {
        RuleSql rule = new RuleSql(when);
        Plan plan = list.rule().plan();
        return Piece.of("select f.lead_id, ")
                .then(rule.reasons(plan))
                .then(" as reasons, cast(? as timestamp with time zone) as since, ", when.now())
                .then(Whom.heldBack(held))
                .then(" as held from lead_facts f where ")
                .then(Whom.inside(list.scope()))
                .then(" and ")
                .then(rule.holds(plan));
    }

    /**
     * Everybody whom the rule finds, and nobody else, since now; of many only the first.
     *
     * @return whether all of them are written down
     */
    boolean setAnew(Sql sql, TargetList list, Moment when) {
        sql.update("delete from target_member where list_id = ?", list.id());
        if (list.archived()) {
            return true;
        }
        Piece add = adding(list, EVERYBODY, when).then(" limit ?", AT_ONCE + 1);
        return sql.update(add.text(), add.bound()) <= AT_ONCE;
    }

    /** Whether everybody on it is written down. */
    static boolean ready(Sql sql, UUID listId) {
        return sql.count("select count(*) from target_list where id = ? and ready", listId) > 0;
    }

    /** The list, whose row is ours until the transaction ends. */
    Optional<TargetList> held(Sql sql, UUID listId) {
        return sql.first(
                "select * from target_list where id = ? for update",
                row -> StoredTargetLists.list(json, row),
                listId);
    }

    /** The next part of the people, by id; null for a list that is not followed. */
    private @Nullable Part part(UUID listId, @Nullable UUID after) {
        return database.read(sql -> found(sql, listId)
                .filter(list -> !list.list.archived())
                .map(list -> {
                    if (after == null && list.ready && few(sql, listId)) {
                        return new Part(list.list.version(), null, null);
                    }
                    Piece ids = Piece.of("select f.lead_id from lead_facts f where ").then(Whom.inside(list.list.scope()));
                    Piece later = after == null ? ids : ids.then(" and f.lead_id > ?", after);
                    Piece last = later.then(" order by f.lead_id limit 1 offset ?", PART - 1);
                    return new Part(
                            list.list.version(),
                            after,
                            sql.first(last.text(), row -> row.id("lead_id"), last.bound()).orElse(null));
                })
                .orElse(null));
    }

    /** Whoever is on it is found again so soon that nobody waits. */
    private static boolean few(Sql sql, UUID listId) {
        return sql.count(
                        "select count(*) from (select 1 from target_member where list_id = ? limit ?) begun",
                        listId,
                        AT_ONCE + 1)
                <= AT_ONCE;
    }

    /** Whether there may be more to ask: not for a list that was changed meanwhile, which is asked anew as a whole. */
    private boolean asked(UUID listId, Part part, Moment when) {
        boolean[] done = {false};
        database.insist(sql -> done[0] = held(sql, listId)
                .filter(list -> list.version() == part.version() && !list.archived())
                .map(list -> {
                    askAnew(sql, list, part, when);
                    if (part.until() == null) {
                        sql.update(
                                "update target_list set refreshed_at = ?, ready = true, asking = false where id = ?", when.now(), listId);
                    }
                    return true;
                })
                .orElse(false));
        return done[0];
    }

    private static void askAnew(Sql sql, TargetList list, Part part, Moment when) {
        RuleSql rule = new RuleSql(when);
        Plan plan = list.rule().plan();
        Piece found = Piece.of("from lead_facts f where f.lead_id = target_member.lead_id and ")
                .then(Whom.inside(list.scope()))
                .then(" and ")
                .then(rule.holds(plan));
        Piece gone = Piece.of("delete from target_member where list_id = ?", list.id())
                .then(part.of("target_member.lead_id"))
                .then(" and not exists (select 1 ")
                .then(found)
                .then(")");
        sql.update(gone.text(), gone.bound());
        Piece why = Piece.of("(select ").then(rule.reasons(plan)).then(" from lead_facts f where f.lead_id = target_member.lead_id)");
        Piece changed = Piece.of("update target_member set reasons = ")
                .then(why)
                .then(" where list_id = ?", list.id())
                .then(part.of("target_member.lead_id"))
                .then(" and reasons <> ")
                .then(why);
        sql.update(changed.text(), changed.bound());
        // Looking for each first would, on a new list, mean reading through all that was just added.
        Piece add = adding(list, part, when).then(" on conflict do nothing");
        sql.update(add.text(), add.bound());
    }

    /** In the order of the key, so that neighbours are written beside each other. */
    private static Piece adding(TargetList list, Part part, Moment when) {
        RuleSql rule = new RuleSql(when);
        Plan plan = list.rule().plan();
        return Piece.of(
                        "insert into target_member (list_id, lead_id, since, reasons)"
                                + " select cast(? as uuid), f.lead_id, cast(? as timestamp with time zone), ",
                        list.id(),
                        when.now())
                .then(rule.reasons(plan))
                .then(" from lead_facts f where ")
                .then(Whom.inside(list.scope()))
                .then(part.of("f.lead_id"))
                .then(" and ")
                .then(rule.holds(plan))
                .then(" order by f.lead_id");
    }

    private static List<UUID> notArchived(Sql sql) {
        return sql.list("select id from target_list where not archived", row -> row.id("id"));
    }

    /** Why these leads are on which of these lists, by list and lead. */
    private static Map<UUID, Map<UUID, Long>> held(Sql sql, List<Found> lists, Collection<UUID> leads) {
        Map<UUID, Map<UUID, Long>> held = new HashMap<>();
        sql.list(
                "select list_id, lead_id, reasons from target_member where list_id = any(?) and lead_id = any(?)",
                row -> held.computeIfAbsent(row.id("list_id"), id -> new HashMap<>())
                        .put(row.id("lead_id"), row.longNumber("reasons")),
                lists.stream().map(one -> one.list.id()).toArray(UUID[]::new),
                leads.toArray(UUID[]::new));
        return held;
    }

    private Optional<Found> found(Sql sql, UUID listId) {
        return sql.first(
                "select * from target_list where id = ?",
                this::found,
                listId);
    }

    private Found found(Row row) {
        return new Found(StoredTargetLists.list(json, row), row.flag("ready"), row.flag("asking"));
    }

    private List<Found> around(Sql sql, Scope scope, String held) {
        String province = scope.ofProvince().path();
        return sql.list(
                "select * from target_list where not archived and (scope = ? or scope = ? or scope like ?) order by id" + held,
                this::found,
                Scope.NATION.path(),
                province,
                province + "/%");
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

    /** What is not as it was of a lead on a list; before, null where it was not on it, and no reasons where it is no more. */
    private record News(UUID list, UUID lead, long reasons, @Nullable Long before) {}

    /** A list, whether everybody on it is written down, and whether it is asked anew at this moment. */
    private record Found(TargetList list, boolean ready, boolean asking) {}

    /**
     * Some of the people, by id.
     *
     * @param version of the list that is asked
     * @param after null from the first on
     * @param until null to the last
     */
    private record Part(long version, @Nullable UUID after, @Nullable UUID until) {

        Piece of(String column) {
            Piece from = after == null ? Piece.of("") : Piece.of(" and " + column + " > ?", after);
            return until == null ? from : from.then(" and " + column + " <= ?", until);
        }
    }
}
