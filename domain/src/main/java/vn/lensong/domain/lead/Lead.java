package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * A person who left a phone number during a programme: once per person and programme.
 *
 * @param personKey the platform's id of the person, null when it hides it
 * @param name the display name, null when it hides it
 * @param phones E.164, in the order they were left, never empty
 * @param words exactly what the person wrote when the first number came
 * @param itemId the inbound item it came from
 * @param branchId who follows it up, null until assigned
 * @param enrolment what came of it, null until the person enrolled
 */
public record Lead(
        UUID id,
        long version,
        UUID programmeId,
        Scope scope,
        Product product,
        @Nullable String personKey,
        @Nullable String name,
        List<String> phones,
        String words,
        UUID itemId,
        State state,
        @Nullable UUID branchId,
        Instant capturedAt,
        @Nullable Enrolment enrolment) {

    /** How far the follow-up is. */
    public enum State {
        CAPTURED,
        ASSIGNED,
        /** Insured: what a recap counts. */
        ENROLLED
    }

    public Lead {
        phones = List.copyOf(phones);
        if (phones.isEmpty()) {
            throw new IllegalArgumentException("phones: 0 (expected: > 0)");
        }
    }

    public static Lead captured(
            UUID id,
            UUID programmeId,
            Scope scope,
            Product product,
            @Nullable String personKey,
            @Nullable String name,
            List<String> phones,
            String words,
            UUID itemId,
            Instant at) {
        return new Lead(
                id, 0, programmeId, scope, product, personKey, name, phones, words, itemId, State.CAPTURED, null, at, null);
    }

    /** Whether these numbers or this person say anything that is not known yet. */
    public boolean learnsFrom(@Nullable String key, List<String> morePhones) {
        return !phones.containsAll(morePhones) || (personKey == null && key != null);
    }

    /** The same person with more numbers. */
    public Lead heardAgain(@Nullable String key, @Nullable String displayName, List<String> morePhones) {
        Set<String> all = new LinkedHashSet<>(phones);
        all.addAll(morePhones);
        return new Lead(
                id,
                version,
                programmeId,
                scope,
                product,
                personKey == null ? key : personKey,
                name == null ? displayName : name,
                List.copyOf(all),
                words,
                itemId,
                state,
                branchId,
                capturedAt,
                enrolment);
    }

    /** With a branch, which may pass it on by assigning again. Refuses the branch that has it already. */
    public Lead assigned(UUID branch, Scope branchScope) {
        if (branch.equals(branchId)) {
            throw Refusal.conflict("lead.already-there", Map.of());
        }
        return new Lead(
                id,
                version,
                programmeId,
                branchScope,
                product,
                personKey,
                name,
                phones,
                words,
                itemId,
                enrolment == null ? State.ASSIGNED : State.ENROLLED,
                branch,
                capturedAt,
                enrolment);
    }

    /**
     * Insured since then under this number. Refuses {@code lead.already-enrolled}, and {@code lead.enrolled-when} for
     * a moment to come or before {@code earliest}, when there was nothing yet that could have won this person.
     */
    public Lead enrolled(String number, Instant at, Instant earliest, Instant now) {
        if (enrolment != null) {
            throw Refusal.conflict("lead.already-enrolled", Map.of());
        }
        if (at.isAfter(now) || at.isBefore(earliest)) {
            throw Refusal.field("at", "lead.enrolled-when", Map.of());
        }
        return new Lead(
                id,
                version,
                programmeId,
                scope,
                product,
                personKey,
                name,
                phones,
                words,
                itemId,
                State.ENROLLED,
                branchId,
                capturedAt,
                Enrolment.under(number, at));
    }

    /** Names the person's number in logs as nothing at all. */
    @Override
    public String toString() {
        return "Lead[" + id + ", " + state + "]";
    }
}
