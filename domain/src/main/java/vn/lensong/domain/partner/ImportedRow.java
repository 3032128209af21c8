package vn.lensong.domain.partner;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;

/**
 * What became of one row of an import. It names nobody: what stood in the row is not here.
 *
 * @param no as a spreadsheet counts, the line of the names being 1
 * @param leadId null when it was refused, and where who brought it may not know
 * @param field what was wrong, null when the row as a whole was, or nothing
 * @param code why it was refused, null when it was not
 */
public record ImportedRow(
        int no,
        Status status,
        @Nullable UUID leadId,
        @Nullable String field,
        @Nullable String code,
        Map<String, Object> details) {

    public ImportedRow {
        details = Map.copyOf(details);
    }

    /** What became of it. */
    public enum Status {
        /** It made a lead, or entered what came of one. */
        CREATED,
        /** The person was known: it went to their lead. */
        JOINED,
        REFUSED
    }

    public static ImportedRow taken(int no, Status status, @Nullable UUID leadId) {
        return new ImportedRow(no, status, leadId, null, null, Map.of());
    }

    public static ImportedRow refused(int no, Refusal why) {
        String field = why.problems().isEmpty() ? null : why.problems().getFirst().field();
        return new ImportedRow(no, Status.REFUSED, null, field, why.code(), why.details());
    }
}
