package vn.lensong.application.lead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.Lead;

/** Leads as the people who follow them up look at them. */
public interface LeadViews {

    /** Leads inside any of these scopes, in the order they were captured, then by id. */
    Page<Row> page(Filter filter, Page.Ask ask);

    Optional<Row> row(UUID leadId);

    /**
     * Which leads.
     *
     * @param programmeId null for all
     * @param branchId null for all, assigned or not
     */
    record Filter(List<Scope> scopes, @Nullable UUID programmeId, @Nullable UUID branchId) {}

    /**
     * One lead.
     *
     * @param documentNumber what the person is insured under, null until then
     * @param enrolledAt since when, null until then
     */
    record Row(
            UUID id,
            long version,
            UUID programmeId,
            String programmeTitle,
            String scope,
            @Nullable String name,
            List<String> phones,
            String words,
            Product product,
            Lead.State state,
            @Nullable UUID branchId,
            @Nullable String branchName,
            Instant capturedAt,
            boolean commentHidden,
            @Nullable String documentNumber,
            @Nullable Instant enrolledAt) {

        /** The row without anything that leads to the person. */
        public Row masked() {
            List<String> hidden = phones.stream()
                    .map(phone -> Masking.masked(phone, List.of(new Masking.Span(0, phone.length()))))
                    .toList();
            return new Row(
                    id,
                    version,
                    programmeId,
                    programmeTitle,
                    scope,
                    null,
                    hidden,
                    "",
                    product,
                    state,
                    branchId,
                    branchName,
                    capturedAt,
                    commentHidden,
                    documentNumber == null || enrolledAt == null
                            ? null
                            : new Enrolment(documentNumber, enrolledAt).masked(),
                    enrolledAt);
        }
    }
}
