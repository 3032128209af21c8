package vn.lensong.adapters.language;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.lensong.adapters.language.DigitRuns.Piece;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.domain.intake.Identifier;
import vn.lensong.domain.intake.Identifiers;
import vn.lensong.domain.intake.NumberLabel;
import vn.lensong.domain.intake.PlainText;

/**
 * Finds Vietnamese mobile and landline numbers as people type them.
 *
 * <p>The numbering plan is libphonenumber's; reading what was typed is ours, because its own finder misses
 * one typed number in four (glued words, letters for digits, keycaps, spelled digits).
 */
public final class VietnamesePhoneFinder implements PhoneFinder {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 15;

    /** So many digits in one piece are a number of their own. */
    private static final int CODE = 9;

    /** What is dialled inside Vietnam after the 0: nine digits of a mobile, ten of a landline. */
    private static final Pattern TYPED = Pattern.compile("(?:0|(?:00)?840?)([35789]\\d{8}|2\\d{9})");

    private static final PhoneNumberUtil NUMBERING = PhoneNumberUtil.getInstance();

    @Override
    public List<FoundPhone> find(String text) {
        if (text.length() < SHORTEST) {
            return List.of();
        }
        PlainText plain = PlainText.of(text);
        List<List<Piece>> runs = DigitRuns.of(plain, SHORTEST);
        if (runs.isEmpty()) {
            return List.of();
        }
        String words = plain.lowerCase();
        List<Identifier> identifiers = Identifiers.in(plain);
        List<FoundPhone> found = new ArrayList<>();
        int previous = 0;
        for (List<Piece> run : runs) {
            previous = find(plain, words, run, previous, found);
        }
        found.removeIf(phone -> identifiers.stream()
                .anyMatch(other -> other.start() < phone.end() && phone.start() < other.end()));
        return List.copyOf(found);
    }

    /** Returns where the last number ends: a label before that names it, and none after it. */
    private static int find(PlainText text, String words, List<Piece> run, int before, List<FoundPhone> found) {
        int previous = before;
        for (int first = 0; first < run.size(); ) {
            Candidate candidate = isFraction(text, run, first) ? null : candidate(run, first);
            Piece piece = run.get(first);
            if (candidate == null) {
                previous = piece.digits().length() < CODE ? previous : piece.to();
                first++;
                continue;
            }
            int from = piece.from();
            int to = run.get(candidate.after() - 1).to();
            if (!NumberLabel.of(words, previous, from, to).isOther()) {
                found.add(new FoundPhone(candidate.e164(), text.start(withPlus(text, from)), text.end(to - 1)));
            }
            previous = to;
            first = candidate.after();
        }
        return previous;
    }

    /** "0.351 20850": a point after a lone 0 makes it a fraction, unless points go on: "0.9.1.2…". */
    private static boolean isFraction(PlainText text, List<Piece> run, int first) {
        if (first + 2 >= run.size() || !run.get(first).digits().equals("0")) {
            return false;
        }
        Piece second = run.get(first + 1);
        return text.at(run.get(first).to()) == '.' && second.digits().length() > 1 && text.at(second.to()) != '.';
    }

    private record Candidate(String e164, int after) {}

    private static @Nullable Candidate candidate(List<Piece> run, int first) {
        StringBuilder digits = new StringBuilder();
        for (int i = first; i < run.size() && digits.length() <= LONGEST; i++) {
            digits.append(run.get(i).digits());
            Matcher typed = TYPED.matcher(digits);
            if (typed.matches() && isAssigned(typed.group(1))) {
                return new Candidate("+84" + typed.group(1), i + 1);
            }
        }
        return null;
    }

    private static boolean isAssigned(String national) {
        try {
            PhoneNumber number = NUMBERING.parse("+84" + national, "VN");
            return switch (NUMBERING.getNumberType(number)) {
                case MOBILE, FIXED_LINE, FIXED_LINE_OR_MOBILE -> true;
                case TOLL_FREE,
                        PREMIUM_RATE,
                        SHARED_COST,
                        VOIP,
                        PERSONAL_NUMBER,
                        PAGER,
                        UAN,
                        VOICEMAIL,
                        UNKNOWN -> false;
            };
        } catch (NumberParseException e) {
            return false;
        }
    }

    private static int withPlus(PlainText text, int from) {
        return from > 0 && text.at(from - 1) == '+' ? from - 1 : from;
    }
}
