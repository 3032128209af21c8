package vn.lensong.domain.organisation;

/** What a person works as, always inside a scope. */
public enum Role {
    NATIONAL_EDITOR,
    PROVINCE_MANAGER,
    PRODUCER,
    OPERATOR,
    HOST,
    COLLECTOR,
    BRANCH_LEAD,
    CARE_OFFICER,
    CRISIS_LEAD,
    SPOKESPERSON,
    /** Reads everything inside the scope and sees no personal data unmasked. */
    AUDITOR,
    /** Another system, by client credentials. */
    INTEGRATOR,
    ADMIN
}
