package vn.lensong.application.intake;

import java.util.List;

/**
 * Finds Vietnamese phone numbers in what people write.
 *
 * <p>Finds them however they are typed: with dots, spaces, letters for digits, full-width or keycap
 * digits, glued to words, with or without +84. Leaves out service numbers (1800, 1900), insurance
 * codes, identity numbers, account numbers, dates and money.
 */
public interface PhoneFinder {

    /** The numbers in the text, in order of appearance; empty when there is none. Never fails. */
    List<FoundPhone> find(String text);

    /**
     * One number and where it stands.
     *
     * @param e164 such as {@code +84912345678}
     * @param start index of its first character in the text
     * @param end index after its last character
     */
    record FoundPhone(String e164, int start, int end) {}
}
