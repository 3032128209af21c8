package vn.lensong.application.conversation;

import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;

/** Lets a timer ring at the end of a promise's slot, and no more once it ended. */
public final class TimeCallBacks implements Reaction {

    private final CallBacks callBacks;
    private final Timers timers;

    public TimeCallBacks(CallBacks callBacks, Timers timers) {
        this.callBacks = callBacks;
        this.timers = timers;
    }

    @Override
    public String name() {
        return "time-call-backs";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof CallBackEvent.Promised
                || event instanceof CallBackEvent.Tried
                || event instanceof CallBackEvent.Ended;
    }

    @Override
    public void react(Event event, int attempt) {
        CallBack found = callBacks.find(event.subject()).orElseThrow();
        if (found.ended() == null) {
            timers.set(EscalateCallBacks.NAME, found.id(), found.slot().until());
        } else {
            timers.clear(EscalateCallBacks.NAME, found.id());
        }
    }
}
