package vn.lensong.adapters.persistence.partner;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.partner.OutcomeForm;
import vn.lensong.application.partner.SandboxLead;

/** What of a sandbox's lead is sealed: whose it is, and what came of it. */
@Serdeable
record SealedSandboxLead(String name, List<String> phones, String words, List<Said> said) {

    static SealedSandboxLead of(SandboxLead lead) {
        return new SealedSandboxLead(
                lead.name(),
                lead.phones(),
                lead.words(),
                lead.said().stream().map(Said::of).toList());
    }

    SandboxLead lead(UUID id, long version, UUID clientId, Instant capturedAt, Instant changedAt) {
        List<SandboxLead.Said> all = said.stream().map(Said::said).toList();
        return new SandboxLead(id, version, clientId, name, phones, words, capturedAt, changedAt, all);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "SealedSandboxLead[]";
    }

    /** Something that came of it. */
    @Serdeable
    record Said(
            Instant at,
            @Nullable String outcome,
            @Nullable String channel,
            @Nullable String until,
            @Nullable String reason,
            @Nullable String text,
            @Nullable String number,
            @Nullable String since) {

        static Said of(SandboxLead.Said said) {
            OutcomeForm form = said.outcome();
            return new Said(
                    said.at(),
                    form.outcome(),
                    form.channel(),
                    form.until(),
                    form.reason(),
                    form.text(),
                    form.number(),
                    form.at());
        }

        SandboxLead.Said said() {
            return new SandboxLead.Said(new OutcomeForm(outcome, channel, until, reason, text, number, since), at);
        }
    }
}
