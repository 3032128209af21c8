package vn.lensong.domain.privacy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * What one person said about one purpose. Where there is none nobody has asked; silence stays ASKED for ever.
 *
 * @param subject whose it is
 * @param wording the number of the wording that was shown, {@link #WORDING_OF_ANOTHER} for none of ours
 * @param way how it was asked or given
 * @param proof where it is kept that the person said yes, null until then
 * @param answeredAt when the person said yes or no, null until then
 * @param withdrawnAt when the person took it back, null unless so
 */
public record PersonalConsent(
        UUID id,
        long version,
        Scope scope,
        Subject subject,
        String purpose,
        State state,
        int wording,
        Way way,
        @Nullable Instant askedAt,
        @Nullable Instant answeredAt,
        @Nullable Proof proof,
        @Nullable Instant withdrawnAt) {

    /** How far it is. */
    public enum State {
        /** The person was asked and has not answered: that is no consent. */
        ASKED,
        GIVEN,
        /** The person said no, or took it back. */
        WITHDRAWN
    }

    /** How people are asked and how they answer. */
    public enum Way {
        COMMENT,
        MESSAGE,
        TEXT,
        CALL,
        PAPER,
        FORM,
        IN_PERSON,
        /** Somebody brought a list that says so. */
        LIST
    }

    /** The number of a wording that is not ours: the proof says what was shown. */
    public static final int WORDING_OF_ANOTHER = 0;

    /** What proves it. */
    public record Proof(Kind kind, String reference) {

        private static final int LONGEST = 500;

        /** Where the proof lies. */
        public enum Kind {
            /** The item in which the person said so; its id. */
            ITEM,
            /** A paper or form; its number or place. */
            FORM,
            /** What was noted during a call. */
            CALL_NOTE,
            /** What the list says where it lies. */
            LIST
        }

        public Proof {
            reference = Text.required("proof", reference, LONGEST);
        }
    }

    /**
     * A person, by what is known of them.
     *
     * @param key the platform's id, null when it is not known
     * @param phone E.164, null when it is not known
     * @param leadId null when they are nobody's lead
     */
    public record Subject(@Nullable String key, @Nullable String phone, @Nullable UUID leadId) {

        /** Refuses {@code identity.empty}. */
        public Subject {
            if (key == null && phone == null && leadId == null) {
                throw Refusal.invalid("identity.empty");
            }
        }

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Subject[" + leadId + "]";
        }
    }

    /** The question was put, with this wording. */
    public static PersonalConsent asked(
            UUID id, Scope scope, Subject subject, ConsentWording shown, Way way, Instant at) {
        return new PersonalConsent(
                id, 0, scope, subject, shown.purpose(), State.ASKED, shown.no(), way, at, null, null, null);
    }

    /**
     * The person said yes to this wording, in so many words. Refuses {@code consent.silence} for anything but a yes.
     */
    public PersonalConsent given(boolean yes, ConsentWording shown, Way how, Proof kept, Instant at) {
        if (!yes) {
            throw Refusal.field("yes", "consent.silence", Map.of());
        }
        if (!shown.purpose().equals(purpose)) {
            throw Refusal.field("wording", "consent.wording", Map.of());
        }
        return new PersonalConsent(
                id, version, scope, subject, purpose, State.GIVEN, shown.no(), how, askedAt, at, kept, null);
    }

    /** A list that somebody brought says that the person said yes then, to a wording that is not ours. */
    public static PersonalConsent listed(
            UUID id, Scope scope, Subject subject, String purpose, Instant givenAt, String proof) {
        return new PersonalConsent(
                id, 0, scope, subject, purpose, State.GIVEN, WORDING_OF_ANOTHER, Way.LIST, null, givenAt,
                new Proof(Proof.Kind.LIST, proof), null);
    }

    /** As {@link #listed}, of one who was asked before. Refuses {@code consent.withdrawn} after a no: a list takes none back. */
    public PersonalConsent listed(Instant givenAt, String proof) {
        if (state == State.WITHDRAWN) {
            throw Refusal.conflict("consent.withdrawn", Map.of());
        }
        return new PersonalConsent(
                id, version, scope, subject, purpose, State.GIVEN, WORDING_OF_ANOTHER, Way.LIST, askedAt, givenAt,
                new Proof(Proof.Kind.LIST, proof), null);
    }

    /** Asked once more, after a no or another wording. Refuses {@code consent.given} while it stands. */
    public PersonalConsent askedAgain(ConsentWording shown, Way how, Instant at) {
        if (state == State.GIVEN) {
            throw Refusal.conflict("consent.given", Map.of());
        }
        return new PersonalConsent(
                id, version, scope, subject, purpose, State.ASKED, shown.no(), how, at, null, null, null);
    }

    /** The person says no, or takes it back. The proof of what was given before stays. */
    public PersonalConsent withdrawn(Instant at) {
        if (state == State.WITHDRAWN) {
            throw Refusal.conflict("consent.withdrawn", Map.of());
        }
        return new PersonalConsent(
                id, version, scope, subject, purpose, State.WITHDRAWN, wording, way, askedAt,
                answeredAt == null ? at : answeredAt, proof, at);
    }

    public boolean holds() {
        return state == State.GIVEN;
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "PersonalConsent[" + id + ", " + purpose + ", " + state + "]";
    }
}
