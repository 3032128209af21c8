package vn.lensong.application.complaint;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.TimedJob;
import vn.lensong.domain.complaint.Clocks;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.Progress;

/** Calls out each clock of a complaint that ran out, once, and closes a settled one that cannot be reopened any more. */
public final class WatchComplaint implements TimedJob {

    public static final String NAME = "watch-complaint";

    private final Complaints complaints;
    private final DeadlineBook deadlines;
    private final Clock clock;

    public WatchComplaint(Complaints complaints, DeadlineBook deadlines, Clock clock) {
        this.complaints = complaints;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public @Nullable Instant ring(UUID id) {
        Complaint complaint = complaints.find(id).orElse(null);
        if (complaint == null || complaint.state() == Progress.State.CLOSED) {
            return null;
        }
        Instant now = clock.instant();
        if (!complaint.open()) {
            return closed(complaint, now);
        }
        for (Clocks.Kind kind : Clocks.Kind.values()) {
            Instant due = complaint.clocks().due(kind);
            if (due != null && complaint.clocks().toCall(kind, now)) {
                complaints.save(complaint.called(kind), overdue(complaint, kind, due, now));
                complaint = complaints.find(id).orElseThrow();
            }
        }
        return coming(complaint, now);
    }

    /** When there is something to do next, which may be over already. */
    Instant next(Complaint complaint) {
        return complaint.open()
                ? Objects.requireNonNull(complaint.clocks().next())
                : complaint.reopenUntil(deadlines.of(complaint.scope()));
    }

    private @Nullable Instant closed(Complaint complaint, Instant now) {
        Instant until = next(complaint);
        if (now.isBefore(until)) {
            return until;
        }
        complaints.save(
                complaint.closed(),
                new ComplaintEvent.Moved(complaint.id(), ComplaintEvent.Moved.Step.CLOSED, null, now));
        return null;
    }

    private static ComplaintEvent overdue(Complaint complaint, Clocks.Kind kind, Instant due, Instant now) {
        return new ComplaintEvent.Overdue(
                complaint.id(),
                complaint.scope().path(),
                kind,
                due,
                complaint.progress().assigneeId(),
                complaint.confidence().confidential(),
                null,
                now);
    }

    /** The clock that still runs; one that ran out rings no more until it is set anew. */
    private static @Nullable Instant coming(Complaint complaint, Instant now) {
        return Arrays.stream(Clocks.Kind.values())
                .map(kind -> complaint.clocks().due(kind))
                .filter(due -> due != null && due.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
