package vn.lensong.application.target;

import java.util.ArrayList;
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
import vn.lensong.domain.target.HandOut;
import vn.lensong.domain.target.Moment;
import vn.lensong.domain.target.Plan;
import vn.lensong.domain.target.TargetList;
import vn.lensong.domain.target.TargetListEvent;

/** Where a list is handed out as it is then, and where the file of it comes from. */
public final class HandOutDesk {

    private final TargetLists lists;
    private final HandOuts handOuts;
    private final LeadViews leads;
    private final OpenComplaints complaints;
    private final AuditBook audit;
    private final TargetAccess access;
    private final Moments moments;
    private final Ids ids;

    public HandOutDesk(
            TargetLists lists,
            HandOuts handOuts,
            LeadViews leads,
            OpenComplaints complaints,
            AuditBook audit,
            Moments moments,
            Ids ids) {
        this.lists = lists;
        this.handOuts = handOuts;
        this.leads = leads;
        this.complaints = complaints;
        this.audit = audit;
        this.access = new TargetAccess(lists);
        this.moments = moments;
        this.ids = ids;
    }

    /**
     * Hands a list out. Refuses {@code target.nobody} when there is nobody on it who may be contacted, {@code
     * target.archived}, and {@code stale} when it was changed meanwhile.
     *
     * @param to who gets it
     * @param note what for
     */
    public HandOut give(Actor actor, UUID listId, @Nullable String to, @Nullable String note) {
        TargetList list = access.toWork(actor, listId);
        list.demandOpen();
        Moment now = moments.now();
        HandOut blank = new HandOut(
                ids.next(),
                listId,
                list.version(),
                list.rule(),
                to == null ? "" : to,
                note == null ? "" : note,
                actor.person(),
                now.now(),
                0,
                Map.of());
        Membership.Held held = Membership.Held.of(complaints.of(list.scope()), now.now());
        return handOuts.give(blank, held, HandOutDesk::because);
    }

    /** What was handed out of a list, newest first. */
    public List<HandOut> of(Actor actor, UUID listId) {
        access.toRead(actor, listId);
        return handOuts.of(listId);
    }

    /**
     * The people of a hand-out, for a file that leaves the platform. Whoever opted out or was merged since is not in it.
     * Refuses {@code hand-out.not-found}.
     */
    public File file(Actor actor, UUID listId, UUID handOutId) {
        TargetList list = access.toWork(actor, listId);
        HandOut handOut = handOuts.find(handOutId)
                .filter(found -> found.listId().equals(listId))
                .orElseThrow(() -> Refusal.notFound("hand-out"));
        List<Line> lines = lines(handOut);
        audit.exported(actor, "target-list", handOutId, list.scope(), lines.size(), handOut.note());
        return new File(handOut, lines);
    }

    private List<Line> lines(HandOut handOut) {
        List<Line> lines = new ArrayList<>();
        String cursor = null;
        do {
            Page<HandOuts.Given> page = handOuts.page(handOut.id(), new Page.Ask(Page.Ask.MOST, cursor));
            Map<UUID, LeadViews.Row> rows = new HashMap<>();
            leads.rows(page.items().stream().map(HandOuts.Given::leadId).toList())
                    .forEach(row -> rows.put(row.id(), row));
            for (HandOuts.Given given : page.items()) {
                LeadViews.Row row = rows.get(given.leadId());
                if (row != null) {
                    lines.add(new Line(row, handOut.rule().leaves(given.reasons())));
                }
            }
            cursor = page.nextCursor();
        } while (cursor != null);
        return lines;
    }

    private static TargetListEvent because(HandOut whole) {
        if (whole.members() == 0) {
            throw Refusal.conflict("target.nobody", Map.of());
        }
        return new TargetListEvent.HandedOut(
                whole.listId(), whole.id(), whole.members(), whole.kept(), whole.by(), whole.at());
    }

    /** A hand-out with everybody on it. */
    public record File(HandOut handOut, List<Line> lines) {

        public File {
            lines = List.copyOf(lines);
        }
    }

    /** One person of it, and why. */
    public record Line(LeadViews.Row lead, List<Plan.Leaf> reasons) {

        public Line {
            reasons = List.copyOf(reasons);
        }
    }
}
