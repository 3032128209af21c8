package vn.lensong.application.recap;

import java.util.UUID;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.recap.Recap;

/** Where a programme's figures are looked at: moving until it is closed, frozen from then on. */
public final class RecapDesk {

    private final Recaps recaps;
    private final Programmes programmes;

    public RecapDesk(Recaps recaps, Programmes programmes) {
        this.recaps = recaps;
        this.programmes = programmes;
    }

    public Recap show(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", ProgrammeDesk.READERS);
        return recaps.frozen(programmeId).orElseGet(() -> recaps.counted(programmeId));
    }
}
