package vn.lensong.domain.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;

/**
 * That personal data was lost, leaked or misused, and what was done: told to the authority within 72 hours of being
 * found out.
 *
 * @param people how many people's data, as far as is known
 * @param role whether we decide about the data or work for whoever does, who must then be told at once
 * @param controllerToldAt when whoever decides about the data was told, null until then
 * @param reportedAt when the authority was told, null until then
 * @param reference of the report, empty until then
 */
public record Breach(
        UUID id,
        long version,
        Scope scope,
        Instant detectedAt,
        Kind kind,
        Account account,
        int people,
        Role role,
        @Nullable Instant controllerToldAt,
        @Nullable Instant reportedAt,
        String reference) {

    /** Within this the authority has to know. */
    public static final Duration CLOCK = Duration.ofHours(72);

    /** After how many hours whoever is responsible is reminded. */
    public static final List<Integer> WARNINGS = List.of(24, 48, 66);

    private static final int LONGEST = 2_000;
    private static final int MOST_PEOPLE = 100_000_000;

    /** What happened. */
    public enum Kind {
        DISCLOSED,
        LOST,
        ALTERED,
        MISUSED,
        INTRUSION
    }

    /** What we are with regard to the data. */
    public enum Role {
        CONTROLLER,
        PROCESSOR
    }

    /**
     * The record in words.
     *
     * @param happened what happened, and how
     * @param data which kinds of data
     * @param consequences what may come of it for people
     * @param measures what was done and will be done
     */
    public record Account(String happened, String data, String consequences, String measures) {

        public Account {
            happened = Text.required("happened", happened, LONGEST);
            data = Text.required("data", data, LONGEST);
            consequences = Text.optional("consequences", consequences, LONGEST);
            measures = Text.optional("measures", measures, LONGEST);
        }
    }

    /** Refuses {@code breach.future} and {@code breach.people}. */
    public static Breach logged(
            UUID id, Scope scope, Instant detectedAt, Kind kind, Account account, int people, Role role, Instant now) {
        if (detectedAt.isAfter(now)) {
            throw Refusal.field("detectedAt", "breach.future", Map.of());
        }
        return new Breach(id, 0, scope, detectedAt, kind, account, within(people), role, null, null, "");
    }

    public Instant dueAt() {
        return detectedAt.plus(CLOCK);
    }

    public boolean overdue(Instant now) {
        return reportedAt == null && !now.isBefore(dueAt());
    }

    /** When to remind next, after this moment; null when nobody has to be reminded any more. */
    public @Nullable Instant nextWarning(Instant after) {
        if (reportedAt != null) {
            return null;
        }
        return WARNINGS.stream()
                .map(hours -> detectedAt.plus(Duration.ofHours(hours)))
                .filter(at -> at.isAfter(after))
                .findFirst()
                .orElse(dueAt().isAfter(after) ? dueAt() : null);
    }

    /** More is known. Refuses {@code breach.reported} once the authority has the record. */
    public Breach told(Kind nextKind, Account next, int nextPeople) {
        if (reportedAt != null) {
            throw Refusal.conflict("breach.reported", Map.of());
        }
        return new Breach(
                id, version, scope, detectedAt, nextKind, next, within(nextPeople), role, controllerToldAt, null, "");
    }

    /** Whoever decides about the data knows. Refuses {@code breach.controller} where that is us, or was done. */
    public Breach controllerTold(Instant at) {
        if (role == Role.CONTROLLER || controllerToldAt != null) {
            throw Refusal.conflict("breach.controller", Map.of());
        }
        return new Breach(
                id, version, scope, detectedAt, kind, account, people, role, at, reportedAt, reference);
    }

    /** The authority was told. Refuses {@code breach.reported}, and {@code breach.when} for a moment that cannot be. */
    public Breach reported(Instant when, String number, Instant now) {
        if (reportedAt != null) {
            throw Refusal.conflict("breach.reported", Map.of());
        }
        if (when.isAfter(now) || when.isBefore(detectedAt)) {
            throw Refusal.field("at", "breach.when", Map.of());
        }
        return new Breach(
                id, version, scope, detectedAt, kind, account, people, role, controllerToldAt, when,
                Text.required("reference", number, 200));
    }

    private static int within(int people) {
        if (people < 0 || people > MOST_PEOPLE) {
            throw Refusal.field("people", "breach.people", Map.of());
        }
        return people;
    }
}
