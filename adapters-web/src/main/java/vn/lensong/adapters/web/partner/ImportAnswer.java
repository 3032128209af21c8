package vn.lensong.adapters.web.partner;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.web.problem.Messages;
import vn.lensong.domain.partner.ImportColumns;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;

/**
 * A list that was brought, and how far it is taken in.
 *
 * @param rows how many there are
 * @param settled how many of them came to something
 * @param ignored columns that mean nothing to us
 */
@Serdeable
record ImportAnswer(
        UUID id,
        LeadImport.Kind kind,
        String scope,
        boolean byClient,
        @Nullable UUID programmeId,
        @Nullable UUID branchId,
        int rows,
        int settled,
        int created,
        int joined,
        int refused,
        List<String> ignored,
        LeadImport.State state,
        Instant madeAt,
        @Nullable Instant endedAt) {

    static ImportAnswer of(LeadImport one) {
        return new ImportAnswer(
                one.id(),
                one.kind(),
                one.scope().path(),
                one.byClient(),
                one.programmeId(),
                one.branchId(),
                one.rows(),
                one.counts().settled(),
                one.counts().created(),
                one.counts().joined(),
                one.counts().refused(),
                ImportColumns.of(one.kind(), one.columns()).ignored(),
                one.state(),
                one.madeAt(),
                one.endedAt());
    }

    /** What became of a row: its number as a spreadsheet shows it, and what was wrong with it. */
    @Serdeable
    record RowAnswer(
            int row,
            ImportedRow.Status status,
            @Nullable UUID leadId,
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {

        static RowAnswer of(ImportedRow row, Messages messages, HttpRequest<?> request) {
            String code = row.code();
            return new RowAnswer(
                    row.no(),
                    row.status(),
                    row.leadId(),
                    row.field(),
                    code,
                    code == null ? null : messages.text(code, row.details(), request));
        }
    }
}
