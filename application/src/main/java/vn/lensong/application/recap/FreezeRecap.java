package vn.lensong.application.recap;

import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.domain.Event;
import vn.lensong.domain.game.GameEvent;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.recap.RecapVersion;

/** Freezes the figures of a programme when it is closed, and counts anew when somebody enrols or wins afterwards. */
public final class FreezeRecap implements Reaction {

    private final KeepRecaps keeper;
    private final Timers timers;

    public FreezeRecap(KeepRecaps keeper, Timers timers) {
        this.keeper = keeper;
        this.timers = timers;
    }

    @Override
    public String name() {
        return "freeze-recap";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Closed
                || event instanceof LeadEvent.Enrolled
                || event instanceof LeadEvent.Corrected corrected && corrected.from() == LeadState.ENROLLED
                || event instanceof GameEvent.Confirmed;
    }

    @Override
    public void react(Event event, int attempt) {
        if (!(event instanceof ProgrammeEvent.Closed)) {
            keeper.recount(event.stream());
            return;
        }
        RecapVersion kept = keeper.close(event.stream());
        timers.set(FinishRecap.NAME, event.stream(), KeepRecaps.last(kept.recap()));
    }
}
