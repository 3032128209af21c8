package vn.lensong.domain.intake;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese without diacritics, so that what was typed without them finds what was typed with them. */
public final class Folding {

    private static final char NONE = ' ';
    private static final String SHAPES = "\u0302\u0306\u031B";

    private Folding() {}

    /** Lower case in composed form: the same text looks the same however its letters were encoded. */
    public static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Lower case without any diacritic: {@code Được} becomes {@code duoc}, typed composed or decomposed. */
    public static String folded(String text) {
        String apart = Normalizer.normalize(composed(text), Normalizer.Form.NFD);
        StringBuilder letters = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                letters.append(c == 'đ' ? 'd' : c);
            }
        }
        return letters.toString();
    }

    /**
     * How one word was spelt: its bare letters, the shape of each (â, ă, ơ, đ) and its tone.
     *
     * <p>The tone belongs to the word, not to a letter: {@code hoà} and {@code hòa} are spelt the same.
     */
    public record Spelling(String letters, String shapes, char tone) {

        static Spelling of(String word) {
            String lower = word.toLowerCase(Locale.ROOT);
            if (isBare(lower)) {
                return new Spelling(lower, String.valueOf(NONE).repeat(lower.length()), NONE);
            }
            String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
            StringBuilder letters = new StringBuilder(apart.length());
            StringBuilder shapes = new StringBuilder(apart.length());
            char tone = NONE;
            for (int i = 0; i < apart.length(); i++) {
                char c = apart.charAt(i);
                if (Character.getType(c) != Character.NON_SPACING_MARK) {
                    letters.append(c == 'đ' ? 'd' : c);
                    shapes.append(c == 'đ' ? c : NONE);
                } else if (SHAPES.indexOf(c) >= 0 && !shapes.isEmpty()) {
                    shapes.setCharAt(shapes.length() - 1, c);
                } else {
                    tone = c;
                }
            }
            return new Spelling(letters.toString(), shapes.toString(), tone);
        }

        /** Every other word is, and need not be taken apart. */
        private static boolean isBare(String word) {
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) >= 0x80) {
                    return false;
                }
            }
            return true;
        }

        /** True when this may be meant as the other word: marks may be missing, none may contradict it. */
        boolean mayMean(Spelling meant) {
            if (!letters.equals(meant.letters) || (tone != NONE && tone != meant.tone)) {
                return false;
            }
            for (int i = 0; i < shapes.length(); i++) {
                if (shapes.charAt(i) != NONE && shapes.charAt(i) != meant.shapes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        boolean isNumber() {
            return !letters.isEmpty() && Character.isDigit(letters.charAt(0));
        }
    }
}
