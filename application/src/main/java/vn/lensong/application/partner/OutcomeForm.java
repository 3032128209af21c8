package vn.lensong.application.partner;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.lead.FollowUp;
import vn.lensong.domain.lead.Hesitation;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadState;

/** What came of a lead as somebody wrote it down, with what each outcome asks for besides; null and blank are nothing. */
public record OutcomeForm(
        @Nullable String outcome,
        @Nullable String channel,
        @Nullable String until,
        @Nullable String reason,
        @Nullable String text,
        @Nullable String number,
        @Nullable String at) {

    /** From those who are alive to those whom they plan for. */
    private static final ValueRange YEARS = ValueRange.of(1900, 2200);

    /** The outcomes there are. */
    public enum Outcome {
        REACHED,
        NOT_REACHED,
        WRONG_NUMBER,
        CONSULTING,
        COMMITTED,
        DOSSIER,
        PAID,
        POSTPONED,
        INELIGIBLE,
        DECLINED,
        OPTED_OUT,
        ENROLLED
    }

    /** Refuses {@code field.missing}, {@code field.bad-choice}, {@code field.bad-date}, {@code field.too-long}. */
    public LeadOutcome read() {
        Outcome what = choice("outcome", outcome, Outcome.class);
        return switch (what) {
            case REACHED, NOT_REACHED, WRONG_NUMBER ->
                new LeadOutcome.Contacted(
                        choice("channel", channel, FollowUp.Channel.class),
                        LeadEvent.Contacted.Outcome.valueOf(what.name()));
            case CONSULTING, COMMITTED, DOSSIER, PAID -> new LeadOutcome.Advanced(LeadState.valueOf(what.name()));
            case POSTPONED -> new LeadOutcome.Postponed(instant("until", until));
            case INELIGIBLE -> new LeadOutcome.RuledOut(required("reason", reason));
            case DECLINED -> new LeadOutcome.Declined(
                    new Hesitation(choice("reason", reason, Hesitation.Reason.class), text == null ? "" : text));
            case OPTED_OUT -> new LeadOutcome.OptedOut();
            case ENROLLED -> new LeadOutcome.Enrolled(required("number", number), instant("at", at));
        };
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.field(field, "field.missing", Map.of("field", field));
        }
        return value;
    }

    private static <E extends Enum<E>> E choice(String field, @Nullable String value, Class<E> of) {
        String word = required(field, value);
        return Arrays.stream(of.getEnumConstants())
                .filter(constant -> constant.name().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.field(
                        field,
                        "field.bad-choice",
                        Map.of("field", field, "choices", Arrays.toString(of.getEnumConstants()))));
    }

    /** A moment with its offset. Refuses {@code field.missing}, {@code field.bad-date}. */
    static Instant instant(String field, @Nullable String value) {
        String word = required(field, value);
        try {
            OffsetDateTime moment = OffsetDateTime.parse(word);
            if (YEARS.isValidIntValue(moment.getYear())) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException e) {
            // Refused below, as a moment is that nobody lives to see.
        }
        throw Refusal.field(field, "field.bad-date", Map.of("field", field));
    }

    /** Names nobody in logs. */
    @Override
    public String toString() {
        return "OutcomeForm[" + outcome + "]";
    }
}
