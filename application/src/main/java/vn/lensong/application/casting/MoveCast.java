package vn.lensong.application.casting;

import java.time.Clock;
import java.time.Instant;
import vn.lensong.application.Reaction;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.casting.Cast;
import vn.lensong.domain.casting.CastEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;

/** Locks host and backup for a moved programme's new time; says so when another programme has one of them by then. */
public final class MoveCast implements Reaction {

    private final Casts casts;
    private final Programmes programmes;
    private final Clock clock;

    public MoveCast(Casts casts, Programmes programmes, Clock clock) {
        this.casts = casts;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "move-cast";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Postponed;
    }

    @Override
    public void react(Event event, int attempt) {
        Programme programme = programmes.find(event.stream()).orElseThrow();
        Cast cast = casts.find(programme.id()).orElse(null);
        if (cast == null || programme.over()) {
            return;
        }
        Instant from = CastDesk.from(programme);
        Instant to = CastDesk.to(programme);
        if (cast.from().equals(from) && cast.to().equals(to)) {
            return;
        }
        Instant now = clock.instant();
        try {
            casts.save(
                    cast.movedTo(from, to),
                    new CastEvent.Moved(programme.id(), cast.hostId(), cast.backupId(), null, now));
        } catch (Refusal refusal) {
            if (!refusal.code().equals("host.taken")) {
                throw refusal;
            }
            programmes.save(
                    programme,
                    new ProgrammeEvent.LeftBehind(
                            programme.id(), ProgrammeEvent.LeftBehind.Arranged.CAST, "", null, now));
        }
    }
}
