package vn.lensong.domain.lead;

import java.time.Instant;

/**
 * What a person allowed to be done with what they told, until they take it back.
 *
 * @param proof where it is kept that they did: the id of the personal consent, with its wording and its proof
 */
public record LeadConsent(String purpose, Instant givenAt, String proof) {

    /** To be called back and advised. */
    public static final String CALL_BACK = "CALL_BACK";

    /** That a support group or ethnicity is written down, which no other consent covers. */
    public static final String SENSITIVE_GROUP = "SENSITIVE_GROUP";
}
