package vn.lensong.domain.promotion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.promotion.PromotionLine.Anchor;
import vn.lensong.domain.promotion.PromotionLine.Doer;

/**
 * What a programme's tasks are made from: a template, and who does what a person does.
 *
 * @param planner who planned the programme, null when nobody is known; what a person prepares is theirs first
 * @param host who presents it, and calls from the screen
 */
public record PromotionPlan(UUID programmeId, PromotionTemplate template, @Nullable UUID planner, UUID host) {

    /**
     * The tasks that follow from the programme's times. A post whose time is over is skipped from the beginning; what
     * a person has to do is not, since they may still do it.
     */
    public List<PromotionTask> tasks(ShowTimes show, Supplier<UUID> ids, Instant now) {
        List<PromotionTask> tasks = new ArrayList<>();
        for (PromotionLine line : template.lines()) {
            switch (line.anchor()) {
                case START, END -> tasks.add(inTime(task(ids.get(), line, line.key(), null), show, now));
                case SEGMENT -> new TreeMap<>(show.segments())
                        .keySet()
                        .forEach(no -> tasks.add(task(ids.get(), line, line.key() + "/" + no, no)));
                case MOVE, CANCELLATION -> {
                    // Made when it happens.
                }
            }
        }
        return tasks;
    }

    /** What is told when the programme was moved or cancelled, held until a person lets it out. */
    public List<PromotionTask> told(Anchor happened, Instant at, Supplier<UUID> ids) {
        return template.lines().stream()
                .filter(line -> line.anchor() == happened)
                .map(line -> task(ids.get(), line, line.key() + "/" + at.toEpochMilli(), null).held())
                .toList();
    }

    private static PromotionTask inTime(PromotionTask task, ShowTimes show, Instant now) {
        Instant due = task.dueAt(show);
        return task.line().doer() == Doer.MACHINE && due != null && task.until(due).isBefore(now)
                ? task.skipped(PromotionTask.Cause.PLANNED_TOO_LATE, now)
                : task;
    }

    private PromotionTask task(UUID id, PromotionLine line, String slot, @Nullable Integer no) {
        UUID owner = line.doer() == Doer.MACHINE ? null : line.anchor() == Anchor.SEGMENT ? host : planner;
        return PromotionTask.planned(id, programmeId, slot, line, no, owner);
    }
}
