package vn.lensong.domain.policy;

/** Whom the state supports with how much of the least contribution; the dearer group comes first. */
public enum SupportGroup {
    /** Of a poor household, or living in an island commune or a special zone. */
    POOR,
    NEAR_POOR,
    ETHNIC_MINORITY,
    /** Everybody else who takes part. */
    OTHER
}
