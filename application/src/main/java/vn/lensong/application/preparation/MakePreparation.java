package vn.lensong.application.preparation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.script.Scripts;
import vn.lensong.domain.Event;
import vn.lensong.domain.preparation.PreparationEvent;
import vn.lensong.domain.preparation.PreparationItem;
import vn.lensong.domain.preparation.Task;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.script.PreparationTemplate;

/** Makes a planned programme's items from its script, once. */
public final class MakePreparation implements Reaction {

    private final Preparations preparations;
    private final Scripts scripts;
    private final Ids ids;
    private final Clock clock;

    public MakePreparation(Preparations preparations, Scripts scripts, Ids ids, Clock clock) {
        this.preparations = preparations;
        this.scripts = scripts;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "make-preparation";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.Planned;
    }

    @Override
    public void react(Event event, int attempt) {
        ProgrammeEvent.Planned planned = (ProgrammeEvent.Planned) event;
        UUID programme = planned.programmeId();
        if (preparations.made(programme)) {
            return;
        }
        List<PreparationItem> items = scripts.find(planned.scriptId()).orElseThrow().preparation().stream()
                .map(template -> PreparationItem.open(ids.next(), programme, template.key(), task(template)))
                .toList();
        preparations.make(programme, items, new PreparationEvent.Made(programme, items.size(), clock.instant()));
    }

    private static Task task(PreparationTemplate template) {
        return new Task(
                template.track(),
                template.title(),
                template.minutesBefore(),
                null,
                template.owner(),
                template.blocking(),
                template.evidence());
    }
}
