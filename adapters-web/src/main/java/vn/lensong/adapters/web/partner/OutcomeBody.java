package vn.lensong.adapters.web.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.partner.OutcomeForm;

/** What came of a lead, with what each outcome asks for besides. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = false)
record OutcomeBody(
        @Nullable String outcome,
        @Nullable String channel,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String text,
        @Nullable String number,
        @Nullable String at) {

    OutcomeForm form() {
        return new OutcomeForm(outcome, channel, until, reason, text, number, at);
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "OutcomeBody[" + outcome + ", " + channel + ", " + until + ", " + reason + ", " + text + ", " + number + ", "
                + at + "]";
    }
}
