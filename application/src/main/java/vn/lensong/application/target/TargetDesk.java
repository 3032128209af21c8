package vn.lensong.application.target;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Plan;
import vn.lensong.domain.target.Rule;
import vn.lensong.domain.target.RuleForm;
import vn.lensong.domain.target.TargetList;
import vn.lensong.domain.target.TargetListEvent;

/** Where target lists are made, and where one sees who is on them and why. */
public final class TargetDesk {

    /** Every lead that changes is asked by all lists of its province. */
    private static final int MOST_LISTS = 100;

    private final TargetLists lists;
    private final Membership membership;
    private final LeadViews leads;
    private final OpenComplaints complaints;
    private final AuditBook audit;
    private final TargetAccess access;
    private final Moments moments;
    private final Ids ids;

    public TargetDesk(
            TargetLists lists,
            Membership membership,
            LeadViews leads,
            OpenComplaints complaints,
            AuditBook audit,
            Moments moments,
            Ids ids) {
        this.lists = lists;
        this.membership = membership;
        this.leads = leads;
        this.complaints = complaints;
        this.audit = audit;
        this.access = new TargetAccess(lists);
        this.moments = moments;
        this.ids = ids;
    }

    /** The lists the actor may see, newest first. */
    public Page<TargetLists.Listed> list(Actor actor, Page.Ask ask) {
        return lists.page(actor.scopes(TargetAccess.READERS), ask);
    }

    /** One list, with how many are on it. */
    public Shown show(Actor actor, UUID listId) {
        TargetList list = access.toRead(actor, listId);
        TargetLists.Listed listed = lists.row(listId).orElseThrow();
        return new Shown(listed, membership.size(listId, held(list.scope()), moments.now()));
    }

    /** What happened to a list, oldest first. */
    public List<TargetLists.Happened> history(Actor actor, UUID listId) {
        access.toRead(actor, listId);
        return lists.history(listId);
    }

    /**
     * Makes a list.
     *
     * @param scope whose people it is of; null for the widest in which the actor makes lists
     * @throws Refusal {@code scope.not-found}, {@code role.missing}, {@code target.too-many}
     */
    public UUID create(Actor actor, @Nullable Scope scope, @Nullable String name, @Nullable String purpose, RuleForm rule) {
        Scope where = mine(actor, scope);
        if (lists.page(List.of(where.ofProvince()), new Page.Ask(MOST_LISTS, null)).items().size() == MOST_LISTS) {
            throw Refusal.conflict("target.too-many", Map.of("most", MOST_LISTS));
        }
        Moment now = moments.now();
        TargetList list = TargetList.created(
                ids.next(), where, given(name), given(purpose), actor.person(), Rule.of(rule), now.now());
        lists.save(list, new TargetListEvent.Created(list.id(), where.path(), actor.person(), now.now()), now);
        return list.id();
    }

    /** Another name, purpose or rule. Refuses {@code version.outdated} and {@code target.archived}. */
    public void change(
            Actor actor, UUID listId, long version, @Nullable String name, @Nullable String purpose, RuleForm rule) {
        TargetList list = seen(actor, listId, version);
        TargetList next = list.changed(given(name), given(purpose), Rule.of(rule));
        Moment now = moments.now();
        boolean another = !next.rule().equals(list.rule());
        lists.save(next, new TargetListEvent.Changed(listId, another, actor.person(), now.now()), now);
    }

    /** Follows it no more. Refuses {@code version.outdated} and {@code target.archived}. */
    public void archive(Actor actor, UUID listId, long version) {
        TargetList list = seen(actor, listId, version);
        Moment now = moments.now();
        lists.save(list.archive(), new TargetListEvent.Archived(listId, actor.person(), now.now()), now);
    }

    /** How many a rule finds, while somebody still writes it. */
    public Membership.Size preview(Actor actor, @Nullable Scope scope, RuleForm rule) {
        Scope where = mine(actor, scope);
        return membership.count(where, Rule.of(rule), held(where), moments.now());
    }

    /** Who is on a list, by which conditions. Whoever only looks on sees nothing of the person. */
    public Page<Member> members(Actor actor, UUID listId, Page.Ask ask) {
        TargetList list = access.toRead(actor, listId);
        Page<Membership.Member> page = membership.page(listId, held(list.scope()), moments.now(), ask);
        boolean open = actor.works(list.scope(), TargetAccess.MAKERS);
        if (open) {
            audit.seen(actor, "target-list", listId, list.scope(), page.items().size(), null);
        }
        Map<UUID, LeadViews.Row> rows = new HashMap<>();
        leads.rows(page.items().stream().map(Membership.Member::leadId).toList())
                .forEach(row -> rows.put(row.id(), open ? row : row.masked()));
        List<Member> members = new ArrayList<>();
        for (Membership.Member member : page.items()) {
            LeadViews.Row row = rows.get(member.leadId());
            // Somebody who is gone since has no row any more; the list follows.
            if (row != null) {
                members.add(new Member(row, member, list.rule().leaves(member.reasons())));
            }
        }
        return new Page<>(members, page.nextCursor());
    }

    private TargetList seen(Actor actor, UUID listId, long version) {
        TargetList list = access.toWork(actor, listId);
        if (list.version() != version) {
            throw Refusal.outdated();
        }
        return list;
    }

    private Membership.Held held(Scope scope) {
        return Membership.Held.of(complaints.of(scope), moments.now().now());
    }

    private static Scope mine(Actor actor, @Nullable Scope scope) {
        if (scope != null) {
            actor.require(scope, "scope", TargetAccess.MAKERS);
            return scope;
        }
        return actor.scopes(TargetAccess.MAKERS).stream()
                .min(Comparator.comparingInt(Scope::depth))
                .orElseThrow(() -> Refusal.forbidden("role.missing"));
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A list as it is looked at. */
    public record Shown(TargetLists.Listed listed, Membership.Size size) {}

    /** Somebody on a list, and the conditions that found them. */
    public record Member(LeadViews.Row lead, Membership.Member member, List<Plan.Leaf> reasons) {

        public Member {
            reasons = List.copyOf(reasons);
        }
    }
}
