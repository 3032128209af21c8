package vn.lensong.application.partner;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.lensong.application.lead.LeadViews;
import vn.lensong.domain.Product;
import vn.lensong.domain.Scope;
import vn.lensong.domain.lead.Enrolment;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.partner.PartnerClient;

/**
 * An invented lead of a sandbox. It is no lead of ours and lies nowhere among them; but what came of it goes by the rules
 * of real ones, since it is worked out by doing to a real {@link Lead} all that was said.
 *
 * @param said what came of it, oldest first
 */
public record SandboxLead(
        UUID id,
        long version,
        UUID clientId,
        String name,
        List<String> phones,
        String words,
        Instant capturedAt,
        Instant changedAt,
        List<Said> said) {

    static final String TITLE = "Chương trình thử";

    public SandboxLead {
        phones = List.copyOf(phones);
        said = List.copyOf(said);
    }

    /** Something that was said to have come of it. */
    public record Said(OutcomeForm outcome, Instant at) {}

    /** The programme of a client's sandbox, which is nowhere but there. */
    static UUID programmeOf(UUID clientId) {
        return UUID.nameUUIDFromBytes(("sandbox " + clientId).getBytes(StandardCharsets.UTF_8));
    }

    /** With this said besides; refuses what a real lead refuses. */
    SandboxLead saying(PartnerClient client, OutcomeForm outcome, Instant now) {
        told(lead(client), outcome.read(), now);
        List<Said> all = new ArrayList<>(said);
        all.add(new Said(outcome, now));
        return new SandboxLead(id, version, clientId, name, phones, words, capturedAt, now, all);
    }

    /** As a row of those that are shown. */
    LeadViews.Row row(PartnerClient client) {
        Lead lead = lead(client);
        FollowUp.Next next = lead.followUp().next();
        Enrolment enrolment = lead.enrolment();
        return new LeadViews.Row(
                id,
                version,
                programmeOf(clientId),
                TITLE,
                client.scope().path(),
                name,
                null,
                phones,
                words,
                null,
                1,
                lead.product(),
                lead.state(),
                lead.progress().attempts(),
                lead.progress().until(),
                lead.temperature(),
                branchOf(clientId),
                TITLE,
                null,
                null,
                capturedAt,
                null,
                next == null ? null : next.action(),
                next == null ? null : next.dueAt(),
                capturedAt,
                false,
                enrolment == null ? null : enrolment.number(),
                enrolment == null ? null : enrolment.at(),
                List.of());
    }

    private Lead lead(PartnerClient client) {
        Scope scope = client.scope();
        LeadSource source =
                new LeadSource(programmeOf(clientId), null, LeadSource.Way.WRITTEN, words, capturedAt);
        List<Phone> numbers = phones.stream().map(Phone::of).toList();
        Lead lead = Lead.captured(id, scope, new Heard(null, name, numbers, Product.VOLUNTARY_SI, source))
                .assigned(branchOf(clientId), scope, capturedAt);
        for (Said one : said) {
            lead = told(lead, one.outcome().read(), one.at());
        }
        return lead;
    }

    private static UUID branchOf(UUID clientId) {
        return UUID.nameUUIDFromBytes(("sandbox branch " + clientId).getBytes(StandardCharsets.UTF_8));
    }

    private static Lead told(Lead lead, LeadOutcome outcome, Instant now) {
        return switch (outcome) {
            case LeadOutcome.Contacted contacted -> switch (contacted.outcome()) {
                case REACHED -> lead.reached();
                case NOT_REACHED -> lead.missed();
                case WRONG_NUMBER -> lead.wrongNumber();
            };
            case LeadOutcome.Advanced advanced -> lead.advanced(advanced.to());
            case LeadOutcome.Postponed postponed -> lead.postponed(postponed.until(), now);
            case LeadOutcome.RuledOut ruledOut -> lead.ineligible(ruledOut.why());
            case LeadOutcome.Declined declined -> lead.declined(declined.why());
            case LeadOutcome.OptedOut optedOut -> lead.optedOut();
            case LeadOutcome.Enrolled enrolled ->
                lead.enrolled(enrolled.number(), enrolled.at(), lead.capturedAt(), now);
        };
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "SandboxLead[" + id + "]";
    }

    /** When it changed last, beside how it stands. */
    LeadViews.Changed changed(PartnerClient client) {
        return new LeadViews.Changed(row(client), changedAt);
    }

    /** The comment that it came from. */
    static SandboxLead heard(UUID id, UUID clientId, String name, List<String> phones, String words, Instant at) {
        return new SandboxLead(id, 0, clientId, name, phones, words, at, at, List.of());
    }
}
