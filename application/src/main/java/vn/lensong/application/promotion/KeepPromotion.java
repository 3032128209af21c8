package vn.lensong.application.promotion;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Ids;
import vn.lensong.application.Reaction;
import vn.lensong.application.Timers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.programme.BroadcastEvent;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.programme.ProgrammeEvent;
import vn.lensong.domain.promotion.PromotionEvent;
import vn.lensong.domain.promotion.PromotionLine.Anchor;
import vn.lensong.domain.promotion.PromotionPlan;
import vn.lensong.domain.promotion.PromotionTask;
import vn.lensong.domain.promotion.PromotionTask.Cause;
import vn.lensong.domain.promotion.PromotionTask.State;
import vn.lensong.domain.promotion.PromotionTemplate;
import vn.lensong.domain.recap.RecapEvent;

/**
 * Makes a programme's promotion plan once, and keeps it and its timers in step with the programme.
 *
 * <p>It goes by where the programme and the tasks stand now, so that it may come late, twice, or out of order.
 */
public final class KeepPromotion implements Reaction {

    private final Promotions promotions;
    private final PromotionTemplates templates;
    private final ShippedPromotion shipped;
    private final PromotionFacts facts;
    private final Programmes programmes;
    private final Timers timers;
    private final Ids ids;
    private final Clock clock;

    public KeepPromotion(
            Promotions promotions,
            PromotionTemplates templates,
            ShippedPromotion shipped,
            PromotionFacts facts,
            Programmes programmes,
            Timers timers,
            Ids ids,
            Clock clock) {
        this.promotions = promotions;
        this.templates = templates;
        this.shipped = shipped;
        this.facts = facts;
        this.programmes = programmes;
        this.timers = timers;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "keep-promotion";
    }

    @Override
    public boolean wants(Event event) {
        return switch (event) {
            case ProgrammeEvent.Planned planned -> true;
            case ProgrammeEvent.Changed changed -> true;
            case ProgrammeEvent.Scheduled scheduled -> true;
            case ProgrammeEvent.Postponed postponed -> true;
            case ProgrammeEvent.Ended ended -> true;
            case ProgrammeEvent.Cancelled cancelled -> true;
            case BroadcastEvent.ConnectionRestored restored -> true;
            case RecapEvent.Frozen frozen -> true;
            case PromotionEvent.Ordered ordered -> true;
            case PromotionEvent.Released released -> true;
            case PromotionEvent.Reopened reopened -> true;
            default -> false;
        };
    }

    @Override
    public void react(Event event, int attempt) {
        PromotionFacts.Facts now =
                facts.of(programmes.find(event.stream()).orElseThrow());
        if (promotions.origin(event.stream()).isEmpty()) {
            if (now.programme().over()) {
                return;
            }
            make(now, event.by());
        }
        if (now.programme().status() == Programme.Status.CANCELLED) {
            cancel(now, event);
        } else {
            follow(now);
            if (event instanceof ProgrammeEvent.Postponed && anyIsOut(event.stream())) {
                tell(now, Anchor.MOVE, event.at());
            }
        }
        promotions.of(event.stream()).forEach(task -> wake(task, now));
    }

    private void make(PromotionFacts.Facts now, @Nullable UUID planner) {
        PromotionPlan plan = plan(now, planner);
        List<PromotionTask> tasks = plan.tasks(now.times(), ids::next, clock.instant());
        promotions.make(
                plan.template(),
                tasks,
                new PromotionEvent.Made(
                        plan.programmeId(),
                        plan.template().scope().path(),
                        plan.template().version(),
                        tasks.size(),
                        clock.instant()));
    }

    private PromotionPlan plan(PromotionFacts.Facts now, @Nullable UUID planner) {
        Programme programme = now.programme();
        PromotionTemplate template = templates.nearest(programme.scope()).orElseGet(shipped::template);
        return new PromotionPlan(programme.id(), template, planner, programme.hostId());
    }

    /** Segments come and go while a programme is planned, and what was too late may be in time again. */
    private void follow(PromotionFacts.Facts now) {
        Instant at = clock.instant();
        Map<String, PromotionTask> bySlot = promotions.of(now.programme().id()).stream()
                .collect(Collectors.toMap(PromotionTask::slot, Function.identity()));
        for (PromotionTask task : bySlot.values()) {
            if (task.open() && task.segmentNo() != null && task.dueAt(now.times()) == null) {
                let(task.skipped(Cause.SEGMENT_GONE, at));
            } else if (task.backInTime(now.times(), at)) {
                promotions.save(
                        task.reopened(),
                        new PromotionEvent.Reopened(
                                task.programmeId(), task.id(), task.line().title(), null, at));
            }
        }
        plan(now, null).tasks(now.times(), ids::next, at).stream()
                .filter(task -> task.segmentNo() != null && !bySlot.containsKey(task.slot()))
                .forEach(task -> add(task, at));
    }

    private void cancel(PromotionFacts.Facts now, Event event) {
        for (PromotionTask task : promotions.of(event.stream())) {
            if (task.open() && task.line().anchor() != Anchor.CANCELLATION) {
                let(task.skipped(Cause.CANCELLED, clock.instant()));
            }
        }
        if (event instanceof ProgrammeEvent.Cancelled) {
            tell(now, Anchor.CANCELLATION, event.at());
        }
    }

    /** One word of a change at a time: what waits already is filled with the newest time when it goes out. */
    private void tell(PromotionFacts.Facts now, Anchor happened, Instant at) {
        boolean waits = promotions.of(now.programme().id()).stream()
                .anyMatch(task -> task.line().anchor() == happened && task.open());
        if (!waits) {
            plan(now, null).told(happened, at, ids::next).forEach(task -> add(task, at));
        }
    }

    private boolean anyIsOut(UUID programmeId) {
        return promotions.of(programmeId).stream().anyMatch(task -> task.state() == State.SENT);
    }

    private void wake(PromotionTask task, PromotionFacts.Facts now) {
        if (task.state() == State.SENDING) {
            timers.set(PublishPosts.NAME, task.id(), clock.instant());
            return;
        }
        switch (task.turn(now.times(), clock.instant())) {
            case PromotionTask.Turn.Wait wait -> {
                if (wait.until() != null) {
                    timers.set(PublishPosts.NAME, task.id(), wait.until());
                }
            }
            case PromotionTask.Turn.Skip skip -> timers.set(PublishPosts.NAME, task.id(), clock.instant());
            case PromotionTask.Turn.Send send -> timers.set(PublishPosts.NAME, task.id(), clock.instant());
        }
    }

    private void add(PromotionTask task, Instant at) {
        promotions.add(
                task,
                new PromotionEvent.Added(task.programmeId(), task.id(), task.line().title(), null, at));
    }

    private void let(PromotionTask skipped) {
        promotions.save(
                skipped,
                new PromotionEvent.Skipped(
                        skipped.programmeId(),
                        skipped.id(),
                        skipped.line().title(),
                        skipped.note(),
                        null,
                        clock.instant()));
    }
}
