package vn.lensong.application.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.lead.FollowUpDesk;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.lead.Listing;
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

    /** Whether everybody at the desks of a programme on air is told of each row. */
    boolean onAir(LeadImport one) {
        UUID programmeId = one.programmeId();
        return programmeId != null && leads.onAir(Actor.SYSTEM, programmeId);
    }

    /** Throws the refusal of what is wrong with it. */
    ImportedRow done(LeadImport one, LeadImports.Line line, As as) {
        Actor actor = as.actor();
        if (actor == null) {
            throw Refusal.forbidden(String.valueOf(as.refused()));
        }
        ImportColumns columns = ImportColumns.of(one.kind(), one.columns());
        return switch (one.kind()) {
            case LEADS -> {
                Person person = person(line, columns);
                LeadDesk.Listed listed =
                        leads.list(actor, required(one.programmeId()), one.branchId(), person.listed);
                person.consents(listed).forEach(consent -> consent.write(consents, actor));
                yield taken(one, line, listed);
            }
            case OUTCOMES -> outcome(line, columns, actor);
        };
    }

    /**
     * The first of these rows of leads, all of them or as many until it is enough, in the open transaction. What is wrong
     * with one is what became of it.
     *
     * @throws RuntimeException when they are better done one by one, and nothing of them may stay
     */
    List<ImportedRow> together(LeadImport one, List<LeadImports.Line> lines, As as, BooleanSupplier enough) {
        Actor actor = as.actor();
        if (actor == null) {
            return refused(lines, Refusal.forbidden(String.valueOf(as.refused())));
        }
        ImportColumns columns = ImportColumns.of(one.kind(), one.columns());
        Listing listing;
        try {
            listing = leads.listing(
                    actor,
                    required(one.programmeId()),
                    one.branchId(),
                    lines.stream().map(line -> phone(line, columns)).toList());
        } catch (Refusal refusal) {
            return refused(lines, passing(refusal));
        }
        List<ImportedRow> done = new ArrayList<>();
        for (LeadImports.Line line : lines) {
            done.add(apart(one, line, columns, actor, listing));
            if (enough.getAsBoolean()) {
                break;
            }
        }
        listing.write();
        return done;
    }

    private ImportedRow apart(
            LeadImport one, LeadImports.Line line, ImportColumns columns, Actor actor, Listing listing) {
        List<Consent> agreed = new ArrayList<>();
        LeadDesk.Listed listed;
        try {
            listed = listing.apart(() -> {
                Person person = person(line, columns);
                LeadDesk.Listed taken = listing.take(person.listed);
                agreed.addAll(person.consents(taken));
                agreed.forEach(consent -> consent.check(consents, actor));
                return taken;
            });
        } catch (Refusal refusal) {
            return ImportedRow.refused(line.no(), passing(refusal));
        }
        agreed.forEach(consent -> consent.write(consents, actor));
        return taken(one, line, listed);
    }

    private static List<ImportedRow> refused(List<LeadImports.Line> lines, Refusal why) {
        return lines.stream().map(line -> ImportedRow.refused(line.no(), why)).toList();
    }

    /** Somebody else was faster: that is no fault of the row, and passes when it is done again. */
    private static Refusal passing(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.STALE) {
            throw refusal;
        }
        return refusal;
    }

    private static Person person(LeadImports.Line line, ImportColumns columns) {
        List<String> cells = line.cells();
        Text.required("phone", columns.cell(cells, Column.PHONE), LONGEST_PHONE);
        ListedConsent consent = consent(columns, cells);
        return new Person(
                new LeadDesk.ListedPerson(
                        phone(line, columns),
                        columns.cell(cells, Column.WORDS),
                        orNull(Text.optional("name", columns.cell(cells, Column.NAME), LONGEST_NAME)),
                        orNull(Text.optional("commune", columns.cell(cells, Column.COMMUNE), LONGEST_NAME))),
                consent);
    }

    private static String phone(LeadImports.Line line, ImportColumns columns) {
        String typed = columns.cell(line.cells(), Column.PHONE).strip();
        return WITHOUT_ZERO.matcher(typed).matches() ? "0" + typed : typed;
    }

    private static ImportedRow taken(LeadImport one, LeadImports.Line line, LeadDesk.Listed listed) {
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

    /** Who stands in a row, and what they agreed to by it. */
    private record Person(LeadDesk.ListedPerson listed, @Nullable ListedConsent agreed) {

        List<Consent> consents(LeadDesk.Listed to) {
            return agreed == null
                    ? List.of()
                    : agreed.purposes().stream()
                            .map(purpose -> new Consent(to, purpose, agreed.givenAt(), agreed.proof()))
                            .toList();
        }
    }

    /** A purpose that a row says somebody agreed to. */
    private record Consent(LeadDesk.Listed to, String purpose, Instant givenAt, String proof) {

        void check(ConsentBook book, Actor actor) {
            book.mayBeListed(actor, to.scope(), subject(), purpose, givenAt, proof);
        }

        void write(ConsentBook book, Actor actor) {
            book.listed(actor, to.scope(), subject(), purpose, givenAt, proof);
        }

        private PersonalConsent.Subject subject() {
            return new PersonalConsent.Subject(null, to.phone(), to.leadId());
        }
    }

    /** As whom rows are taken in; nobody, and why not. */
    record As(@Nullable Actor actor, @Nullable String refused) {

        static As nobody(String why) {
            return new As(null, why);
        }
    }
}
