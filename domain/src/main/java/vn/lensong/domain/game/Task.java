package vn.lensong.domain.game;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * What a game asks and what it accepts.
 *
 * @param choices what stands behind A, B, C …; empty unless a choice is asked for
 * @param accepted letters, texts, or the one number
 * @param marksMatter whether an answer without its diacritics is another answer
 */
public record Task(Type type, String question, List<String> choices, List<String> accepted, boolean marksMatter) {

    /** How it is answered. */
    public enum Type {
        CHOICE,
        TEXT,
        /** The closest wins. */
        NUMBER
    }

    /** What an answer is. */
    public enum Verdict {
        RIGHT,
        WRONG,
        /** It cannot be read as an answer, so that a later one of the same person counts. */
        NO_ANSWER
    }

    /**
     * What one comment says.
     *
     * @param key the same for all that say the same
     * @param number where a number is asked for, as far as one was read
     * @param prediction the number that follows the answer, where the rules ask for one
     */
    public record Reading(String key, Verdict verdict, @Nullable BigDecimal number, @Nullable BigDecimal prediction) {}

    private static final int MOST_CHOICES = 6;
    private static final int MOST_ACCEPTED = 50;
    private static final int LONGEST = 200;
    private static final Pattern COUNTED = Pattern.compile("\\d{1,9}|[1-9]\\d{0,2}(?:\\.\\d{3}){1,2}");
    private static final Set<String> COUNTERS = Set.of("người", "nguoi", "ng", "bạn", "ban", "ạ", "nhé", "nha");

    public Task {
        question = Text.required("question", question, 1_000);
        choices = choices.stream().map(choice -> Text.required("choices", choice, LONGEST)).toList();
        accepted = List.copyOf(new LinkedHashSet<>(accepted.stream()
                .map(answer -> Text.required("accepted", answer, LONGEST))
                .map(type == Type.CHOICE ? Task::letter : answer -> answer)
                .toList()));
        check(type, choices, accepted);
    }

    private static String letter(String answer) {
        return answer.toUpperCase(Locale.ROOT);
    }

