package vn.lensong.domain.complaint;

/** What gives more time to settle a complaint. */
public enum Circumstance {
    USUAL,
    /** Much has to be found out. */
    COMPLEX,
    /** Far away, where one hardly gets to. */
    REMOTE,
    COMPLEX_REMOTE
}
