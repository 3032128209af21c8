package vn.lensong.domain.preparation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * One task before air.
 *
 * <p>{@code OPEN -> DONE | WAIVED}, and back to {@code OPEN} by a person's word.
 *
 * @param templateKey its key in the framework script, null when the province added it
 * @param settledBy who did or waived it, null while it is open
 * @param words the evidence when it is done, the reason when it is waived, else empty
 */
public record PreparationItem(
        UUID id,
        long version,
        UUID programmeId,
        @Nullable String templateKey,
        Task task,
        State state,
        @Nullable UUID settledBy,
        @Nullable Instant settledAt,
        String words) {

    private static final int LONGEST_WORDS = 1000;

    /** Where it stands. */
    public enum State {
        OPEN,
        DONE,
        WAIVED
    }

    /** An item that is still to be done. */
    public static PreparationItem open(UUID id, UUID programmeId, @Nullable String templateKey, Task task) {
        return new PreparationItem(id, 0, programmeId, templateKey, task, State.OPEN, null, null, "");
    }

    /** Another task; what the script makes blocking stays so and keeps the evidence it wants. */
    public PreparationItem changed(Task next) {
        require(State.OPEN);
        if (bound() && (!next.blocking() || !next.evidence().equals(task.evidence()))) {
            throw Refusal.conflict("preparation.bound", Map.of("title", task.title()));
        }
        return with(next, state, settledBy, settledAt, words);
    }

    /** Done, with its evidence. Refuses {@code preparation.evidence} when some is wanted and none given. */
    public PreparationItem done(UUID by, @Nullable String evidence, Instant now) {
        require(State.OPEN);
        String given = Text.optional("evidence", evidence, LONGEST_WORDS);
        if (given.isEmpty() && !task.evidence().isEmpty()) {
            throw Refusal.field("evidence", "preparation.evidence", Map.of("wanted", task.evidence()));
        }
        return with(task, State.DONE, by, now, given);
    }

    /** Let off by a named person, for a reason. */
    public PreparationItem waived(UUID by, @Nullable String reason, Instant now) {
        require(State.OPEN);
        return with(task, State.WAIVED, by, now, Text.required("reason", reason, LONGEST_WORDS));
    }

    /** Open again. Refuses an open one. */
    public PreparationItem reopened() {
        if (state == State.OPEN) {
            throw wrongState();
        }
        return with(task, State.OPEN, null, null, "");
    }

    /** Whether it keeps a programme off the calendar. */
    public boolean blocks() {
        return task.blocking() && state == State.OPEN;
    }

    /** Refuses {@code preparation.bound} for what the script makes blocking: that is waived, not removed. */
    public void requireRemovable() {
        if (bound()) {
            throw Refusal.conflict("preparation.bound", Map.of("title", task.title()));
        }
    }

    private boolean bound() {
        return templateKey != null && task.blocking();
    }

    private void require(State expected) {
        if (state != expected) {
            throw wrongState();
        }
    }

    private Refusal wrongState() {
        return Refusal.conflict("preparation.state", Map.of("state", state.name()));
    }

    private PreparationItem with(
            Task next, State to, @Nullable UUID by, @Nullable Instant at, String said) {
        return new PreparationItem(id, version, programmeId, templateKey, next, to, by, at, said);
    }
}
