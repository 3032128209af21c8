package vn.lensong.domain.crisis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * A spark, from the moment somebody saw it until what it taught is written down.
 *
 * <p>{@code SIGNAL -> WATCH -> DECLARED -> HOLDING_OUT -> RESPONDING -> STABLE -> CLOSED -> REVIEWED}; a signal may be
 * declared at once, may turn out to be none, and what is stable may flare up again.
 *
 * @param programmeId the programme it is about, null where it is about none
 * @param level 1 to 3 once it is declared, 0 before
 * @param outcome how it ended, empty until it did
 * @param review what the review says, empty until there is one
 */
public record Incident(
        UUID id,
        long version,
        Scope scope,
        @Nullable UUID programmeId,
        Signal signal,
        String title,
        Topic topic,
        State state,
        int level,
        Times times,
        @Nullable LiveSwitch live,
        String outcome,
        String review,
        List<Lesson> lessons) {

    /** Where an incident stands. */
    public enum State {
        SIGNAL,
        WATCH,
        DECLARED,
        HOLDING_OUT,
        RESPONDING,
        STABLE,
        CLOSED,
        REVIEWED
    }

    /** While it stands in one of these, only the spokesperson speaks in public on its topic. */
    public static final Set<State> RESERVED =
            EnumSet.of(State.DECLARED, State.HOLDING_OUT, State.RESPONDING, State.STABLE);

    private static final Set<State> UNDECLARED = EnumSet.of(State.SIGNAL, State.WATCH);
    private static final Set<State> SPOKEN = EnumSet.of(State.HOLDING_OUT, State.RESPONDING, State.STABLE);
    private static final int HIGHEST_LEVEL = 3;
    private static final int MOST_LESSONS = 50;

    public Incident {
        title = Text.required("title", title, 200);
        lessons = List.copyOf(lessons);
    }

    public static Incident signalled(
            UUID id, Scope scope, @Nullable UUID programmeId, Signal signal, String title, Topic topic, Instant now) {
        return new Incident(
                id, 0, scope, programmeId, signal, title, topic, State.SIGNAL, 0, Times.opened(now), null, "", "",
                List.of());
    }

    /** Somebody looked at it: it is not a crisis yet, and it is watched. */
    public Incident watched(Instant now) {
        require(EnumSet.of(State.SIGNAL));
        return at(State.WATCH, times.assessed(now));
    }

    /** From here on the spokesperson speaks, and nobody else. Refuses {@code incident.level}. */
    public Incident declared(int newLevel, Instant now) {
        require(UNDECLARED);
        return levelled(newLevel, State.DECLARED, times.assessed(now).declared(now));
    }

    /** It became worse or better while it is led. */
    public Incident levelled(int newLevel) {
        require(RESERVED);
        return levelled(newLevel, state, times);
    }

    /** Other words for what it is about; not once it is over. */
    public Incident about(String newTitle, Topic newTopic) {
        require(EnumSet.complementOf(EnumSet.of(State.CLOSED, State.REVIEWED)));
        return new Incident(
                id, version, scope, programmeId, signal, newTitle, newTopic, state, level, times, live, outcome,
                review, lessons);
    }

    /**
     * A statement is out, with the word when the next one comes.
     *
     * @param next null only where nothing more is promised. Refuses {@code incident.promise} for a moment that is over
     */
    public Incident spoken(@Nullable Instant next, Instant now) {
        require(RESERVED);
        requireAhead(next, now);
        return at(state == State.DECLARED ? State.HOLDING_OUT : state, times.spoken(now, next));
    }

    /** Another word when the next statement comes. Refuses {@code incident.promise}. */
    public Incident promised(Instant next, Instant now) {
        require(SPOKEN);
        requireAhead(next, now);
        return at(state, times.promised(next));
    }

    /** What was wrong is being put right; also when what was stable flares up again. */
    public Incident responding() {
        require(EnumSet.of(State.HOLDING_OUT, State.STABLE));
        return at(State.RESPONDING, times.stable(null));
    }

    public Incident stable(Instant now) {
        require(EnumSet.of(State.HOLDING_OUT, State.RESPONDING));
        return at(State.STABLE, times.stable(now));
    }

    /** Over, or never one: everybody may speak again, and the switch of a programme on air goes back. */
    public Incident closed(@Nullable String how, Instant now) {
        require(EnumSet.of(State.SIGNAL, State.WATCH, State.STABLE));
        String words = Text.required("outcome", how, 2000);
        LiveSwitch off = live != null && live.on() ? live.off(now) : live;
        return new Incident(
                id, version, scope, programmeId, signal, title, topic, State.CLOSED, level,
                times.assessed(now).closed(now), off, words, review, lessons);
    }

    /** What it taught is written down. Refuses {@code incident.not-declared} for what never was one. */
    public Incident reviewed(@Nullable String words, Instant now) {
        require(EnumSet.of(State.CLOSED));
        if (times.declaredAt() == null) {
            throw Refusal.conflict("incident.not-declared", Map.of());
        }
        return new Incident(
                id, version, scope, programmeId, signal, title, topic, State.REVIEWED, level, times.reviewed(now),
                live, outcome, Text.required("review", words, 4000), lessons);
    }

    /** One more lesson. Refuses {@code incident.lessons} for too many. */
    public Incident taught(@Nullable String words, UUID by) {
        if (lessons.size() >= MOST_LESSONS) {
            throw Refusal.conflict("incident.lessons", Map.of("most", MOST_LESSONS));
        }
        List<Lesson> next = new ArrayList<>(lessons);
        next.add(new Lesson(lessons.size() + 1, Text.required("words", words, 1000), by, null));
        return learning(next);
    }

    /** A lesson is a scenario from now on. Refuses {@code lesson.not-found} and {@code lesson.scenario}. */
    public Incident learnt(int no, UUID scenarioId) {
        if (lesson(no).scenarioId() != null) {
            throw Refusal.conflict("lesson.scenario", Map.of());
        }
        return learning(lessons.stream()
                .map(lesson -> lesson.no() == no ? lesson.became(scenarioId) : lesson)
                .toList());
    }

    public Lesson lesson(int no) {
        return lessons.stream()
                .filter(lesson -> lesson.no() == no)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("lesson"));
    }

    /** The switch of a programme on air. Refuses {@code incident.switch-on}. */
    public Incident switchedOn(LiveSwitch next) {
        require(RESERVED);
        if (live != null && live.on()) {
            throw Refusal.conflict("incident.switch-on", Map.of());
        }
        return with(next);
    }

    /** Words stand where the host and the desk see them. Refuses {@code incident.switch-off}. */
    public Incident pinning(UUID statementId, String words) {
        return with(switched().pinning(statementId, words));
    }

    /** The programme goes on as it would. Refuses {@code incident.switch-off}. */
    public Incident switchedOff(Instant now) {
        return with(switched().off(now));
    }

    public boolean reserves() {
        return RESERVED.contains(state);
    }

    public boolean switchedOnFor(UUID programme) {
        return live != null && live.on() && live.programmeId().equals(programme);
    }

    /** The clock that runs; null when none does. */
    public @Nullable Ticking ticking() {
        return switch (state) {
            case SIGNAL -> Ticking.of(Ticking.Kind.ASSESS, times.openedAt());
            case WATCH, REVIEWED -> null;
            case DECLARED -> Ticking.of(Ticking.Kind.HOLDING, Objects.requireNonNull(times.declaredAt()));
            case HOLDING_OUT, RESPONDING, STABLE ->
                times.promisedAt() == null
                        ? null
                        : new Ticking(
                                Ticking.Kind.UPDATE,
                                Objects.requireNonNull(times.holdingAt()),
                                times.promisedAt());
            case CLOSED ->
                times.declaredAt() == null
                        ? null
                        : Ticking.of(Ticking.Kind.REVIEW, Objects.requireNonNull(times.closedAt()));
        };
    }

    private LiveSwitch switched() {
        if (live == null || !live.on()) {
            throw Refusal.conflict("incident.switch-off", Map.of());
        }
        return live;
    }

    private Incident levelled(int newLevel, State next, Times nextTimes) {
        if (newLevel < 1 || newLevel > HIGHEST_LEVEL) {
            throw Refusal.field("level", "incident.level", Map.of("highest", HIGHEST_LEVEL));
        }
        return new Incident(
                id, version, scope, programmeId, signal, title, topic, next, newLevel, nextTimes, live, outcome,
                review, lessons);
    }

    private static void requireAhead(@Nullable Instant next, Instant now) {
        if (next != null && !next.isAfter(now)) {
            throw Refusal.field("nextAt", "incident.promise", Map.of());
        }
    }

    private void require(Set<State> allowed) {
        if (!allowed.contains(state)) {
            throw Refusal.conflict("incident.state", Map.of("state", state.name()));
        }
    }

    private Incident at(State next, Times nextTimes) {
        return new Incident(
                id, version, scope, programmeId, signal, title, topic, next, level, nextTimes, live, outcome, review,
                lessons);
    }

    private Incident with(LiveSwitch next) {
        return new Incident(
                id, version, scope, programmeId, signal, title, topic, state, level, times, next, outcome, review,
                lessons);
    }

    private Incident learning(List<Lesson> next) {
        return new Incident(
                id, version, scope, programmeId, signal, title, topic, state, level, times, live, outcome, review,
                next);
    }
}
