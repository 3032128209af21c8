package vn.lensong.application.complaint;

import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.complaint.Complaint;
import vn.lensong.domain.complaint.ComplaintEvent;
import vn.lensong.domain.complaint.Progress;

/** Lets a timer ring when the next clock of a complaint runs out, and when a settled one cannot be reopened any more. */
public final class TimeComplaints implements Reaction {

    private final Complaints complaints;
    private final WatchComplaint watch;
    private final Timers timers;

    public TimeComplaints(Complaints complaints, WatchComplaint watch, Timers timers) {
        this.complaints = complaints;
        this.watch = watch;
        this.timers = timers;
    }

    @Override
    public String name() {
        return "time-complaints";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ComplaintEvent && !(event instanceof ComplaintEvent.Overdue);
    }

    @Override
    public void react(Event event, int attempt) {
        Complaint complaint = complaints.find(event.subject()).orElseThrow();
        if (complaint.state() == Progress.State.CLOSED) {
            timers.clear(WatchComplaint.NAME, complaint.id());
        } else {
            timers.set(WatchComplaint.NAME, complaint.id(), watch.next(complaint));
        }
    }
}
