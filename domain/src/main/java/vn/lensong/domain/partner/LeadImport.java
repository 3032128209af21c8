package vn.lensong.domain.partner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;

/**
 * A list of leads, or of what came of them, that somebody brought as a file: how far it is taken in, row by row.
 *
 * @param by the person, or the partner's client, as whom each row is taken in
 * @param programmeId what its leads were heard in, null for outcomes
 * @param branchId the branch its leads go to, null for none
 * @param checksum of the file, by which the same one is known
 * @param columns as the file's first line named them
 * @param rows how many there are to take in
 * @param lastNo the number of the last row the file has, as a spreadsheet counts
 * @param at the number of the last row that is settled; those before it are too
 */
public record LeadImport(
        UUID id,
        long version,
        Scope scope,
        Kind kind,
        UUID by,
        boolean byClient,
        @Nullable UUID programmeId,
        @Nullable UUID branchId,
        String checksum,
        List<String> columns,
        int rows,
        int lastNo,
        int at,
        Counts counts,
        State state,
        Instant madeAt,
        @Nullable Instant endedAt) {

    /** How long the rows themselves are kept after the end, for those that were refused to be fetched and put right. */
    public static final Duration ROWS_KEPT = Duration.ofDays(7);

    public LeadImport {
        columns = List.copyOf(columns);
    }

    /** What a file holds. */
    public enum Kind {
        LEADS,
        OUTCOMES
    }

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        /** Somebody stopped it; what was taken in stays. */
        STOPPED,
        /** Done or stopped long ago: only the report is left. */
        FORGOTTEN
    }

    /** How many rows came to what. */
    public record Counts(int created, int joined, int refused) {

        public static final Counts NONE = new Counts(0, 0, 0);

        public Counts with(ImportedRow.Status status) {
            return switch (status) {
                case CREATED -> new Counts(created + 1, joined, refused);
                case JOINED -> new Counts(created, joined + 1, refused);
                case REFUSED -> new Counts(created, joined, refused + 1);
            };
        }

        public int settled() {
            return created + joined + refused;
        }
    }

    /** With these rows settled besides, up to this number. */
    public LeadImport settled(int upTo, Counts now) {
        return with(upTo, now, state, endedAt);
    }

    /** Every row is settled. */
    public LeadImport done(Instant now) {
        return with(lastNo, counts, State.DONE, now);
    }

    /** Taken no further. Refuses {@code lead-import.ended}. */
    public LeadImport stopped(Instant now) {
        if (state != State.RUNNING) {
            throw Refusal.conflict("lead-import.ended", Map.of());
        }
        return with(at, counts, State.STOPPED, now);
    }

    /** The rows are not here any more. */
    public LeadImport forgotten() {
        return with(at, counts, State.FORGOTTEN, endedAt);
    }

    private LeadImport with(int upTo, Counts now, State next, @Nullable Instant end) {
        return new LeadImport(
                id, version, scope, kind, by, byClient, programmeId, branchId, checksum, columns, rows, lastNo, upTo,
                now, next, madeAt, end);
    }
}
