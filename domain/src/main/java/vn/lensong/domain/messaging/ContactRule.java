package vn.lensong.domain.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * When and how often the law and our own restraint let us speak to people who did not ask for it.
 *
 * @param validFrom the first day it counts
 * @param textsFrom the first minute of a day, in Vietnam
 * @param textsUntil the first minute that is too late
 * @param textsADay how many texts one number may get within 24 hours
 * @param inviteEvery how many days lie between two invitations of one person
 * @param legalBasis where it is written
 */
public record ContactRule(
        LocalDate validFrom,
        LocalTime textsFrom,
        LocalTime textsUntil,
        LocalTime callsFrom,
        LocalTime callsUntil,
        int textsADay,
        int inviteEvery,
        String legalBasis) {

    /** Where the clock of the rule hangs. */
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A day that moves with the moment: stricter than one that begins at midnight. */
    public static final Duration A_DAY = Duration.ofHours(24);

    /** The rule of a day: the latest that counts by then. */
    public static ContactRule on(LocalDate day, List<ContactRule> rules) {
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(ContactRule::validFrom))
                .orElseThrow(() -> new IllegalStateException("contact rule: none on " + day + " (expected: one)"));
    }

    /** The moment itself when a text may be sent then, else the next minute in which it may. */
    public Instant nextForText(Instant moment) {
        ZonedDateTime here = moment.atZone(HANOI);
        if (here.toLocalTime().isBefore(textsFrom)) {
            return here.toLocalDate().atTime(textsFrom).atZone(HANOI).toInstant();
        }
        if (here.toLocalTime().isBefore(textsUntil)) {
            return moment;
        }
        return here.toLocalDate().plusDays(1).atTime(textsFrom).atZone(HANOI).toInstant();
    }

    /** As {@link #nextForText(Instant)}, and not before the number had its rest from what was sent to it. */
    public Instant nextForText(Instant moment, List<Instant> sentBefore) {
        List<Instant> lately = sentBefore.stream()
                .filter(at -> at.isAfter(moment.minus(A_DAY)))
                .sorted()
                .toList();
        if (lately.size() < textsADay) {
            return nextForText(moment);
        }
        return nextForText(lately.get(lately.size() - textsADay).plus(A_DAY));
    }

    public boolean callsAllowed(Instant moment) {
        LocalTime here = moment.atZone(HANOI).toLocalTime();
        return !here.isBefore(callsFrom) && here.isBefore(callsUntil);
    }

    /** Before when somebody must have been invited last to be invited again. */
    public Instant invitedBefore(Instant now) {
        return now.minus(Duration.ofDays(inviteEvery));
    }
}
