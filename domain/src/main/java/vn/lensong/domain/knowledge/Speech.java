package vn.lensong.domain.knowledge;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long it takes to say something in Vietnamese.
 *
 * <p>Reckoned at 4 syllables a second, pauses included: somebody who talks to friends says 5 and more,
 * somebody whom viewers shall follow with a pencil in hand fewer. A written word is a syllable, a
 * shortening is read by its letters, and a number counts as many syllables as it has in words.
 */
public final class Speech {

    /** The longest answer a host may be given to say. */
    public static final int LONGEST_SECONDS = 45;

    private static final double SYLLABLES_A_SECOND = 4.0;
    private static final int LONGEST_SYLLABLE = 7;
    private static final int DIGITS_AS_A_NUMBER = 12;

    private static final Pattern SPOKEN = Pattern.compile(
            "(?<date>\\d{1,2}/\\d{1,2}/\\d{4})|(?<number>\\d+(?:\\.\\d{3})*(?:,\\d+)?)|(?<letters>\\p{L}+)|(?<sign>[%/+=])");

    private Speech() {}

    /** Whole seconds, rounded up. */
    public static int seconds(String text) {
        return (int) Math.ceil(syllables(text) / SYLLABLES_A_SECOND);
    }

    static int syllables(String text) {
        int syllables = 0;
        Matcher spoken = SPOKEN.matcher(text);
        while (spoken.find()) {
            if (spoken.group("date") != null) {
                syllables += ofDate(spoken.group("date"));
            } else if (spoken.group("number") != null) {
                syllables += ofNumber(spoken.group("number"));
            } else if (spoken.group("letters") != null) {
                syllables += ofWord(spoken.group("letters"));
            } else {
                syllables += spoken.group("sign").equals("%") ? 2 : 1;
            }
        }
        return syllables;
    }

    private static int ofDate(String date) {
        String[] parts = date.split("/");
        return whole(parts[0]) + 1 + whole(parts[1]) + 1 + whole(parts[2]);
    }

    private static int ofNumber(String number) {
        String[] parts = number.split(",");
        int whole = whole(parts[0].replace(".", ""));
        return parts.length == 1 ? whole : whole + 1 + parts[1].length();
    }

    /** A shortening is spelt; what is longer than any syllable is a foreign word of several. */
    private static int ofWord(String word) {
        if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT))) {
            return word.length();
        }
        return word.length() <= LONGEST_SYLLABLE ? 1 : (word.length() + 2) / 3;
    }

    /** Telephone numbers and the like are told digit by digit. */
    private static int whole(String digits) {
        if (digits.length() > DIGITS_AS_A_NUMBER || digits.length() > 2 && digits.startsWith("0")) {
            return digits.length();
        }
        long number = Long.parseLong(digits);
        if (number == 0) {
            return 1;
        }
        int syllables = 0;
        boolean first = true;
        for (int power = 3; power >= 0; power--) {
            int group = (int) (number / Math.round(Math.pow(1000, power)) % 1000);
            if (group > 0) {
                syllables += ofGroup(group, first) + (power > 0 ? 1 : 0);
                first = false;
            }
        }
        return syllables;
    }

    /** Three digits; behind others "không trăm" and "linh" are said. */
    private static int ofGroup(int group, boolean first) {
        int hundreds = group / 100;
        int tens = group / 10 % 10;
        int ones = group % 10;
        boolean hundredsSaid = hundreds > 0 || !first;
        int syllables = hundredsSaid ? 2 : 0;
        if (tens == 0) {
            return ones == 0 ? syllables : syllables + (hundredsSaid ? 2 : 1);
        }
        return syllables + (tens == 1 ? 1 : 2) + (ones > 0 ? 1 : 0);
    }
}
