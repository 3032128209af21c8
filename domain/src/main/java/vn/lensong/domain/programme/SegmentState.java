package vn.lensong.domain.programme;

/** Where a segment of a show stands; it goes on air in two steps. */
public enum SegmentState {
    /** Still to come, or set back to be run again. */
    READY,
    /** Called: the next Go puts it on air. */
    STANDBY,
    LIVE,
    DONE,
    /** Passed by on purpose; it takes no time. */
    SKIPPED
}
