package vn.lensong.adapters.language;

import java.util.Arrays;
import vn.lensong.domain.intake.Folding;

/**
 * The slots of a text: one for each of its words and pairs of words, with and without diacritics.
 *
 * <p>The first two slots stand for what holds of every text and for what the rules say.
 */
final class WordSlots {

    static final int COUNT = 1 << 16;

    private static final int ALWAYS = 0;
    static final int BY_RULES = 1;
    private static final int FIRST_WORD = 2;
    private static final int PAIR = 0x01000193;
    private static final int MARKED = 0x85EBCA6B;

    private WordSlots() {}

    /** In ascending order, none twice. */
    static int[] of(String words, boolean byRules) {
        String composed = Folding.composed(words);
        String bare = Folding.folded(composed);
        // Letters keep their places but for some of other scripts, and then go without their diacritics.
        String written = composed.length() == bare.length() ? composed : bare;
        int[] slots = new int[3 * bare.length() + 3];
        int count = 0;
        slots[count++] = ALWAYS;
        if (byRules) {
            slots[count++] = BY_RULES;
        }
        int before = 0;
        for (int at = 0; at < bare.length(); ) {
            int end = end(bare, at);
            if (end > at) {
                int word = Character.isDigit(bare.charAt(at)) ? 1 : hash(bare, at, end);
                slots[count++] = slot(word);
                slots[count++] = slot(PAIR * before + word);
                int marked = hash(written, at, end);
                if (marked != word) {
                    slots[count++] = slot(MARKED * marked);
                }
                before = word;
            }
            at = Math.max(end, at + 1);
        }
        slots[count++] = slot(PAIR * before);
        Arrays.sort(slots, 0, count);
        return Arrays.copyOf(slots, distinct(slots, count));
    }

    /** Leaves each of the sorted ones once, at the front; how many those are. */
    private static int distinct(int[] sorted, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || sorted[i] != sorted[kept - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept;
    }

    /** Where a word, a number, or a single other sign ends; not after its start for a space. */
    private static int end(String text, int from) {
        char first = text.charAt(from);
        if (!Character.isLetterOrDigit(first)) {
            return Character.isWhitespace(first) || first == '•' ? from : from + 1;
        }
        boolean digits = Character.isDigit(first);
        int end = from + 1;
        while (end < text.length()
                && Character.isLetterOrDigit(text.charAt(end))
                && Character.isDigit(text.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    private static int hash(String text, int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }

    static boolean isWord(int slot) {
        return slot >= FIRST_WORD;
    }

    /** What each word weighs, so that long texts do not count for more than short ones. */
    static double value(int[] slots) {
        int words = 0;
        for (int slot : slots) {
            words += isWord(slot) ? 1 : 0;
        }
        return words == 0 ? 0 : 1 / Math.sqrt(words);
    }

    private static int slot(int part) {
        int hash = part * 0x9E3779B1;
        return FIRST_WORD + ((hash ^ hash >>> 15) >>> 1) % (COUNT - FIRST_WORD);
    }
}