    private static void check(Type type, List<String> choices, List<String> accepted) {
        if (accepted.isEmpty() || accepted.size() > MOST_ACCEPTED) {
            throw Refusal.field("accepted", "game.accepted", Map.of("most", MOST_ACCEPTED));
        }
        switch (type) {
            case CHOICE -> {
                if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
                    throw Refusal.field("choices", "game.choices", Map.of("most", MOST_CHOICES));
                }
                if (accepted.stream().anyMatch(letter -> place(letter) < 0 || place(letter) >= choices.size())) {
                    throw Refusal.field("accepted", "game.accepted-letter", Map.of());
                }
            }
            case TEXT -> {
                if (accepted.stream().anyMatch(answer -> AnswerWords.of(answer).isEmpty())) {
                    throw Refusal.field("accepted", "game.accepted", Map.of("most", MOST_ACCEPTED));
                }
            }
            case NUMBER -> {
                if (accepted.size() != 1 || NumberWords.read(AnswerWords.of(accepted.getFirst())) == null) {
                    throw Refusal.field("accepted", "game.accepted-number", Map.of());
                }
            }
        }
        if (type != Type.CHOICE && !choices.isEmpty()) {
            throw Refusal.field("choices", "game.choices", Map.of("most", MOST_CHOICES));
        }
    }

    private static int place(String letter) {
        return letter.length() == 1 ? letter.charAt(0) - 'A' : -1;
    }

    /** The number that is asked for. */
    public BigDecimal target() {
        BigDecimal value = NumberWords.read(AnswerWords.of(accepted.getFirst()));
        if (type != Type.NUMBER || value == null) {
            throw new IllegalStateException("type: " + type + " (expected: NUMBER)");
        }
        return value;
    }

    /** Reads a comment; an answer that is not clear is none. */
    public Reading read(String text, boolean withPrediction) {
        List<String> words = AnswerWords.of(text);
        String key = AnswerWords.key(words, marksMatter);
        BigDecimal prediction = null;
        List<String> answer = words;
        if (withPrediction) {
            int last = words.size() - 1;
            while (last > 0 && COUNTERS.contains(words.get(last))) {
                last--;
            }
            if (last > 0 && COUNTED.matcher(words.get(last)).matches()) {
                prediction = NumberWords.digits(words.get(last));
                answer = words.subList(0, last);
            }
        }
        return switch (type) {
            case CHOICE -> new Reading(key, choice(answer), null, prediction);
            case TEXT -> new Reading(key, text(answer), null, prediction);
            case NUMBER -> {
                BigDecimal number = number(answer);
                Verdict verdict = number == null
                        ? Verdict.NO_ANSWER
                        : number.compareTo(target()) == 0 ? Verdict.RIGHT : Verdict.WRONG;
                yield new Reading(key, verdict, number, prediction);
            }
        };
    }

    private Verdict choice(List<String> words) {
        for (List<String> core : AnswerWords.cores(words)) {
            int chosen = chosen(core);
            if (chosen >= 0) {
                return accepted.contains(String.valueOf((char) ('A' + chosen))) ? Verdict.RIGHT : Verdict.WRONG;
            }
        }
        return Verdict.NO_ANSWER;
    }

    /** Which choice these words are and nothing besides: its letter, its text, or both. */
    private int chosen(List<String> core) {
        int letter = sameLetter(core.getFirst());
        if (letter >= 0) {
            List<String> rest = core.subList(1, core.size());
            boolean alone = rest.stream().allMatch(word -> sameLetter(word) == letter);
            return alone || isText(rest, letter) ? letter : -1;
        }
        for (int i = 0; i < choices.size(); i++) {
            if (isText(core, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isText(List<String> words, int choice) {
        return AnswerWords.key(words, marksMatter).equals(AnswerWords.key(AnswerWords.of(choices.get(choice)), marksMatter));
    }

    /** "a", and "aaa" too; a letter with a mark is no choice. */
    private int sameLetter(String word) {
        int choice = word.charAt(0) - 'a';
        boolean same = word.length() <= 5 && word.chars().allMatch(c -> c == word.charAt(0));
        return same && choice >= 0 && choice < choices.size() ? choice : -1;
    }

    private Verdict text(List<String> words) {
        if (words.isEmpty()) {
            return Verdict.NO_ANSWER;
        }
        Set<String> wanted = new LinkedHashSet<>();
        List<BigDecimal> numbers = new ArrayList<>();
        for (String answer : accepted) {
            List<String> asked = AnswerWords.of(answer);
            wanted.add(AnswerWords.key(asked, marksMatter));
            BigDecimal number = NumberWords.read(asked);
            if (number != null) {
                numbers.add(number);
            }
        }
        for (List<String> core : AnswerWords.cores(words)) {
            BigDecimal number = numbers.isEmpty() ? null : NumberWords.read(core);
            if (wanted.contains(AnswerWords.key(core, marksMatter)) || number != null && numbers.contains(number)) {
                return Verdict.RIGHT;
            }
        }
        return Verdict.WRONG;
    }

    /** The one number in it: all of it, with or without what is counted, or the only one written in digits. */
    private static @Nullable BigDecimal number(List<String> words) {
        List<List<String>> cores = AnswerWords.cores(words);
        List<List<String>> counts = cores.stream().map(NumberWords::withoutUnit).toList();
        for (List<String> core : Stream.concat(cores.stream(), counts.stream()).toList()) {
            BigDecimal value = NumberWords.read(core);
            if (value != null) {
                return value;
            }
        }
        if (words.stream().filter(NumberWords::isDigits).count() != 1) {
            return null;
        }
        int from = 0;
        while (!NumberWords.isDigits(words.get(from))) {
            from++;
        }
        int to = from + 1;
        while (to < words.size() && NumberWords.isPart(words.get(to))) {
            to++;
        }
        return NumberWords.read(words.subList(from, to));
    }
}
