package vn.lensong.application.partner;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.privacy.ConsentBook;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.partner.ImportColumns;
import vn.lensong.domain.partner.ImportColumns.Column;
import vn.lensong.domain.partner.ImportedRow;
import vn.lensong.domain.partner.LeadImport;
import vn.lensong.domain.partner.ListedConsent;
import vn.lensong.domain.privacy.PersonalConsent;

/** What is done with one row of an import, by the same desks and rules as for people. */
public final class RowWork {

    private static final int LONGEST_PHONE = 200;
    private static final int LONGEST_NAME = 200;

    /** A number that a spreadsheet took for one and so lost its first zero. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[35789][0-9]{8}");

    private final LeadDesk leads;
    private final LeadOutcomes outcomes;
    private final ConsentBook consents;

    public RowWork(LeadDesk leads, FollowUpDesk followUp, ConsentBook consents) {
        this.leads = leads;
        this.consents = consents;
        this.outcomes = new LeadOutcomes(followUp);
    }

    /** Throws the refusal of what is wrong with it. */
    ImportedRow done(LeadImport one, LeadImports.Line line, As as) {
        Actor actor = as.actor();
        if (actor == null) {
            throw Refusal.forbidden(String.valueOf(as.refused()));
        }
        ImportColumns columns = ImportColumns.of(one.kind(), one.columns());
        return switch (one.kind()) {
            case LEADS -> lead(one, line, columns, actor);
            case OUTCOMES -> outcome(line, columns, actor);
        };
    }

    private ImportedRow lead(LeadImport one, LeadImports.Line line, ImportColumns columns, Actor actor) {
        List<String> cells = line.cells();
        String phone = Text.required("phone", columns.cell(cells, Column.PHONE), LONGEST_PHONE);
        ListedConsent consent = consent(columns, cells);
        LeadDesk.Listed listed = leads.list(
                actor,
                required(one.programmeId()),
                one.branchId(),
                WITHOUT_ZERO.matcher(phone).matches() ? "0" + phone : phone,
                columns.cell(cells, Column.WORDS),
                orNull(Text.optional("name", columns.cell(cells, Column.NAME), LONGEST_NAME)),
                orNull(Text.optional("commune", columns.cell(cells, Column.COMMUNE), LONGEST_NAME)));
        if (consent != null) {
            PersonalConsent.Subject person = new PersonalConsent.Subject(null, listed.phone(), listed.leadId());
            consent.purposes()
                    .forEach(purpose -> consents.listed(
                            actor, listed.scope(), person, purpose, consent.givenAt(), consent.proof()));
        }
        // Whose lead a person was before is no partner's business.
        return listed.known()
                ? ImportedRow.taken(line.no(), ImportedRow.Status.JOINED, one.byClient() ? null : listed.leadId())
                : ImportedRow.taken(line.no(), ImportedRow.Status.CREATED, listed.leadId());
    }

    private static @Nullable ListedConsent consent(ImportColumns columns, List<String> cells) {
        String purposes = columns.cell(cells, Column.CONSENT);
        String at = columns.cell(cells, Column.CONSENT_AT);
        String proof = columns.cell(cells, Column.CONSENT_PROOF);
        return purposes.isEmpty() && at.isEmpty() && proof.isEmpty()
                ? null
                : ListedConsent.of(
                        purposes, OutcomeForm.instant(Column.CONSENT_AT.word(), TypedMoment.iso(at)), proof);
    }

    private ImportedRow outcome(LeadImports.Line line, ImportColumns columns, Actor actor) {
        List<String> cells = line.cells();
        UUID leadId = id(columns.cell(cells, Column.LEAD_ID));
        outcomes.enter(
                actor,
                leadId,
                new OutcomeForm(
                                columns.cell(cells, Column.OUTCOME),
                                columns.cell(cells, Column.CHANNEL),
                                TypedMoment.iso(columns.cell(cells, Column.UNTIL)),
                                columns.cell(cells, Column.REASON),
                                columns.cell(cells, Column.TEXT),
                                columns.cell(cells, Column.NUMBER),
                                TypedMoment.iso(columns.cell(cells, Column.AT)))
                        .read());
        return ImportedRow.taken(line.no(), ImportedRow.Status.CREATED, leadId);
    }

    private static UUID id(String cell) {
        String text = Text.required("lead_id", cell, 100);
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.field("lead_id", "field.bad-id", Map.of("field", "lead_id"));
        }
    }

    private static UUID required(@Nullable UUID programmeId) {
        if (programmeId == null) {
            throw new IllegalStateException("programme: none (expected: one, in an import of leads)");
        }
        return programmeId;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As whom rows are taken in; nobody, and why not. */
    record As(@Nullable Actor actor, @Nullable String refused) {

        static As nobody(String why) {
            return new As(null, why);
        }
    }
}
