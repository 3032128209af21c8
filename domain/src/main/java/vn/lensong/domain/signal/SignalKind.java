package vn.lensong.domain.signal;

/** How a signal came about. */
public enum SignalKind {
    /** More people complain than this programme is used to. */
    COMPLAINT_RATE,
    /** More people are unhappy about one topic than this programme is used to. */
    TOPIC_GROWTH,
    /** One item goes too far. */
    REACH,
    /** Somebody of the press called. */
    PRESS_CALL,
    /** A colleague reported it. */
    STAFF_REPORT;

    /** Whether a person enters it. */
    public boolean byHand() {
        return this == PRESS_CALL || this == STAFF_REPORT;
    }
}
