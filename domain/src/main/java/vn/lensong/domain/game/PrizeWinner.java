package vn.lensong.domain.game;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * Somebody who won a prize, until it is handed over or has lapsed.
 *
 * <p>{@code AWARDED -> NOTIFIED -> IDENTIFIED -> DELIVERED}, and {@code EXPIRED} before somebody is
 * identified. Who they really are is stored apart from this, and not for ever.
 *
 * @param who as {@link Entry#who()}
 * @param name as the platform shows it, null when it hides it
 * @param prize the index of the prize in the rules
 * @param movedUp whether it came to them because somebody before them did not claim it
 * @param notice what is written under their comment
 * @param deadline until when they may say who they are
 * @param replyId the platform's id of the notice, null until it stands there
 * @param failure why it could not be written there, null when nothing failed
 * @param receipt by what the hand-over is proved, null before it
 * @param settledAt when it was delivered or lapsed
 */
public record PrizeWinner(
        UUID id,
        long version,
        UUID gameId,
        UUID programmeId,
        Scope scope,
        UUID itemId,
        String who,
        @Nullable String name,
        int rank,
        int prize,
        boolean movedUp,
        String notice,
        Instant deadline,
        State state,
        @Nullable String replyId,
        @Nullable String failure,
        @Nullable String receipt,
        @Nullable Instant settledAt) {

    /** How far it is with the prize. */
    public enum State {
        AWARDED,
        NOTIFIED,
        IDENTIFIED,
        DELIVERED,
        EXPIRED
    }

    /** Who a winner really is and where the prize goes: personal data that is deleted again. */
    public record Claimant(String name, String phone, String address) {

        public Claimant {
            name = Text.required("name", name, 100);
            phone = Text.optional("phone", phone, 30);
            address = Text.optional("address", address, 300);
        }
    }

    public static PrizeWinner awarded(
            UUID id, Game game, Place place, int prize, boolean movedUp, String notice, Instant deadline) {
        Entry entry = place.entry();
        Integer rank = place.rank();
        return new PrizeWinner(
                id, 0, game.id(), game.programmeId(), game.scope(), entry.itemId(), entry.who(), entry.name(),
                rank == null ? 0 : rank, prize, movedUp, notice, deadline, State.AWARDED, null, null, null, null);
    }

    /** The notice stands under the comment; null for one that was given another way. */
    public PrizeWinner notified(@Nullable String byReply) {
        require(EnumSet.of(State.AWARDED));
        return next(State.NOTIFIED, byReply, null, null, null);
    }

    /** The notice cannot be written there: a person has to tell them. */
    public PrizeWinner noticeFailed(String why) {
        require(EnumSet.of(State.AWARDED));
        return next(State.AWARDED, null, why, null, null);
    }

    /** They said who they are; said again, it was corrected. */
    public PrizeWinner identified(Instant at) {
        require(EnumSet.of(State.AWARDED, State.NOTIFIED, State.IDENTIFIED));
        if (state != State.IDENTIFIED && at.isAfter(deadline)) {
            throw Refusal.conflict("winner.too-late", Map.of("until", deadline.toString()));
        }
        return next(State.IDENTIFIED, replyId, failure, null, null);
    }

    public PrizeWinner delivered(String by, Instant at) {
        require(EnumSet.of(State.IDENTIFIED));
        return next(State.DELIVERED, replyId, failure, Text.required("receipt", by, 200), at);
    }

    /** The deadline is over and nobody came forward. Refuses {@code winner.still-time} before. */
    public PrizeWinner expired(Instant at) {
        require(EnumSet.of(State.AWARDED, State.NOTIFIED));
        if (!at.isAfter(deadline)) {
            throw Refusal.conflict("winner.still-time", Map.of("until", deadline.toString()));
        }
        return next(State.EXPIRED, replyId, failure, null, at);
    }

    /** Whether the prize is still on its way. */
    public boolean open() {
        return state != State.DELIVERED && state != State.EXPIRED;
    }

    private void require(Set<State> allowed) {
        if (!allowed.contains(state)) {
            throw Refusal.conflict("winner.state", Map.of("state", state.name()));
        }
    }

    private PrizeWinner next(
            State to, @Nullable String reply, @Nullable String why, @Nullable String proof, @Nullable Instant at) {
        return new PrizeWinner(
                id, version, gameId, programmeId, scope, itemId, who, name, rank, prize, movedUp, notice, deadline, to,
                reply, why, proof, at);
    }
}
