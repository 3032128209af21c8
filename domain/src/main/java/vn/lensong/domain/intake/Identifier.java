package vn.lensong.domain.intake;

/**
 * A number in a text that stands for a person in some register, and where it stands.
 *
 * @param start index of its first character in the original text
 * @param end index after its last character
 */
public record Identifier(Kind kind, int start, int end) {

    /** Which register. */
    public enum Kind {
        /** The ten digits of a social-insurance book. */
        BHXH_CODE,
        /** A health-insurance card: two letters and thirteen digits, or the ten digits of the new cards. */
        BHYT_CARD,
        /** The twelve digits of a citizen's card. */
        CCCD,
        /** The nine digits of the identity card before it. */
        CMND
    }

    public Identifier {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("identifier: " + start + ".." + end + " (expected: 0 <= start < end)");
        }
    }

    public Masking.Span span() {
        return new Masking.Span(start, end);
    }
}
