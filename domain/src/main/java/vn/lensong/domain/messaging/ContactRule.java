package vn.lensong.domain.messaging;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * When and how often the law and our own restraint let us speak to people who did not ask for it.
 *
 * @param validFrom the first day it counts
 * @param limits of each kind
 * @param free on which bases neither hours nor counts nor do-not-call lists apply
 * @param inviteEvery how many days lie between two invitations of one person
 * @param legalBasis where it is written
 * @param confirmed whether a legal owner confirmed that this is how it is to be read
 */
public record ContactRule(
        LocalDate validFrom,
        Map<ContactKind, Limit> limits,
        Set<ContactBasis> free,
        int inviteEvery,
        String legalBasis,
        boolean confirmed) {

    /** Where the clock of the rule hangs. */
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** A day that moves with the moment: stricter than one that begins at midnight. */
    public static final Duration A_DAY = Duration.ofHours(24);

    /**
     * Of one kind of contact.
     *
     * @param from the first minute of a day, in Vietnam
     * @param until the first minute that is too late
     * @param aDay how many one number may get within 24 hours; texts of every kind together
     */
    public record Limit(LocalTime from, LocalTime until, int aDay) {

        public Limit {
            if (!from.isBefore(until) || aDay < 1) {
                throw new IllegalArgumentException(
                        "limit: " + from + "-" + until + ", " + aDay + " (expected: from before until, at least one)");
            }
        }
    }

    public ContactRule {
        limits = Map.copyOf(limits);
        free = Set.copyOf(free);
        if (limits.size() != ContactKind.values().length) {
            throw new IllegalArgumentException("limits: " + limits.keySet() + " (expected: one of every kind)");
        }
    }

    /** The rule of a day: the latest that counts by then. */
    public static ContactRule on(LocalDate day, List<ContactRule> rules) {
        return rules.stream()
                .filter(rule -> !rule.validFrom().isAfter(day))
                .max(Comparator.comparing(ContactRule::validFrom))
                .orElseThrow(() -> new IllegalStateException("contact rule: none on " + day + " (expected: one)"));
    }

    /** The rule of a moment. */
    public static ContactRule at(Instant moment, List<ContactRule> rules) {
        return on(LocalDate.ofInstant(moment, HANOI), rules);
    }

    /**
     * What the rules say of a moment; one who waits past the first day of another rule is judged by that one.
     *
     * @param before when the same number was contacted in this way before
     */
    public static ContactVerdict judge(
            ContactKind kind, ContactBasis basis, Instant moment, List<Instant> before, List<ContactRule> rules) {
        ContactRule now = at(moment, rules);
        if (basis == ContactBasis.NONE) {
            return ContactVerdict.never(ContactVerdict.Reason.NO_BASIS);
        }
        if (now.free().contains(basis)) {
            return ContactVerdict.YES;
        }
        Instant next = now.next(kind, moment, before);
        if (next.equals(moment)) {
            return ContactVerdict.YES;
        }
        ContactVerdict.Reason reason = now.rested(kind, moment, before).equals(moment)
                ? ContactVerdict.Reason.OUTSIDE_HOURS
                : ContactVerdict.Reason.TOO_OFTEN;
        for (ContactRule then = at(next, rules); !then.equals(now); then = at(next, rules)) {
            now = then;
            next = then.free().contains(basis) ? next : then.next(kind, next, before);
        }
        return ContactVerdict.notBefore(next, reason);
    }

    /** The moment itself when it is permitted, else the next that is. */
    Instant next(ContactKind kind, Instant moment, List<Instant> before) {
        return withinHours(limit(kind), rested(kind, moment, before));
    }

    public Limit limit(ContactKind kind) {
        return Objects.requireNonNull(limits.get(kind));
    }

    /** Before when somebody must have been invited last to be invited again. */
    public Instant invitedBefore(Instant now) {
        return now.minus(Duration.ofDays(inviteEvery));
    }

    /** Not before the number had its rest from what reached it. */
    private Instant rested(ContactKind kind, Instant moment, List<Instant> before) {
        int most = limit(kind).aDay();
        List<Instant> lately = before.stream()
                .filter(at -> at.isAfter(moment.minus(A_DAY)))
                .sorted()
                .toList();
        return lately.size() < most ? moment : lately.get(lately.size() - most).plus(A_DAY);
    }

    private static Instant withinHours(Limit limit, Instant moment) {
        ZonedDateTime here = moment.atZone(HANOI);
        if (here.toLocalTime().isBefore(limit.from())) {
            return here.toLocalDate().atTime(limit.from()).atZone(HANOI).toInstant();
        }
        if (here.toLocalTime().isBefore(limit.until())) {
            return moment;
        }
        return here.toLocalDate().plusDays(1).atTime(limit.from()).atZone(HANOI).toInstant();
    }
}
