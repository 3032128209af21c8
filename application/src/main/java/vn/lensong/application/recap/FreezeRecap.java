package vn.lensong.application.recap;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.recap.RecapEvent;

/** Freezes the figures of a programme when it is closed. */
public final class FreezeRecap implements Reaction {

    private final Recaps recaps;
    private final Clock clock;

    public FreezeRecap(Recaps recaps, Clock clock) {
        this.recaps = recaps;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "freeze-recap";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Closed;
    }

    @Override
    public void react(Event event, int attempt) {
        UUID programmeId = event.stream();
        Instant now = clock.instant();
        recaps.freeze(recaps.counted(programmeId).frozen(now), new RecapEvent.Frozen(programmeId, programmeId, now));
    }
}
