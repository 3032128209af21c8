package vn.lensong.application.brand;

import java.time.Clock;
import java.util.UUID;
import vn.lensong.application.Reaction;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.brand.Overlay;
import vn.lensong.domain.brand.Scene;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.programme.Segment;

/** Lets the segment on air bring its scene: the one its script names, or the one that is usual for its kind. */
public final class BringScenes implements Reaction {

    private final Overlays overlays;
    private final Programmes programmes;
    private final Clock clock;

    public BringScenes(Overlays overlays, Programmes programmes, Clock clock) {
        this.overlays = overlays;
        this.programmes = programmes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "bring-scenes";
    }

    @Override
    public boolean wants(Event event) {
        return event instanceof ProgrammeEvent.WentLive || event instanceof ProgrammeEvent.SegmentStarted;
    }

    @Override
    public void react(Event event, int attempt) {
        UUID programmeId = event.stream();
        Programme programme = programmes.find(programmeId).orElseThrow();
        Overlay overlay =
                overlays.of(programmeId).orElseGet(() -> Overlay.untouched(programmeId, programme.scope()));
        if (!overlay.followsShow()) {
            return;
        }
        // What is on air now, not what the event began: a late delivery must not bring back an earlier scene.
        programme.runOfShow().onAir().map(BringScenes::scene).filter(scene -> scene != overlay.scene()).ifPresent(scene -> {
            Overlay next = overlay.showing(scene);
            overlays.save(next, OverlayDesk.switched(next, null, clock.instant()));
        });
    }

    private static Scene scene(Segment segment) {
        return Scene.named(segment.plan().staging().overlaySet()).orElseGet(() -> Scene.usuallyOver(segment.type()));
    }
}
