package vn.lensong.domain.script;

/** What of a segment's time stays as planned when the show runs late. */
public enum SegmentLock {
    START,
    END,
    DURATION
}
