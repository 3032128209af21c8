package vn.lensong.domain.listening;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * Something to be done because of what was heard, by somebody, until a day: {@code OPEN -> DOING -> DONE}, or dropped.
 *
 * @param stage whom it is for on their way, null for everybody
 * @param outcome what came of it, or why it was dropped; empty while it is open
 */
public record LeverAction(
        UUID id,
        long version,
        Scope scope,
        Lever lever,
        @Nullable JourneyStage stage,
        @Nullable Topic topic,
        String title,
        UUID ownerId,
        LocalDate dueOn,
        State state,
        String outcome) {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_OUTCOME = 1_000;

    /** How far it is. */
    public enum State {
        OPEN,
        DOING,
        DONE,
        DROPPED;

        boolean ended() {
            return this == DONE || this == DROPPED;
        }
    }

    public LeverAction {
        title = Text.required("title", title, LONGEST_TITLE);
        outcome = Text.optional("outcome", outcome, LONGEST_OUTCOME);
    }

    /** A new one. */
    public static LeverAction entered(
            UUID id,
            Scope scope,
            Lever lever,
            @Nullable JourneyStage stage,
            @Nullable Topic topic,
            String title,
            UUID ownerId,
            LocalDate dueOn) {
        return new LeverAction(id, 0, scope, lever, stage, topic, title, ownerId, dueOn, State.OPEN, "");
    }

    /**
     * A step further, or out. Refuses {@code lever.state} for a step back and once it ended, {@code field.missing} for an
     * end without an outcome.
     */
    public LeverAction moved(State next, String said) {
        if (state.ended() || next.compareTo(state) <= 0) {
            throw Refusal.conflict("lever.state", Map.of("state", state.name()));
        }
        String words = next.ended() ? Text.required("outcome", said, LONGEST_OUTCOME) : said;
        return new LeverAction(id, version, scope, lever, stage, topic, title, ownerId, dueOn, next, words);
    }

    /** Somebody else's, or until another day. Refuses {@code lever.state} once it ended. */
    public LeverAction handed(UUID owner, LocalDate due) {
        if (state.ended()) {
            throw Refusal.conflict("lever.state", Map.of("state", state.name()));
        }
        return new LeverAction(id, version, scope, lever, stage, topic, title, owner, due, state, outcome);
    }

    public boolean late(LocalDate today) {
        return !state.ended() && dueOn.isBefore(today);
    }
}
