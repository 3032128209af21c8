package vn.lensong.adapters.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.lensong.domain.intake.Folding;

/**
 * The slots of a text: one for each of its words and pairs of words, with and without diacritics.
 *
 * <p>The first two slots stand for what holds of every text and for what the rules say.
 */
final class WordSlots {

    static final int COUNT = 1 << 16;

    private static final int ALWAYS = 0;
    private static final int BY_RULES = 1;
    private static final int FIRST_WORD = 2;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]++|\\p{Nd}++|[?!]|:[)(]|[\\p{So}\\p{Sk}]");

    private WordSlots() {}

    /** In ascending order, none twice. */
    static int[] of(String words, boolean byRules) {
        IntStream.Builder slots = IntStream.builder();
        slots.add(ALWAYS);
        if (byRules) {
            slots.add(BY_RULES);
        }
        Matcher word = WORD.matcher(Folding.composed(words));
        String before = "<";
        while (word.find()) {
            String written = word.group();
            String bare = Character.isDigit(written.charAt(0)) ? "#" : Folding.folded(written);
            slots.add(slot(bare));
            slots.add(slot(before + ' ' + bare));
            if (!written.equals(bare)) {
                slots.add(slot('=' + written));
            }
            before = bare;
        }
        slots.add(slot(before + " >"));
        return slots.build().sorted().distinct().toArray();
    }

    static boolean isWord(int slot) {
        return slot >= FIRST_WORD;
    }

    /** What each word weighs, so that long texts do not count for more than short ones. */
    static double value(int[] slots) {
        long words = IntStream.of(slots).filter(WordSlots::isWord).count();
        return words == 0 ? 0 : 1 / Math.sqrt(words);
    }

    private static int slot(String part) {
        int hash = part.hashCode() * 0x9E3779B1;
        return FIRST_WORD + (hash >>> 1) % (COUNT - FIRST_WORD);
    }
}
