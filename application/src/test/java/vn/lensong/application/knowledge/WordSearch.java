package vn.lensong.application.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A search by the words that a question and a wording share; certain when that is more than half. */
final class WordSearch implements AnswerSearch {

    private List<Entry> all = List.of();
    private int replaced;

    int replaced() {
        return replaced;
    }

    @Override
    public void replace(List<Entry> entries) {
        all = List.copyOf(entries);
        replaced++;
    }

    @Override
    public List<Found> search(String text, Predicate<UUID> among, int limit) {
        Set<String> asked = words(text);
        List<Found> found = new ArrayList<>();
        for (Entry entry : all) {
            double score = entry.wordings().stream()
                    .mapToDouble(wording -> shared(asked, words(wording)))
                    .max()
                    .orElse(0);
            if (score > 0 && among.test(entry.answerId())) {
                found.add(new Found(entry.answerId(), score, score > 0.5));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::answerId))
                .limit(limit)
                .toList();
    }

    private static double shared(Set<String> asked, Set<String> wording) {
        long both = asked.stream().filter(wording::contains).count();
        return both == 0 ? 0 : (double) both / asked.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
