package vn.lensong.domain.health;

/** What a measured value means for a programme. */
public enum Verdict {
    PASS,
    /** Go on, and keep an eye on it. */
    WARN,
    /** Not like this: mend it, or a named person waives it. */
    FAIL,
    /** Nobody has measured it. */
    UNKNOWN
}
