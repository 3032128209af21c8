package vn.lensong.domain.lead;

import java.time.Instant;

/**
 * What a person allowed to be done with what they told.
 *
 * @param proof where it is kept that they did, such as the item they wrote
 */
public record LeadConsent(String purpose, Instant givenAt, String proof) {}
