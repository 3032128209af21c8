package vn.lensong.adapters.language.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The words of the stored answers, and which of them an unknown spelling may be meant for. */
final class KnownWords {

    private static final String CONSONANTS = "bcdghklmnpqrstvx";
    private static final Pattern INITIAL_D = Pattern.compile("^(?:dz|gi(?=[aeou])|z|j)");
    private static final Pattern CUT_OFF = Pattern.compile("[a-z]+[aeiou][gh]");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Map<String, Integer>> before = new HashMap<>();
    private final Map<String, String> bySound = new HashMap<>();

    /** Folded words in order; empty where a sentence ends. */
    void add(List<String> words) {
        String last = "";
        for (String word : words) {
            if (!word.isEmpty()) {
                counts.merge(word, 1, Integer::sum);
                if (!last.isEmpty()) {
                    before.computeIfAbsent(word, any -> new HashMap<>()).merge(last, 1, Integer::sum);
                }
            }
            last = word;
        }
    }

    /** To be called once, after the last word. */
    void close() {
        counts.forEach((word, count) -> bySound.merge(sound(word), word, this::usual));
    }

    /** The word itself when it is known or nothing better is; else what it sounds like or shortens. */
    List<String> meant(String word) {
        if (counts.containsKey(word) || Character.isDigit(word.charAt(0))) {
            return List.of(word);
        }
        String alike = bySound.get(sound(word));
        if (alike != null) {
            return List.of(alike);
        }
        for (int i = 1; i <= 2 && i < word.length() - 1 && CONSONANTS.indexOf(word.charAt(i - 1)) >= 0; i++) {
            String first = first(word.substring(0, i), word.substring(i));
            if (!first.isEmpty()) {
                return List.of(first, word.substring(i));
            }
        }
        return List.of(word);
    }

    /** {@code tgian} is {@code thoi gian} where those two stand beside each other. */
    private String first(String initial, String rest) {
        String best = "";
        int most = 0;
        for (Map.Entry<String, Integer> entry : before.getOrDefault(rest, Map.of()).entrySet()) {
            boolean better = entry.getValue() > most || entry.getValue() == most && entry.getKey().compareTo(best) < 0;
            if (better && entry.getKey().startsWith(initial)) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private String usual(String one, String other) {
        int more = Integer.compare(counts.get(one), counts.get(other));
        return more > 0 || more == 0 && one.compareTo(other) < 0 ? one : other;
    }

    /** How a folded word sounds: letters that people put for one another are one. */
    static String sound(String word) {
        String sound = INITIAL_D.matcher(word)
                .replaceFirst("d")
                .replace("ck", "ch")
                .replace("nk", "nh")
                .replace("ph", "f")
                .replace("gh", "g")
                .replace("qu", "w")
                .replace("tr", "ch")
                .replace('y', 'i')
                .replace('j', 'i')
                .replace('x', 's')
                .replace("kh", "x")
                .replace('k', 'c');
        if (CUT_OFF.matcher(sound).matches()) {
            sound = sound.substring(0, sound.length() - 1) + "n" + sound.charAt(sound.length() - 1);
        }
        return DOUBLED.matcher(sound).replaceAll("$1");
    }
}
