package vn.lensong.adapters.facebook.simulator;

/** The states of a live video as Graph reads them. */
enum LiveState {
    UNPUBLISHED,
    SCHEDULED_UNPUBLISHED,
    SCHEDULED_LIVE,
    SCHEDULED_EXPIRED,
    SCHEDULED_CANCELED,
    LIVE,
    LIVE_STOPPED,
    PROCESSING,
    VOD;

    /** Whether a broadcast may still come of it. */
    boolean ahead() {
        return this == UNPUBLISHED || this == SCHEDULED_UNPUBLISHED || this == SCHEDULED_LIVE;
    }
}
