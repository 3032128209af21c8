package vn.lensong.application.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.intake.Items;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.Scope;
import vn.lensong.domain.complaint.Complainant;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintChannel;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.Confidence;
import vn.lensong.domain.complaint.Links;
import vn.lensong.domain.complaint.Matter;
import vn.lensong.domain.complaint.Progress;
import vn.lensong.domain.complaint.RejectionReason;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.programme.Programme;

/**
 * Opens a complaint of what triage or a moderator labels as one, once an item, and lets go of it when a moderator says
 * before anybody took it up that it is none.
 */
public final class OpenComplaint implements Reaction {

    private final Complaints complaints;
    private final Items items;
    private final Programmes programmes;
    private final DeadlineBook deadlines;
    private final Ids ids;
    private final Clock clock;

    public OpenComplaint(
            Complaints complaints,
            Items items,
            Programmes programmes,
            DeadlineBook deadlines,
            Ids ids,
            Clock clock) {
        this.complaints = complaints;
        this.items = items;
        this.programmes = programmes;
        this.deadlines = deadlines;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open-complaint";
    }

    @Override
    public boolean wants(Event event) {
        return switch (event) {
            case ItemEvent.Received received -> complains(received.labels());
            case ItemEvent.Relabelled said -> complains(said.before()) != complains(said.after());
            default -> false;
        };
    }

    @Override
    public void react(Event event, int attempt) {
        InboundItem item = items.find(event.subject()).orElseThrow();
        boolean known = !complaints.ofItem(item.id()).isEmpty();
        if (event instanceof ItemEvent.Relabelled said && !complains(said.after())) {
            complaints.ofItem(item.id()).forEach(complaint -> letGo(complaint, said.by()));
        } else if (!known) {
            open(item, event.by());
        }
    }

    private void open(InboundItem item, @Nullable UUID by) {
        String text = item.state().text();
        Scope scope = item.scope();
        if (text == null || text.isBlank() || scope == null || item.ours()) {
            return;
        }
        Arrival.Author author = item.state().author();
        Instant now = clock.instant();
        UUID host = item.programmeId() == null
                ? null
                : programmes.find(item.programmeId()).map(Programme::hostId).orElse(null);
        Complaint complaint = Complaint.received(
                ids.next(),
                scope.ofProvince(),
                item.isPrivate() ? ComplaintChannel.MESSENGER : ComplaintChannel.COMMENT,
                author == null ? Complainant.UNKNOWN : new Complainant(cut(author.name()), author.key(), null, null),
                Matter.written(text),
                new Links(item.id(), item.questionId(), item.programmeId(), null, null, null, host, null),
                Confidence.OPEN,
                item.receivedAt().isAfter(now) ? now : item.receivedAt(),
                now,
                deadlines.of(scope));
        complaints.save(complaint, ComplaintDesk.received(complaint, by, now));
    }

    private void letGo(Complaint complaint, UUID by) {
        if (complaint.state() == Progress.State.RECEIVED && complaint.progress().assigneeId() == null) {
            Instant now = clock.instant();
            Complaint next = complaint.rejected(RejectionReason.NOT_A_COMPLAINT, "", by, now);
            ComplaintEvent because = ComplaintWork.because(next, by, now);
            complaints.save(next, because);
        }
    }

    private static @Nullable String cut(@Nullable String name) {
        return name == null || name.length() <= 100 ? name : name.substring(0, 100);
    }

    private static boolean complains(Set<Label> labels) {
        return labels.contains(Label.COMPLAINT);
    }
}
