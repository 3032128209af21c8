package vn.lensong.domain.messaging;

/** By which way somebody is contacted on a telephone. */
public enum ContactKind {
    CALL,
    SMS,
    /** A notification of Zalo. */
    ZNS;

    /** Whether it is read rather than heard: texts of every kind count together. */
    public boolean text() {
        return this != CALL;
    }
}
