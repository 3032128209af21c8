package vn.lensong.application.lead;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Page;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.LeadState;
import vn.lensong.domain.lead.Temperature;

/** Leads as the people who follow them up look at them. */
public interface LeadViews {

    /** Leads that may be seen, in the order they were captured, then by id. */
    Page<Row> page(Seen seen, Wanted wanted, Page.Ask ask);

    Optional<Row> row(UUID leadId);

    /**
     * Leads of these scopes that changed since then, in the order they changed last, then by id; merged ones too. One
     * that changes meanwhile comes once more behind.
     */
    Page<Changed> changed(List<Scope> scopes, Instant since, Page.Ask ask);

    /** Those of these that there are, in no order. */
    List<Row> rows(List<UUID> leadIds);

    /** What happened to a lead, oldest first. */
    List<Happened> history(UUID leadId);

    /** The other leads of the same person in the province that may be seen, newest first. */
    List<Row> others(Seen seen, UUID leadId);

    /** A lead, and when anything about it changed last. */
    record Changed(Row row, Instant at) {}

    /**
     * What may be seen.
     *
     * @param scopes whose leads may all be seen
     * @param own scopes in which only those may that the collector has
     */
    record Seen(List<Scope> scopes, List<Scope> own, @Nullable UUID collectorId) {}

    /**
     * Which leads; null is any. Merged ones are in no list but that of their state.
     *
     * @param programmeId in which the person was heard
     * @param overdueAt only those whose next action was due before
     */
    record Wanted(
            @Nullable UUID programmeId,
            @Nullable UUID branchId,
            @Nullable UUID collectorId,
            @Nullable LeadState state,
            @Nullable Product product,
            @Nullable Temperature temperature,
            @Nullable Instant overdueAt) {

        public static Wanted of(@Nullable UUID programmeId, @Nullable UUID branchId) {
            return new Wanted(programmeId, branchId, null, null, null, null, null);
        }
    }

    /**
     * Something that happened.
     *
     * @param by the name of who did it, null when nobody did
     * @param facts of the event, which name no citizen
     */
    record Happened(String name, Instant at, @Nullable String by, Map<String, Object> facts) {}

    /**
     * One lead.
     *
     * @param words the first ones; empty when nothing was written down
     * @param itemId what they were written in, null when the person called or came
     * @param timesHeard how often the person was heard
     * @param documentNumber what the person is insured under, null until then
     * @param enrolledAt since when, null until then
     * @param consents the purposes that the person said yes to
     */
    record Row(
            UUID id,
            long version,
            UUID programmeId,
            String programmeTitle,
            String scope,
            @Nullable String name,
            @Nullable String commune,
            List<String> phones,
            String words,
            @Nullable UUID itemId,
            int timesHeard,
            Product product,
            LeadState state,
            int attempts,
            @Nullable Instant until,
            Temperature temperature,
            @Nullable UUID branchId,
            @Nullable String branchName,
            @Nullable UUID collectorId,
            @Nullable String collectorName,
            @Nullable Instant givenAt,
            @Nullable Instant acceptedAt,
            FollowUp.@Nullable Action nextAction,
            @Nullable Instant nextDueAt,
            Instant capturedAt,
            boolean commentHidden,
            @Nullable String documentNumber,
            @Nullable Instant enrolledAt,
            List<String> consents) {

        public Row with(List<String> numbers) {
            return new Row(
                    id, version, programmeId, programmeTitle, scope, name, commune, numbers, words, itemId, timesHeard,
                    product, state, attempts, until, temperature, branchId, branchName, collectorId, collectorName,
                    givenAt, acceptedAt, nextAction, nextDueAt, capturedAt, commentHidden, documentNumber, enrolledAt,
                    consents);
        }

        /** The row without anything that leads to the person. */
        public Row masked() {
            return new Row(
                    id, version, programmeId, programmeTitle, scope, null, null,
                    phones.stream().map(Row::masked).toList(), "", itemId, timesHeard, product, state, attempts, until,
                    temperature, branchId, branchName, collectorId, collectorName, givenAt, acceptedAt, nextAction,
                    nextDueAt, capturedAt, commentHidden,
                    documentNumber == null || enrolledAt == null
                            ? null
                            : new Enrolment(documentNumber, enrolledAt).masked(),
                    enrolledAt, consents);
        }

        private static String masked(String phone) {
            return Masking.masked(phone, List.of(new Masking.Span(0, phone.length())));
        }
    }
}
