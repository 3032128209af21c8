package vn.lensong.application.promotion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.promotion.PromotionLine;
import vn.lensong.domain.promotion.PromotionTask;

/** Promotion as people look at it. */
public final class PromotionViews {

    private PromotionViews() {}

    /**
     * A programme's plan.
     *
     * @param template the scope whose template it was made from, null while no plan was made
     * @param templateVersion 0 for the one that is shipped
     * @param tasks by due time, then by title; what waits for a person's word alone comes last
     */
    public record Plan(
            UUID programmeId,
            String title,
            Programme.Status status,
            Instant startsAt,
            @Nullable String template,
            int templateVersion,
            List<Row> tasks) {

        public Plan {
            tasks = List.copyOf(tasks);
        }
    }

    /** What the host says in the segment on air, from {@code dueAt} on. */
    public record Call(UUID taskId, int segmentNo, String title, String words, Instant dueAt) {}

    /**
     * One task.
     *
     * @param key its name in the template
     * @param dueAt null for what waits for a person's word alone, or has lost its segment
     * @param late whether its time has passed and it is still to be done
     * @param text the words with their placeholders
     * @param preview the words as they would go out now, or as they went out
     * @param missing what they quote and is not known yet; a post with a gap is not sent
     * @param leftOut what they want and nobody can fill here; its lines are left out
     * @param note why it was skipped, put off or failed, or what shows that it is done
     * @param settledByName null where {@code note} is a code of the machine's
     */
    public record Row(
            UUID id,
            long version,
            UUID programmeId,
            String programmeTitle,
            String key,
            PromotionLine.Kind kind,
            PromotionLine.Anchor anchor,
            PromotionLine.Doer doer,
            String title,
            @Nullable Instant dueAt,
            boolean late,
            PromotionTask.State state,
            @Nullable Integer segmentNo,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            String text,
            String preview,
            List<String> missing,
            List<String> leftOut,
            String note,
            @Nullable String permalink,
            @Nullable String settledByName,
            @Nullable Instant settledAt) {

        public Row {
            missing = List.copyOf(missing);
            leftOut = List.copyOf(leftOut);
        }
    }
}
