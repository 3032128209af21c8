package vn.lensong.domain.complaint;

/** Whose clocks a complaint runs by. */
public enum Track {
    /** Unhappy with how somebody was served: the organisation's own clocks. */
    SERVICE,
    /** Against a decision or an act of an authority: the clocks of the law. */
    STATUTORY
}
