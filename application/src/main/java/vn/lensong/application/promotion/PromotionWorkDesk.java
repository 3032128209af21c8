package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionLine.Anchor;
import vn.lensong.domain.promotion.PromotionTask;

/** Where a person finds what they have to do for promotion, and ticks it. */
public final class PromotionWorkDesk {

    private final Promotions promotions;
    private final PromotionReading reading;
    private final Programmes programmes;
    private final Clock clock;

    public PromotionWorkDesk(
            Promotions promotions, PromotionReading reading, Programmes programmes, Clock clock) {
        this.promotions = promotions;
        this.reading = reading;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The actor's own open tasks, by due time. */
    public List<PromotionViews.Row> mine(Actor actor) {
        return reading.openOf(actor.person());
    }

    /** What is still to be called while the segment on air is; none when no segment is. */
    public List<PromotionViews.Call> calls(Actor actor, UUID programmeId) {
        return reading.calls(PromotionAccess.required(
                programmes, actor, programmeId, "programme", PromotionAccess.CALLERS));
    }

    /**
     * Done, by its owner or whoever plans the programme, and what is called on air by whoever is there; as it stands
     * then.
     */
    public PromotionViews.Row done(Actor actor, UUID taskId, @Nullable String evidence) {
        PromotionTask task = promotions.find(taskId).orElseThrow(() -> Refusal.notFound("promotion"));
        Programme programme =
                programmes.find(task.programmeId()).orElseThrow(() -> Refusal.notFound("promotion"));
        if (!actor.person().equals(task.ownerId()) || !actor.sees(programme.scope())) {
            boolean called = task.line().anchor() == Anchor.SEGMENT;
            actor.require(
                    programme.scope(), "promotion", called ? PromotionAccess.CALLERS : PromotionAccess.PLANNERS);
        }
        Instant at = clock.instant();
        promotions.save(
                task.done(actor.person(), evidence, at),
                new PromotionEvent.Done(task.programmeId(), taskId, task.line().title(), actor.person(), at));
        return reading.row(promotions.find(taskId).orElseThrow());
    }
}
