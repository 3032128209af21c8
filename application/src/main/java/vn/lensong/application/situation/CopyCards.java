package vn.lensong.application.situation;

import vn.lensong.application.Reaction;
import vn.lensong.application.script.Scripts;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.script.FrameworkScript;
import vn.lensong.domain.situation.Card;

/** Gives a planned programme its own copy of the script's contingency cards. */
public final class CopyCards implements Reaction {

    private final Situations situations;
    private final Scripts scripts;

    public CopyCards(Situations situations, Scripts scripts) {
        this.situations = situations;
        this.scripts = scripts;
    }

    @Override
    public String name() {
        return "copy-cards";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Planned;
    }

    @Override
    public void react(Event event, int attempt) {
        ProgrammeEvent.Planned planned = (ProgrammeEvent.Planned) event;
        FrameworkScript script = scripts.find(planned.scriptId()).orElseThrow();
        situations.copy(
                planned.programmeId(),
                script.contingencies().stream()
                        .map(card -> Card.of(card, script.segments()))
                        .toList());
    }
}
