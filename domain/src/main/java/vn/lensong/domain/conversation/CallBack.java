package vn.lensong.domain.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.messaging.ContactBasis;

/**
 * A promise to call somebody back within a slot, kept, or ended with a reason.
 *
 * <p>{@code PROMISED -> TRYING -> KEPT | UNREACHABLE | WRONG_NUMBER | REFUSED | OPTED_OUT}; {@code CANCELLED} from the first two.
 * Every attempt has its outcome, and one that did not reach the person has the next slot.
 *
 * @param questionId the question it was made from, null when it was made from nothing
 * @param personKey the platform's id of the person, null when nobody knows it
 * @param phone E.164
 * @param basis why we may call
 * @param basisNote how that is known: the words in which the person asked, the paper that says so
 * @param escalatedAt when it was told that the slot is over, null when it was not
 * @param ended how and when it ended, null while it is open
 */
public record CallBack(
        UUID id,
        long version,
        Scope scope,
        @Nullable UUID programmeId,
        @Nullable UUID questionId,
        @Nullable String personKey,
        String name,
        String phone,
        Channel channel,
        Basis basis,
        String basisNote,
        Slot slot,
        UUID ownerId,
        String ownerName,
        UUID promisedBy,
        Instant promisedAt,
        List<Attempt> attempts,
        @Nullable Instant escalatedAt,
        @Nullable Ended ended) {

    /** Before so many attempts nobody may give up. */
    public static final int ATTEMPTS_BEFORE_GIVING_UP = 3;

    private static final Duration FARTHEST = Duration.ofDays(60);
    private static final Duration LONGEST_SLOT = Duration.ofDays(7);

    /** How the person is called back. */
    public enum Channel {
        PHONE,
        SMS,
        ZALO
    }

    /** Why we may. */
    public enum Basis {
        /** The person asked for it: they are waiting, and no rule of advertising keeps us from it. */
        ASKED,
        /** The person agreed once that we may, for this purpose. */
        CONSENTED,
        /** We think it useful: the hours of calls and the do-not-contact list bind us. */
        COLD;

        /** As the rules of contacts know it. */
        public ContactBasis toContact() {
            return switch (this) {
                case ASKED -> ContactBasis.REQUESTED;
                case CONSENTED -> ContactBasis.CONSENTED;
                case COLD -> ContactBasis.LEFT_NUMBER;
            };
        }
    }

    /** Between when and when. */
    public record Slot(Instant from, Instant until) {

        /** Refuses {@code callback.slot}. */
        public Slot {
            if (!until.isAfter(from) || Duration.between(from, until).compareTo(LONGEST_SLOT) > 0) {
                throw Refusal.field("until", "callback.slot", Map.of());
            }
        }
    }

    /** What came of an attempt. */
    public enum Outcome {
        REACHED,
        NO_ANSWER,
        BUSY,
        /** The person wants it another time. */
        LATER,
        WRONG_NUMBER,
        /** The person does not want to be called about this any more. */
        REFUSED,
        /** The person wants no call, text or invitation any more, from anybody of ours. */
        OPTED_OUT;

        /** Whether the promise still stands after it. */
        public boolean again() {
            return this == NO_ANSWER || this == BUSY || this == LATER;
        }
    }

    /** One attempt; never without its outcome. */
    public record Attempt(UUID byId, String byName, Instant at, Outcome outcome, String note) {}

    /** Where it stands. */
    public enum State {
        PROMISED,
        TRYING,
        KEPT,
        UNREACHABLE,
        WRONG_NUMBER,
        REFUSED,
        OPTED_OUT,
        CANCELLED;

        public boolean open() {
            return this == PROMISED || this == TRYING;
        }
    }

    /** Who is to see to it that a call whose slot is over is made, from how long after it on. */
    public enum Concern {
        OWNER(Duration.ZERO),
        /** Whoever answers at the desk. */
        DESK(Duration.ofMinutes(30)),
        PROVINCE(Duration.ofHours(2));

        private final Duration after;

        Concern(Duration after) {
            this.after = after;
        }

        /** Slots that were over by then concern them now. */
        public Instant over(Instant now) {
            return now.minus(after);
        }
    }

    /** How it ended. */
    public record Ended(State state, String note, Instant at) {}

    public CallBack {
        attempts = List.copyOf(attempts);
    }

    /** Refuses {@code callback.past} for a slot that is over, {@code callback.far} for one too far away. */
    public static CallBack promised(
            UUID id,
            Scope scope,
            @Nullable UUID programmeId,
            @Nullable UUID questionId,
            @Nullable String personKey,
            @Nullable String name,
            String phone,
            Channel channel,
            Basis basis,
            @Nullable String basisNote,
            Slot slot,
            UUID ownerId,
            String ownerName,
            UUID by,
            Instant now) {
        requireAhead(slot, now);
        return new CallBack(
                id,
                0,
                scope,
                programmeId,
                questionId,
                personKey,
                Text.optional("name", name, 120),
                phone,
                channel,
                basis,
                Text.required("basisNote", basisNote, 300),
                slot,
                ownerId,
                ownerName,
                by,
                now,
                List.of(),
                null,
                null);
    }

    public State state() {
        if (ended != null) {
            return ended.state();
        }
        return attempts.isEmpty() ? State.PROMISED : State.TRYING;
    }

    public boolean overdue(Instant now) {
        return ended == null && !now.isBefore(slot.until());
    }

    /** How far it has gone up because nobody called; null while it is not overdue. */
    public @Nullable Concern concern(Instant now) {
        Concern reached = null;
        for (Concern concern : Concern.values()) {
            reached = ended == null && !slot.until().isAfter(concern.over(now)) ? concern : reached;
        }
        return reached;
    }

    /**
     * An attempt and what came of it; the note is 1 to 300 characters.
     *
     * @param next the next slot after one that did not reach the person; null, and no other, ends it as unreachable
     *     after three attempts
     * @throws Refusal {@code callback.ended}, {@code callback.next-slot}, {@code callback.no-next-slot}, {@code
     *     callback.past}, {@code callback.far}
     */
    public CallBack attempted(
            UUID byId, String byName, Outcome outcome, @Nullable String note, @Nullable Slot next, Instant now) {
        requireOpen();
        Attempt attempt = new Attempt(byId, byName, now, outcome, Text.required("note", note, 300));
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(attempt);
        if (!outcome.again()) {
            if (next != null) {
                throw Refusal.field("from", "callback.no-next-slot", Map.of());
            }
            State state =
                    switch (outcome) {
                        case WRONG_NUMBER -> State.WRONG_NUMBER;
                        case REFUSED -> State.REFUSED;
                        case OPTED_OUT -> State.OPTED_OUT;
                        case REACHED, NO_ANSWER, BUSY, LATER -> State.KEPT;
                    };
            return with(all, slot, ownerId, ownerName, escalatedAt, new Ended(state, attempt.note(), now));
        }
        if (next == null) {
            if (outcome == Outcome.LATER || all.size() < ATTEMPTS_BEFORE_GIVING_UP) {
                throw Refusal.field("from", "callback.next-slot", Map.of("attempts", ATTEMPTS_BEFORE_GIVING_UP));
            }
            return with(all, slot, ownerId, ownerName, escalatedAt, new Ended(State.UNREACHABLE, attempt.note(), now));
        }
        requireAhead(next, now);
        return with(all, next, ownerId, ownerName, null, null);
    }

    /** Somebody else keeps the promise. Refuses {@code callback.ended}. */
    public CallBack passed(UUID toId, String toName) {
        requireOpen();
        return with(attempts, slot, toId, toName, escalatedAt, null);
    }

    /** There is nothing to call about any more; the reason is 1 to 300 characters. Refuses {@code callback.ended}. */
    public CallBack cancelled(@Nullable String reason, Instant now) {
        requireOpen();
        Ended end = new Ended(State.CANCELLED, Text.required("reason", reason, 300), now);
        return with(attempts, slot, ownerId, ownerName, escalatedAt, end);
    }

    /** Whether it is time to tell that the slot is over, which is told once for a slot. */
    public boolean toEscalate(Instant now) {
        return overdue(now) && escalatedAt == null;
    }

    public CallBack escalated(Instant now) {
        return with(attempts, slot, ownerId, ownerName, now, ended);
    }

    private void requireOpen() {
        if (ended != null) {
            throw Refusal.conflict("callback.ended", Map.of("state", ended.state().name()));
        }
    }

    private static void requireAhead(Slot slot, Instant now) {
        if (!slot.until().isAfter(now)) {
            throw Refusal.field("until", "callback.past", Map.of());
        }
        if (slot.until().isAfter(now.plus(FARTHEST))) {
            throw Refusal.field("until", "callback.far", Map.of("days", FARTHEST.toDays()));
        }
    }

    private CallBack with(
            List<Attempt> all,
            Slot when,
            UUID owner,
            String named,
            @Nullable Instant told,
            @Nullable Ended end) {
        return new CallBack(
                id, version, scope, programmeId, questionId, personKey, name, phone, channel, basis, basisNote, when,
                owner, named, promisedBy, promisedAt, all, told, end);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "CallBack[" + id + ", " + state() + "]";
    }
}
