package vn.lensong.domain.script;

/** What a segment of a show is for. */
public enum SegmentType {
    COUNTDOWN,
    RECAP,
    OPENING,
    POLICY,
    STORY,
    QUESTIONS,
    MINIGAME,
    CALL_TO_ACTION,
    CLOSING,
    /** Waits aside and is started only when something goes wrong. */
    CONTINGENCY
}
