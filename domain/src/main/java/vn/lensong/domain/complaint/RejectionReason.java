package vn.lensong.domain.complaint;

/** Why a complaint is not taken up, or found to be without ground. */
public enum RejectionReason {
    NOT_A_COMPLAINT,
    /** Another authority has to settle it. */
    NOT_OURS,
    DUPLICATE,
    UNFOUNDED,
    WITHDRAWN,
    /** The time in which one may complain is over. */
    OUT_OF_TIME
}
