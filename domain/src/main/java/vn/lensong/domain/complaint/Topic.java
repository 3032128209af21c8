package vn.lensong.domain.complaint;

/** What a complaint is about, as far as anybody said. */
public enum Topic {
    /** How somebody of ours behaved. */
    CONDUCT,
    /** Nobody answered, or much too late. */
    WAITING,
    /** Something wrong was said. */
    WRONG_INFORMATION,
    CONTRIBUTION,
    BENEFIT,
    /** Personal data, or calls that nobody asked for. */
    PRIVACY,
    /** The livestream itself. */
    PROGRAMME,
    OTHER
}
