package vn.lensong.domain.complaint;

import java.time.LocalDate;

/**
 * How long a track gives, from a day on until a later rule counts.
 *
 * @param acknowledgeMinutes working minutes until the person hears that it came in; 0 where {@code acknowledgeDays} count
 * @param acknowledgeDays days until it must be accepted
 * @param settleDays days until it must be settled
 * @param settleWorking whether these are working days, from when it came in; otherwise they are days of the calendar, from
 *     when it was accepted
 * @param updateDays working days until the person hears again
 * @param reopenDays days in which a settled one may be reopened
 * @param confirmed whether the legal owner confirmed how the law is read here
 */
public record ClockRule(
        Track track,
        Circumstance circumstance,
        LocalDate validFrom,
        int acknowledgeMinutes,
        int acknowledgeDays,
        int settleDays,
        boolean settleWorking,
        int updateDays,
        int reopenDays,
        String legalBasis,
        boolean confirmed) {}
