package vn.lensong.application.script;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.lensong.application.Reaction;
import vn.lensong.domain.Event;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.script.ScriptEvent;

/** When an edition is approved, the earlier ones give way to it: at once, or from the day it counts. */
public final class SupersedeEditions implements Reaction {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Scripts scripts;
    private final Clock clock;

    public SupersedeEditions(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "supersede-editions";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ScriptEvent.Approved;
    }

    @Override
    public void react(Event event, int attempt) {
        scripts.find(event.subject()).ifPresent(approved -> scripts.editions(approved.edition().lineage()).stream()
                .filter(earlier -> earlier.status() == FrameworkScript.Status.APPROVED)
                .filter(earlier -> earlier.edition().no() < approved.edition().no())
                .forEach(earlier -> supersede(earlier, approved)));
    }

    private void supersede(FrameworkScript earlier, FrameworkScript by) {
        LocalDate today = clock.instant().atZone(HANOI).toLocalDate();
        FrameworkScript next = earlier.superseded(by.edition().from(), today);
        if (!next.equals(earlier)) {
            scripts.save(next, new ScriptEvent.Superseded(next.id(), next.title(), null, clock.instant()));
        }
    }
}
