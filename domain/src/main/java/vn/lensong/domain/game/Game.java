package vn.lensong.domain.game;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * A contest in a programme, from its draft until the prizes are handed over.
 *
 * <p>{@code DRAFT -> PUBLISHED -> OPEN -> CLOSED -> PROVISIONAL -> CONFIRMED -> PAID}, and {@code VOID}
 * from each of them but the last. Nothing of it is ever deleted.
 *
 * @param seal what keeps the right answer from being guessed out of the digest, see {@link SealedRules}
 */
public record Game(
        UUID id,
        long version,
        UUID programmeId,
        Scope scope,
        GameRules rules,
        String seal,
        State state,
        GameCourse course,
        Decisions decisions) {

    /** Where a game stands. */
    public enum State {
        DRAFT,
        PUBLISHED,
        OPEN,
        CLOSED,
        PROVISIONAL,
        CONFIRMED,
        PAID,
        VOID
    }

    private static final Set<State> PAUSABLE = EnumSet.of(State.PUBLISHED, State.OPEN, State.CLOSED);
    private static final Set<State> BEFORE_FINAL = EnumSet.of(State.OPEN, State.CLOSED, State.PROVISIONAL);

    public static Game drafted(UUID id, UUID programmeId, Scope scope, GameRules rules, String seal) {
        return new Game(id, 0, programmeId, scope, rules, seal, State.DRAFT, GameCourse.NONE, Decisions.NONE);
    }

    public Game changed(GameRules next) {
        require(EnumSet.of(State.DRAFT));
        return new Game(id, version, programmeId, scope, next, seal, state, course, decisions);
    }

    /** From here on the rules stay as they are, and everybody can check it by the digest. */
    public Game published(UUID by, Instant at) {
        require(EnumSet.of(State.DRAFT));
        return moved(
                State.PUBLISHED,
                course.with(new GameCourse.Publication(SealedRules.digest(id, rules, seal), by, at)));
    }

    /** The question is put now; who was excluded for good in earlier games is excluded here too. */
    public Game opened(Instant at, List<Exclusion> carried) {
        require(EnumSet.of(State.PUBLISHED));
        requireGoingOn();
        GameCourse next = course.opened(Window.from(at, rules.windowSeconds()));
        return new Game(id, version, programmeId, scope, rules, seal, State.OPEN, next, decisions.carrying(carried));
    }

    /** Its published time is over. Refuses {@code game.still-open} before. */
    public Game closed(Instant at) {
        require(EnumSet.of(State.OPEN));
        requireGoingOn();
        requireOver(window(), at);
        return moved(State.CLOSED, course);
    }

    /** The further question is put now, once. Refuses {@code game.no-sudden-death}. */
    public Game suddenDeathOpened(Instant at) {
        require(EnumSet.of(State.CLOSED));
        requireGoingOn();
        if (rules.suddenDeath() == null || course.suddenDeath() != null) {
            throw Refusal.conflict("game.no-sudden-death", Map.of());
        }
        return moved(state, course.suddenDeath(Window.from(at, rules.suddenDeathSeconds())));
    }

    /**
     * Stands still: nothing opens, and what is written from now on does not count until it goes on.
     *
     * @throws Refusal {@code game.paused}, {@code game.state} for one that is not to be answered any more
     */
    public Game paused(Instant at) {
        require(PAUSABLE);
        requireGoingOn();
        return moved(state, course.paused(at));
    }

    /** Goes on where it stopped, with the time that was left. Refuses {@code game.not-paused}. */
    public Game resumed(Instant at) {
        if (!course.paused()) {
            throw Refusal.conflict("game.not-paused", Map.of());
        }
        return moved(state, course.resumed(at));
    }

    /** Whether it can be made to stand still. */
    public boolean pausable() {
        return PAUSABLE.contains(state) && !course.paused();
    }

    /** A person read a text otherwise; a later judgement of the same text takes the place of an earlier one. */
    public Game rejudged(Judgement judgement) {
        require(BEFORE_FINAL);
        return decided(decisions.with(judgement));
    }

    /** Somebody does not take part. Refuses {@code game.excluded} and {@code game.exclusion-kind}. */
    public Game excluded(Exclusion exclusion) {
        require(BEFORE_FINAL);
        return decided(decisions.with(exclusion));
    }

    /** Somebody takes part after all. Refuses {@code game.not-excluded}. */
    public Game readmitted(String who) {
        require(BEFORE_FINAL);
        return decided(decisions.without(who));
    }

    /** The list as it is now is shown, anew if it was before; the time to object begins. */
    public Game announced(List<Prized> prized, UUID by, Instant at) {
        require(EnumSet.of(State.CLOSED, State.PROVISIONAL));
        requireGoingOn();
        if (course.suddenDeath() != null) {
            requireOver(course.suddenDeath(), at);
        }
        Instant until = at.plus(Duration.ofHours(rules.objectionHours()));
        return moved(State.PROVISIONAL, course.with(new GameCourse.Announcement(prized, by, at, until)));
    }

    public Game objected(UUID objectionId, String text, UUID by, Instant at) {
        require(EnumSet.of(State.PROVISIONAL));
        return decided(decisions.with(Objection.raised(objectionId, text, by, at)));
    }

    /** Refuses {@code objection.not-found} and {@code objection.settled}. */
    public Game settled(UUID objectionId, String outcome, UUID by, Instant at) {
        require(EnumSet.of(State.PROVISIONAL));
        return decided(decisions.with(decisions.open(objectionId).settled(outcome, by, at)));
    }

    /**
     * Whether the list may become final: the one that was announced, and confirmed by somebody who neither
     * announced it nor decided about any entry.
     *
     * @throws Refusal {@code game.objections-until}, {@code game.objections-open}, {@code game.list-changed},
     *     {@code game.four-eyes}
     */
    public void requireConfirmable(List<Prized> prized, UUID by, Instant at) {
        require(EnumSet.of(State.PROVISIONAL));
        GameCourse.Announcement list = Objects.requireNonNull(course.announced());
        if (list.by().equals(by) || decisions.touchedBy(by, openedAt())) {
            throw Refusal.forbidden("game.four-eyes");
        }
        if (at.isBefore(list.objectionsUntil())) {
            throw Refusal.conflict("game.objections-until", Map.of("until", list.objectionsUntil().toString()));
        }
        if (decisions.objections().stream().anyMatch(Objection::open)) {
            throw Refusal.conflict("game.objections-open", Map.of());
        }
        if (!list.prized().equals(prized)) {
            throw Refusal.conflict("game.list-changed", Map.of());
        }
    }

    /** The list is final, see {@link #requireConfirmable}; the digest is that of the exported file. */
    public Game confirmed(List<Prized> prized, UUID by, Instant at, String digest) {
        requireConfirmable(prized, by, at);
        return moved(State.CONFIRMED, course.with(new GameCourse.Confirmation(by, at, digest)));
    }

    /** Every prize was handed over, or nobody is left to get it. */
    public Game paid() {
        require(EnumSet.of(State.CONFIRMED));
        return moved(State.PAID, course);
    }

    public Game voided(String reason, UUID by, Instant at) {
        require(EnumSet.complementOf(EnumSet.of(State.PAID, State.VOID)));
        return moved(State.VOID, course.with(new GameCourse.Voiding(reason, by, at)));
    }

    /** When it is answered; null until it opens. */
    public @Nullable Window window() {
        return course.window();
    }

    private Instant openedAt() {
        return Objects.requireNonNull(course.window()).opensAt().minusSeconds(1);
    }

    /** Whether the right answer may be known: no question is left to be asked. */
    public boolean answerKnown() {
        return course.window() != null
                && EnumSet.of(State.PROVISIONAL, State.CONFIRMED, State.PAID, State.VOID).contains(state);
    }

    /** Whether the list became final, and the game counts. */
    public boolean isFinal() {
        return state == State.CONFIRMED || state == State.PAID;
    }

    /** Whether the list is stored as it became final, even where the game was taken back afterwards. */
    public boolean listStands() {
        return course.confirmed() != null;
    }

    private void requireGoingOn() {
        if (course.paused()) {
            throw Refusal.conflict("game.paused", Map.of());
        }
    }

    private static void requireOver(@Nullable Window window, Instant at) {
        if (window != null && !window.over(at)) {
            throw Refusal.conflict("game.still-open", Map.of("until", window.closesAt().toString()));
        }
    }

    private void require(Set<State> allowed) {
        if (!allowed.contains(state)) {
            throw Refusal.conflict("game.state", Map.of("state", state.name()));
        }
    }

    private Game moved(State next, GameCourse nextCourse) {
        return new Game(id, version, programmeId, scope, rules, seal, next, nextCourse, decisions);
    }

    private Game decided(Decisions next) {
        return new Game(id, version, programmeId, scope, rules, seal, state, course, next);
    }
}
