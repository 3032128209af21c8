package vn.lensong.domain.listening;

/** How somebody feels about what they speak of. */
public enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE,
    /** Nobody knows, and nobody guesses. */
    UNSCORED
}
