package vn.lensong.domain.lead;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;

/**
 * That a person is insured.
 *
 * @param number of the social-insurance book or the health-insurance card; personal data
 * @param at when the papers were complete
 */
public record Enrolment(String number, Instant at) {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{10}|[A-Z]{2}[0-9]{13}");
    private static final int SHOWN = 3;

    /** With the number as it is printed, however it was typed. Refuses {@code lead.bad-document-number}. */
    static Enrolment under(String typed, Instant at) {
        String number = typed.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.field("number", "lead.bad-document-number", Map.of());
        }
        return new Enrolment(number, at);
    }

    /** The number but for its last digits. */
    public String masked() {
        int hidden = number.length() - SHOWN;
        return "•".repeat(hidden) + number.substring(hidden);
    }

    /** Names no number in logs. */
    @Override
    public String toString() {
        return "Enrolment[" + masked() + ", " + at + "]";
    }
}
