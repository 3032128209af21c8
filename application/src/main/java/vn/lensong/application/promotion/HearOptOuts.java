package vn.lensong.application.promotion;

import vn.lensong.application.Actor;
import vn.lensong.application.Reaction;
import vn.lensong.application.conversation.CallBackDesk;
import vn.lensong.domain.Event;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;

/** Keeps to it that somebody said on the telephone that they want no contact any more. */
public final class HearOptOuts implements Reaction {

    private final CallBackDesk calls;
    private final OptOuts optOuts;
    private final StopInviting stop;

    public HearOptOuts(CallBackDesk calls, OptOuts optOuts, StopInviting stop) {
        this.calls = calls;
        this.optOuts = optOuts;
        this.stop = stop;
    }

    @Override
    public String name() {
        return "hear-opt-outs";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof CallBackEvent.Ended ended && ended.state() == CallBack.State.OPTED_OUT;
    }

    @Override
    public void react(Event event, int attempt) {
        calls.optedOut(Actor.SYSTEM, event.subject())
                .ifPresent(phone -> stop.enter(optOuts.keysOfPhone(phone), event.by()));
    }
}
