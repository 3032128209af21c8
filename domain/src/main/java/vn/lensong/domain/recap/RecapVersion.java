package vn.lensong.domain.recap;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Digest;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * The figures of a programme as they were frozen once; a later version stands beside it and never in its place.
 *
 * @param no from 1, without gaps
 * @param by who corrected it, null where nobody did
 * @param reason why, empty where nobody corrected it
 * @param changes what is other than in the version before
 * @param finished whether the enrolments are counted no more
 * @param previousHash of the version before, empty for the first
 */
public record RecapVersion(
        int no,
        Kind kind,
        Recap recap,
        List<Recap.Change> changes,
        @Nullable UUID by,
        String reason,
        boolean finished,
        String previousHash,
        Instant frozenAt) {

    /** For how long an enrolment after a programme is counted as its own. */
    public static final Duration COUNTING = Duration.ofDays(30);

    /** More than there are people: whoever types more has mistyped. */
    private static final long MOST = 10_000_000_000L;

    /** Why there is a version. */
    public enum Kind {
        /** The programme was closed. */
        CLOSED,
        /** Somebody enrolled afterwards. */
        ENROLLED,
        /** A game's winners were confirmed afterwards. */
        SETTLED,
        /** A person knew better. */
        CORRECTED,
        /** The days of counting are over. */
        FINAL
    }

    public RecapVersion {
        changes = List.copyOf(changes);
        reason = Text.optional("reason", reason, 500);
    }

    /** The first one, when a programme is closed. */
    public static RecapVersion closed(Recap counted, Instant now) {
        return new RecapVersion(1, Kind.CLOSED, counted, List.of(), null, "", false, "", whole(now));
    }

    /**
     * With the enrolments counted anew, and with the winners once they are known; the same version when nothing is
     * other or the days are over.
     */
    public RecapVersion recounted(Recap counted, Instant now) {
        Recap next = later(counted);
        if (finished || next.since(recap).isEmpty()) {
            return this;
        }
        boolean enrolled = next.since(recap).stream().anyMatch(change -> change.measure() != Measure.WINNERS);
        return next(enrolled ? Kind.ENROLLED : Kind.SETTLED, next, null, "", false, now);
    }

    /** The version in which the enrolments are counted for the last time; the same when they were. */
    public RecapVersion finished(Recap counted, Instant now) {
        return finished
                ? this
                : next(Kind.FINAL, later(counted), null, "", true, now);
    }

    /**
     * With one figure as a person knows better; null says that it is not known after all.
     *
     * @throws Refusal {@code recap.not-correctable} for a sum or an enrolment, {@code recap.same-figure}
     */
    public RecapVersion corrected(Measure measure, @Nullable Long value, UUID person, String because, Instant now) {
        if (!measure.correctable()) {
            throw Refusal.field("measure", "recap.not-correctable", Map.of());
        }
        if (value != null && (value < 0 || value > MOST)) {
            throw Refusal.field("value", "recap.bad-value", Map.of("most", MOST));
        }
        if (Objects.equals(value, recap.value(measure))) {
            throw Refusal.conflict("recap.same-figure", Map.of());
        }
        Recap next = recap.corrected(measure, value, whole(now));
        return next(Kind.CORRECTED, next, person, Text.required("reason", because, 500), finished, now);
    }

    /** What proves that neither it nor any version before it was touched. */
    public String hash() {
        return Digest.of(String.join(
                "\n", previousHash, no + " " + kind + " " + finished + " " + by + " " + frozenAt, reason, recap.canonical()));
    }

    /** Whether people have to be told that these figures may still move. */
    public boolean counting() {
        return !finished;
    }

    /** What a person corrected stays: winners are taken only where nobody knew them. */
    private Recap later(Recap counted) {
        Recap next = recap.taking(Measure.STILL_COUNTING, counted);
        return recap.value(Measure.WINNERS) == null ? next.taking(EnumSet.of(Measure.WINNERS), counted) : next;
    }

    private RecapVersion next(
            Kind why, Recap figures, @Nullable UUID person, String because, boolean last, Instant now) {
        return new RecapVersion(
                no + 1, why, figures, figures.since(recap), person, because, last, hash(), whole(now));
    }

    /** As it comes back from where it is kept. */
    private static Instant whole(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MILLIS);
    }
}
