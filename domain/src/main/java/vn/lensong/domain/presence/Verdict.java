package vn.lensong.domain.presence;

/** What an audit says of an indicator. */
public enum Verdict {
    PASS,
    FAIL,
    /** Nobody could see it. Never guessed, and counted for neither side. */
    UNKNOWN
}
