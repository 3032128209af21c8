package vn.lensong.domain.promotion;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.programme.Programme;

/**
 * What viewers are told of a programme's start, worked out from what is stored and the moment alone: nothing is counted
 * in memory, so that it is right after a restart and the same on every screen.
 *
 * <p>{@code SCHEDULED -> COUNTING -> DUE -> LIVE -> ENDED}; {@code POSTPONED} until the counting to the new start
 * begins, and {@code CANCELLED}.
 *
 * @param at the moment it was worked out for
 * @param reason why it was postponed or cancelled, null where it was not
 * @param permalink where the broadcast is or was seen, null where nobody knows
 * @param postponedFrom the start before the last move, null where it was never moved
 */
public record Countdown(
        UUID programmeId,
        String title,
        State state,
        Instant startsAt,
        Instant at,
        @Nullable String reason,
        @Nullable String permalink,
        @Nullable Instant postponedFrom) {

    /** How long before the start the counting begins, by itself. */
    public static final Duration COUNTED = Duration.ofMinutes(60);

    /** Where the countdown stands. */
    public enum State {
        SCHEDULED,
        COUNTING,
        /** The time is up and nobody sees a picture yet. */
        DUE,
        LIVE,
        ENDED,
        POSTPONED,
        CANCELLED
    }

    /**
     * What it is worked out from.
     *
     * @param status READY or further; one that never came on a calendar has no countdown
     * @param videoSince since when the platform shows a picture, null while it does not
     * @param reason of the last move or of the cancellation
     */
    public record Facts(
            UUID programmeId,
            String title,
            Programme.Status status,
            Instant startsAt,
            @Nullable Instant videoSince,
            @Nullable String permalink,
            @Nullable Instant postponedFrom,
            @Nullable String reason) {

        /** When counting to the start begins. */
        public Instant countedFrom() {
            return startsAt.minus(COUNTED);
        }
    }

    public static Countdown of(Facts facts, Instant now) {
        State state = state(facts, now);
        return new Countdown(
                facts.programmeId(),
                facts.title(),
                state,
                facts.startsAt(),
                now,
                state == State.LIVE || state == State.ENDED ? null : facts.reason(),
                facts.permalink(),
                facts.postponedFrom());
    }

    private static State state(Facts facts, Instant now) {
        return switch (facts.status()) {
            case CANCELLED -> State.CANCELLED;
            case ENDED, CLOSED -> State.ENDED;
            // Told to go live is not seen: until there is a picture the counting goes on.
            case LIVE -> facts.videoSince() == null ? ahead(facts, now) : State.LIVE;
            case PLANNED, READY -> ahead(facts, now);
        };
    }

    private static State ahead(Facts facts, Instant now) {
        if (!now.isBefore(facts.startsAt())) {
            return State.DUE;
        }
        if (!now.isBefore(facts.countedFrom())) {
            return State.COUNTING;
        }
        return facts.postponedFrom() == null ? State.SCHEDULED : State.POSTPONED;
    }

    /** Seconds to the start, begun ones whole; never below zero, whoever looks. */
    public long secondsLeft() {
        return switch (state) {
            case SCHEDULED, COUNTING, POSTPONED -> Math.max(0, Math.ceilDiv(toStart().toMillis(), 1_000));
            case DUE, LIVE, ENDED, CANCELLED -> 0;
        };
    }

    /** Seconds since it should have begun, for those who make it begin; zero when nobody is late. */
    public long overtimeSeconds() {
        return state == State.DUE ? Math.max(0, -toStart().toSeconds()) : 0;
    }

    /** Whether viewers are told the same at both moments, but for the seconds. */
    public boolean saysTheSameAs(Countdown other) {
        return new Countdown(programmeId, title, state, startsAt, other.at, reason, permalink, postponedFrom)
                .equals(other);
    }

    private Duration toStart() {
        return Duration.between(at, startsAt);
    }
}
