package vn.lensong.domain.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers by which the state knows people: BHXH codes, BHYT cards, CCCD and CMND.
 *
 * <p>The label next to a number decides where there is one; else its shape does. What is shaped like a
 * mobile number and has no label is left to the phones.
 */
public final class Identifiers {

    private static final int SHORTEST = 9;
    private static final int BHXH = 10;
    private static final int CCCD = 12;
    private static final int PROVINCES = 96;
    private static final int LOOK_BACK = 24;
    private static final int SHORTEST_GROUP = 3;

    /** The groups that a card's two letters can stand for; asked for only where the card is written in groups. */
    private static final String GROUPS = "dn|hx|ch|nn|tk|hc|xk|ht|tb|no|ct|xb|tn|cs|qn|ca|cy|xn|ms|cc|ck|cb|kc|hd|te"
            + "|bt|hn|dt|dk|xd|ts|tc|tq|ta|ty|hg|ls|pv|hs|sv|gb|gd|th|tv|td|tu|ba|nd|tg|nu|vn|xv";
    private static final Pattern CARD = Pattern.compile("(?<![a-z0-9])(?:[a-z]{2}[1-5](?:0[1-9]|[1-9]\\d)\\d{10}"
            + "|(?:" + GROUPS + ")[ .-]?[1-5][ .-]?(?:0[1-9]|[1-9]\\d)(?:[ .-]?\\d){10})(?![0-9])");
    private static final Pattern NUMBER = Pattern.compile("\\d++(?:[ .-]\\d++)*+");
    private static final Pattern MOBILE = Pattern.compile("0[35789]\\d{8}");
    private static final Pattern LANDLINE = Pattern.compile("02\\d{9}");
    private static final Pattern OLD_CARD = Pattern.compile("(?:0[1246]|1\\d|2\\d|3[0-8])\\d{7}");
    private static final Pattern AMOUNT = Pattern.compile("\\s*(?:d|dong|vnd|k|tr|ty|trieu|usd|%)(?![a-z])");
    private static final Pattern HEALTH = Pattern.compile("(?<![a-z])(?:bhyt|bao hiem y te)(?![a-z])");

    private Identifiers() {}

    /** The identifiers in a text, in order, none over another; indexes are the original text's. Never fails. */
    public static List<Identifier> in(String text) {
        return hasEnoughDigits(text) ? in(PlainText.of(text)) : List.of();
    }

    /** The same of a text that is plain already. */
    public static List<Identifier> in(PlainText text) {
        return new Search(text).identifiers();
    }

