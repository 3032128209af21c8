package vn.lensong.domain.recap;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import vn.lensong.domain.knowledge.Speech;
import vn.lensong.domain.policy.Wording;

/**
 * What a host says of the last programme: 30 to 60 seconds, of figures that are known and not nought.
 *
 * @param seconds how long it takes to say
 */
public record SpokenRecap(String text, int seconds) {

    private static final int SHORTEST = 30;
    private static final int LONGEST = 60;
    /** A title that takes longer than this to say, its sentence with it, is left out. */
    private static final int LONGEST_OPENING = 25;

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT);
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("recap.spoken", Locale.of("vi"));

    /** Of the programme with this title, which was on air that day. */
    public static SpokenRecap of(Recap recap, String title, LocalDate day) {
        String opening = sentence("opening", Map.of("title", title, "day", DAY.format(day)));
        if (Speech.seconds(opening) > LONGEST_OPENING) {
            opening = sentence("opening.untitled", Map.of("day", DAY.format(day)));
        }
        String thanks = sentence("thanks", Map.of());
        List<Said> chosen = new ArrayList<>();
        for (Said one : figures(recap).stream().sorted(Comparator.comparingInt(Said::weight)).toList()) {
            chosen.add(one);
            if (Speech.seconds(joined(opening, chosen, thanks)) > LONGEST) {
                chosen.remove(one);
            }
        }
        for (String more : List.of("ask", "call", "share")) {
            if (Speech.seconds(joined(opening, chosen, thanks)) < SHORTEST) {
                thanks = thanks + " " + sentence(more, Map.of());
            }
        }
        String text = joined(opening, chosen, thanks);
        return new SpokenRecap(text, Speech.seconds(text));
    }

    /** The sentences that the figures allow, in the order they are said; the lighter the weight, the sooner kept. */
    private static List<Said> figures(Recap recap) {
        List<Said> said = new ArrayList<>();
        long peak = known(recap, Measure.PEAK_VIEWERS);
        long views = known(recap, Measure.TOTAL_VIEWS);
        long commenters = known(recap, Measure.COMMENTERS);
        long questions = known(recap, Measure.QUESTIONS);
        long answered = outcome(recap, "ANSWERED_ON_AIR") + outcome(recap, "ANSWERED_IN_WRITING");
        add(said, 5, views, "views", Map.of("views", Wording.grouped(views)));
        add(said, 6, peak, "viewers", Map.of("peak", Wording.grouped(peak)));
        long comments = known(recap, Measure.COMMENTS);
        add(said, 4, comments == 0 ? 0 : commenters, "commenters", Map.of(
                "commenters", Wording.grouped(commenters), "comments", Wording.grouped(comments)));
        add(said, 2, questions, answered > 0 ? "questions.answered" : "questions", Map.of(
                "questions", Wording.grouped(questions), "answered", Wording.grouped(answered)));
        add(said, 9, outcome(recap, "HANDED_OFF"), "questions.after", Map.of());
        long median = known(recap, Measure.MEDIAN_FIRST_ANSWER);
        add(said, 10, median, "median", Map.of("time", time(median)));
        long shares = known(recap, Measure.SHARES);
        add(said, 8, shares, "shares", Map.of("shares", Wording.grouped(shares)));
        long winners = known(recap, Measure.WINNERS);
        add(said, 7, winners, "winners", Map.of("winners", Wording.grouped(winners)));
        long leads = known(recap, Measure.LEADS);
        add(said, 3, leads, "leads", Map.of("leads", Wording.grouped(leads)));
        long at = known(recap, Measure.ENROLLED_AT);
        long after = known(recap, Measure.ENROLLED_AFTER);
        add(said, 1, at + after, at == 0 ? "enrolled.after" : after == 0 ? "enrolled.at" : "enrolled.both", Map.of(
                "at", Wording.grouped(at), "after", Wording.grouped(after)));
        return said;
    }

    private static void add(List<Said> said, int weight, long figure, String key, Map<String, String> values) {
        if (figure > 0) {
            said.add(new Said(said.size(), weight, sentence(key, values)));
        }
    }

    /** Nothing is said of nought, nor of what nobody knows. */
    private static long known(Recap recap, Measure measure) {
        Long value = recap.value(measure);
        return value == null ? 0 : value;
    }

    private static int outcome(Recap recap, String state) {
        return recap.questionsByOutcome().getOrDefault(state, 0);
    }

    /** Rounded up: nobody waited longer than is said. */
    private static String time(long seconds) {
        if (seconds < MINUTE) {
            return sentence("time.seconds", Map.of("seconds", Long.toString(seconds)));
        }
        long minutes = (seconds + MINUTE - 1) / MINUTE;
        return seconds < HOUR
                ? sentence("time.minutes", Map.of("minutes", Long.toString(minutes)))
                : sentence("time.hours", Map.of(
                        "hours", Long.toString(minutes / MINUTE), "minutes", Long.toString(minutes % MINUTE)));
    }

    private static String joined(String opening, List<Said> said, String end) {
        List<String> sentences = new ArrayList<>(List.of(opening));
        said.stream()
                .sorted(Comparator.comparingInt(Said::place))
                .forEach(one -> sentences.add(one.sentence()));
        sentences.add(end);
        return String.join(" ", sentences);
    }

    private static String sentence(String key, Map<String, String> values) {
        String text = SENTENCES.getString(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    /** One sentence: where it stands, and how soon it is left out. */
    private record Said(int place, int weight, String sentence) {}
}
