package vn.lensong.domain.complaint;

/** What the person lost by it. */
public enum Harm {
    NONE,
    TIME,
    MONEY,
    /** A benefit or the right to one. */
    BENEFIT,
    PRIVACY,
    DIGNITY
}
