package vn.lensong.domain.privacy;

import java.time.LocalDate;

/**
 * How long the law gives for a kind of request, from a day on until a later rule counts.
 *
 * @param answerDays working days until the person must have an answer
 * @param dueDays days until it must be done
 */
public record RequestClock(
        PersonRequest.Kind kind, LocalDate validFrom, int answerDays, int dueDays, String legalBasis) {}
