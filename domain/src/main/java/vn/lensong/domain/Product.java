package vn.lensong.domain;

/** What a programme is about. */
public enum Product {
    VOLUNTARY_SI,
    HOUSEHOLD_HI,
    BOTH
}
