package vn.lensong.domain.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.policy.Figures;
import vn.lensong.domain.policy.PolicyTable;

/** A text that quotes figures by name, such as {@code {{household_hi.first.year}}}, so that they follow the law. */
record LiveText(String text) {

    private static final Pattern QUOTE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final int NEAR = 5;

    /** Refuses {@code answer.unknown-figure} with names that are near, and {@code answer.braces}. */
    static void requireKnown(String field, String text) {
        for (String name : new LiveText(text).figures()) {
            if (!Figures.names().contains(name)) {
                throw Refusal.field(
                        field, "answer.unknown-figure", Map.of("name", name, "near", String.join(", ", near(name))));
            }
        }
        String words = QUOTE.matcher(text).replaceAll("");
        if (words.contains("{{") || words.contains("}}")) {
            throw Refusal.field(field, "answer.braces", Map.of());
        }
    }

    /** The names of the figures it quotes, in the order they come. */
    Set<String> figures() {
        return QUOTE.matcher(text)
                .results()
                .map(quote -> quote.group(1).strip())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** As it reads on that day. */
    List<Piece> on(PolicyTable table, LocalDate day) {
        List<Piece> pieces = new ArrayList<>();
        Matcher quote = QUOTE.matcher(text);
        int from = 0;
        while (quote.find()) {
            if (quote.start() > from) {
                pieces.add(Piece.words(text.substring(from, quote.start())));
            }
            pieces.add(figure(quote.group(1).strip(), table, day));
            from = quote.end();
        }
        if (from < text.length()) {
            pieces.add(Piece.words(text.substring(from)));
        }
        return pieces;
    }

    /** What is not known for a day is told as little as what nobody has confirmed. */
    private static Piece figure(String name, PolicyTable table, LocalDate day) {
        return Figures.at(table, name, day)
                .filter(figure -> !figure.pending())
                .map(figure -> new Piece(figure.text(), name, false))
                .orElseGet(() -> new Piece("", name, true));
    }

    static List<String> near(String name) {
        return Figures.names().stream()
                .sorted(Comparator.comparingInt((String known) -> steps(name, known)).thenComparing(known -> known))
                .limit(NEAR)
                .toList();
    }

    /** How many letters to add, leave out or change to get from one to the other. */
    private static int steps(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = corner + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
