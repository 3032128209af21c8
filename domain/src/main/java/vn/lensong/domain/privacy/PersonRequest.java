package vn.lensong.domain.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * Somebody makes use of a right to their personal data, and the clocks that the law sets for it.
 *
 * @param name who asks; personal data, kept as proof that the law was followed
 * @param contact where the answer goes
 * @param words what is asked for
 * @param who what the person is found by, null when the request names nothing, or when all of it was erased
 * @param answerBy until when the person must have been answered
 * @param dueAt until when it must be done
 * @param outcome what was done, or why not; empty until then
 * @param erased how much was erased, by what it was; empty unless something was
 * @param leftovers where something was still found afterwards, null until it was looked for
 */
public record PersonRequest(
        UUID id,
        long version,
        Scope scope,
        Kind kind,
        String name,
        String contact,
        String words,
        @Nullable Identity who,
        Instant receivedAt,
        Instant answerBy,
        Instant dueAt,
        State state,
        @Nullable UUID ownerId,
        @Nullable Instant answeredAt,
        @Nullable Instant settledAt,
        String outcome,
        Map<String, Integer> erased,
        @Nullable List<String> leftovers) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_WORDS = 1_000;

    /** What a person may ask for. */
    public enum Kind {
        /** To take back a consent. */
        WITHDRAW,
        RESTRICT,
        OBJECT,
        /** To see what is held. */
        ACCESS,
        CORRECT,
        /** To be given what is held, as a file. */
        PROVIDE,
        DELETE
    }

    /** How far it is. */
    public enum State {
        RECEIVED,
        /** Somebody answers for it. */
        TAKEN,
        DONE,
        REFUSED
    }

    public PersonRequest {
        name = Text.required("name", name, LONGEST_NAME);
        contact = Text.required("contact", contact, LONGEST_NAME);
        words = Text.optional("words", words, LONGEST_WORDS);
        erased = Map.copyOf(erased);
        leftovers = leftovers == null ? null : List.copyOf(leftovers);
    }

    /** Refuses {@code privacy-request.future} for one that is still to come. */
    public static PersonRequest received(
            UUID id,
            Scope scope,
            Kind kind,
            String name,
            String contact,
            String words,
            @Nullable Identity who,
            Instant at,
            Instant now,
            RequestClock clock,
            WorkingCalendar calendar) {
        if (at.isAfter(now)) {
            throw Refusal.field("receivedAt", "privacy-request.future", Map.of());
        }
        return new PersonRequest(
                id,
                0,
                scope,
                kind,
                name,
                contact,
                words,
                who,
                at,
                calendar.workingDaysAfter(at, clock.answerDays()),
                WorkingCalendar.daysAfter(at, clock.dueDays()),
                State.RECEIVED,
                null,
                null,
                null,
                "",
                Map.of(),
                null);
    }

    public boolean open() {
        return state == State.RECEIVED || state == State.TAKEN;
    }

    /** What must happen next by its clocks, null when nothing must any more. */
    public @Nullable Instant next() {
        if (!open()) {
            return null;
        }
        return answeredAt == null && answerBy.isBefore(dueAt) ? answerBy : dueAt;
    }

    /** Whether one of its clocks has run out. */
    public boolean overdue(Instant now) {
        Instant next = next();
        return next != null && !now.isBefore(next);
    }

    /** Somebody answers for it, in the place of whoever did before. Refuses {@code privacy-request.settled}. */
    public PersonRequest taken(UUID owner) {
        requireOpen();
        return with(State.TAKEN, owner, answeredAt, null, outcome);
    }

    /** The person was told that it is being seen to. Refuses {@code privacy-request.answered}. */
    public PersonRequest answered(Instant at) {
        requireOpen();
        if (answeredAt != null) {
            throw Refusal.conflict("privacy-request.answered", Map.of());
        }
        return with(state, ownerId, at, null, outcome);
    }

    /** Done, and how. */
    public PersonRequest done(String how, UUID by, Instant at) {
        return settled(State.DONE, how, by, at);
    }

    /** Not done, and why the law allows that. */
    public PersonRequest refused(String why, UUID by, Instant at) {
        return settled(State.REFUSED, why, by, at);
    }

    /** For what the person is found by: nobody can erase or hand out what nobody can find. */
    public Identity identity() {
        if (who == null) {
            throw Refusal.conflict("privacy-request.nobody", Map.of());
        }
        return who;
    }

    /** What the person is found by was found out. */
    public PersonRequest about(Identity identity) {
        requireOpen();
        return new PersonRequest(
                id, version, scope, kind, name, contact, words, identity, receivedAt, answerBy, dueAt, state, ownerId,
                answeredAt, settledAt, outcome, erased, leftovers);
    }

    /** All that was held is erased. Refuses {@code privacy-request.not-delete} for a request for something else. */
    public PersonRequest erased(Map<String, Integer> rows, UUID by, Instant at) {
        if (kind != Kind.DELETE) {
            throw Refusal.conflict("privacy-request.not-delete", Map.of());
        }
        String how = new TreeMap<>(rows)
                .entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()).collect(Collectors.joining(", "));
        PersonRequest done = done(how.isEmpty() ? "0" : how, by, at);
        return new PersonRequest(
                id, version, scope, kind, name, contact, words, who, receivedAt, answerBy, dueAt, done.state, by,
                done.answeredAt, at, done.outcome, rows, null);
    }

    /** It was looked for what is left; where nothing is, the request forgets by what the person was found, too. */
    public PersonRequest checked(List<String> found) {
        return new PersonRequest(
                id, version, scope, kind, name, contact, words, found.isEmpty() ? null : who, receivedAt, answerBy,
                dueAt, state, ownerId, answeredAt, settledAt, outcome, erased, found);
    }

    private PersonRequest settled(State next, String how, UUID by, Instant at) {
        requireOpen();
        return with(
                next, ownerId == null ? by : ownerId, answeredAt == null ? at : answeredAt, at,
                Text.required("outcome", how, LONGEST_WORDS));
    }

    private void requireOpen() {
        if (!open()) {
            throw Refusal.conflict("privacy-request.settled", Map.of("state", state.name()));
        }
    }

    private PersonRequest with(
            State next, @Nullable UUID owner, @Nullable Instant answered, @Nullable Instant settled, String how) {
        return new PersonRequest(
                id, version, scope, kind, name, contact, words, who, receivedAt, answerBy, dueAt, next, owner, answered,
                settled, how, erased, leftovers);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "PersonRequest[" + id + ", " + kind + ", " + state + "]";
    }
}