    /** Most comments hold no long number, and need not be read for one. */
    private static boolean hasEnoughDigits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            // Digits beyond the first plane come as two characters, and count as digits here.
            char c = text.charAt(i);
            if (c >= '0' && (c <= '9' || c > 0x7F && (Character.isDigit(c) || Character.isSurrogate(c)
                    || Character.getType(c) == Character.OTHER_NUMBER))) {
                digits++;
            }
        }
        return digits >= SHORTEST;
    }

    /** Digits without a gap. */
    private record Group(int from, int to) {

        int length() {
            return to - from;
        }
    }

    /**
     * A number that may be one.
     *
     * @param groups how many groups it is written in
     * @param evenly whether it stands alone, one separator all along, in groups as long as people write them
     */
    private record Candidate(String digits, int from, int to, int groups, boolean evenly) {

        boolean isPhone() {
            return MOBILE.matcher(digits).matches() || LANDLINE.matcher(digits).matches();
        }

        /** A province, a sex within a century, a year of birth, and six digits more. */
        boolean isCitizen() {
            int province = digits.length() == CCCD ? Integer.parseInt(digits.substring(0, 3)) : 0;
            return province > 0 && province <= PROVINCES && digits.charAt(3) <= '3';
        }

        /** Starts with a province. */
        boolean isBook() {
            int province = digits.length() == BHXH ? Integer.parseInt(digits.substring(0, 2)) : 0;
            return province > 0 && province <= PROVINCES && !isPhone();
        }
    }

    /** One text being read. */
    private static final class Search {

        private final PlainText text;
        private final String words;
        private final List<Identifier> found = new ArrayList<>();

        Search(PlainText text) {
            this.text = text;
            this.words = text.lowerCase();
        }

        List<Identifier> identifiers() {
            Matcher card = CARD.matcher(words);
            while (card.find()) {
                add(Identifier.Kind.BHYT_CARD, card.start(), card.end());
            }
            Matcher number = NUMBER.matcher(words);
            int previous = 0;
            while (number.find()) {
                previous = read(groups(number.start(), number.end()), previous);
            }
            found.sort(Comparator.comparingInt(Identifier::start));
            return List.copyOf(found);
        }

        private List<Group> groups(int from, int to) {
            List<Group> groups = new ArrayList<>();
            for (int at = from; at < to; at++) {
                int end = at;
                while (end < to && text.isDigit(end)) {
                    end++;
                }
                groups.add(new Group(at, end));
                at = end;
            }
            return groups;
        }

        /** Reads numbers with one separator between their groups; returns where the last one ends. */
        private int read(List<Group> groups, int before) {
            int previous = before;
            for (int first = 0; first < groups.size(); first++) {
                int last = lastOfNumber(groups, first, previous);
                if (last >= first || groups.get(first).length() >= SHORTEST) {
                    first = Math.max(first, last);
                    previous = groups.get(first).to();
                }
            }
            return previous;
        }

        /** The last group of the identifier or phone number that starts with this one; less than it for none. */
        private int lastOfNumber(List<Group> groups, int first, int previous) {
            StringBuilder digits = new StringBuilder();
            for (int last = first; last < groups.size() && digits.length() < CCCD; last++) {
                digits.append(words, groups.get(last).from(), groups.get(last).to());
                if (digits.length() < SHORTEST) {
                    continue;
                }
                Candidate candidate = new Candidate(
                        digits.toString(),
                        groups.get(first).from(),
                        groups.get(last).to(),
                        last - first + 1,
                        first == 0 && last == groups.size() - 1 && isEven(groups));
                NumberLabel label = NumberLabel.of(words, previous, candidate.from(), candidate.to());
                Identifier.Kind kind = isTaken(candidate) ? null : kind(candidate, label, previous);
                if (kind != null) {
                    add(kind, candidate.from(), candidate.to());
                    return last;
                }
                if (candidate.isPhone() && !label.isOther()) {
                    return last;
                }
            }
            return first - 1;
        }

        private boolean isEven(List<Group> groups) {
            char separator = groups.size() == 1 ? ' ' : words.charAt(groups.getFirst().to());
            return groups.stream().allMatch(group -> group.length() >= SHORTEST_GROUP)
                    && groups.stream().skip(1).allMatch(group -> words.charAt(group.from() - 1) == separator);
        }

        private Identifier.@Nullable Kind kind(Candidate number, NumberLabel label, int previous) {
            return switch (label) {
                case PHONE, OTHER -> null;
                case BHXH -> number.digits().length() == BHXH ? Identifier.Kind.BHXH_CODE : byShape(number, previous);
                case BHYT -> number.digits().length() == BHXH ? Identifier.Kind.BHYT_CARD : byShape(number, previous);
                case CITIZEN -> labelledCitizen(number);
                case NONE -> byShape(number, previous);
            };
        }

        private Identifier.@Nullable Kind labelledCitizen(Candidate number) {
            return switch (number.digits().length()) {
                case SHORTEST -> goesOn(number.to()) ? null : Identifier.Kind.CMND;
                case CCCD -> Identifier.Kind.CCCD;
                default -> null;
            };
        }

        private Identifier.@Nullable Kind byShape(Candidate number, int previous) {
            boolean alone = number.groups() == 1;
            if (number.isCitizen() && (alone || number.evenly())) {
                return Identifier.Kind.CCCD;
            }
            if (number.isBook() && alone) {
                String before = words.substring(Math.max(previous, number.from() - LOOK_BACK), number.from());
                return HEALTH.matcher(before).find() ? Identifier.Kind.BHYT_CARD : Identifier.Kind.BHXH_CODE;
            }
            boolean old = alone
                    && OLD_CARD.matcher(number.digits()).matches()
                    && !number.digits().endsWith("000")
                    && !AMOUNT.matcher(words).region(number.to(), words.length()).lookingAt();
            return old ? Identifier.Kind.CMND : null;
        }

        private boolean goesOn(int to) {
            return to + 1 < words.length() && " .-".indexOf(words.charAt(to)) >= 0 && text.isDigit(to + 1);
        }

        private boolean isTaken(Candidate number) {
            int start = text.start(number.from());
            int end = text.end(number.to() - 1);
            return found.stream().anyMatch(other -> other.start() < end && start < other.end());
        }

        private void add(Identifier.Kind kind, int from, int to) {
            found.add(new Identifier(kind, text.start(from), text.end(to - 1)));
        }
    }
}
