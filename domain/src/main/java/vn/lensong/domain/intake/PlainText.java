package vn.lensong.domain.intake;

import java.text.Normalizer;

/**
 * A text in plain characters, each with the place it came from.
 *
 * <p>Digits of every script and style are {@code 0-9}, letters have no diacritics, every space is a
 * space and every dash a hyphen. Case is kept: a capital I may be a one.
 */
public final class PlainText {

    private static final char OTHER = '\uFFFC';

    private final StringBuilder characters;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] marked;

    private PlainText(int capacity) {
        characters = new StringBuilder(capacity);
        starts = new int[capacity];
        ends = new int[capacity];
        marked = new boolean[capacity];
    }

    public static PlainText of(String text) {
        PlainText plain = new PlainText(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            plain.add(c, i, next);
            i = next;
        }
        return plain;
    }

    public int length() {
        return characters.length();
    }

    public char at(int index) {
        return characters.charAt(index);
    }

    public String part(int from, int to) {
        return characters.substring(from, to);
    }

    public boolean isDigit(int index) {
        return at(index) >= '0' && at(index) <= '9';
    }

    public boolean isLetter(int index) {
        return Character.isLetter(at(index));
    }

    /** Whether the letter was written with a diacritic. */
    public boolean isMarked(int index) {
        return marked[index];
    }

    /** Where this character starts in the original text. */
    public int start(int index) {
        return starts[index];
    }

    /** Where this character, with the marks that belong to it, ends in the original text. */
    public int end(int index) {
        return ends[index];
    }

    /** The plain characters in lower case, index for index. */
    public String lowerCase() {
        char[] lower = new char[length()];
        for (int i = 0; i < lower.length; i++) {
            lower[i] = Character.toLowerCase(at(i));
        }
        return new String(lower);
    }

    private void add(int c, int start, int end) {
        if (c < 0x80) {
            append(Character.isWhitespace(c) ? ' ' : (char) c, false, start, end);
            return;
        }
        int type = Character.getType(c);
        switch (type) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> extend(c, end);
            case Character.DASH_PUNCTUATION -> append('-', false, start, end);
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                append(' ', false, start, end);
            case Character.DECIMAL_DIGIT_NUMBER, Character.OTHER_NUMBER -> {
                int value = Character.getNumericValue(c);
                append(value >= 0 && value <= 9 ? (char) ('0' + value) : OTHER, false, start, end);
            }
            default -> addFolded(c, start, end);
        }
    }

    private void addFolded(int c, int start, int end) {
        String apart = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD);
        char first = apart.charAt(0);
        switch (first) {
            case 'đ' -> append('d', true, start, end);
            case 'Đ' -> append('D', true, start, end);
            default -> append(Character.isSurrogate(first) ? OTHER : first, apart.length() > 1, start, end);
        }
    }

    private void append(char c, boolean isMarked, int start, int end) {
        int index = characters.length();
        starts[index] = start;
        ends[index] = end;
        marked[index] = isMarked;
        characters.append(c);
    }

    private void extend(int c, int end) {
        int last = characters.length() - 1;
        if (last >= 0) {
            ends[last] = end;
            marked[last] |= c >= 0x300 && c <= 0x36F;
        }
    }
}
