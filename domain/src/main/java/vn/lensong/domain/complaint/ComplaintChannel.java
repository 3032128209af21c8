package vn.lensong.domain.complaint;

/** By which way a complaint came. */
public enum ComplaintChannel {
    /** In public, under a livestream or a post. */
    COMMENT,
    MESSENGER,
    PHONE,
    LETTER,
    EMAIL,
    /** Said to somebody's face. */
    WALK_IN,
    /** From another system. */
    API
}
