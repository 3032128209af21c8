package vn.lensong.domain.messaging;

/** What lets us contact somebody at all; whoever contacts says it and answers for it. */
public enum ContactBasis {
    /** The person asked for this very contact, such as a call back. */
    REQUESTED,
    /** The person agreed to be contacted about such things, and the proof is kept. */
    CONSENTED,
    /** The person left the number with us and asked for nothing more. */
    LEFT_NUMBER,
    /** None is known. */
    NONE
}
