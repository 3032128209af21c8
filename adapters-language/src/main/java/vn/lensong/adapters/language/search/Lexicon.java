package vn.lensong.adapters.language.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import vn.lensong.domain.intake.Folding;

/** The lists that the search reads Vietnamese by; they lie beside it as text, to be read and extended. */
final class Lexicon {

    private static final int LONGEST = 6;

    private final Map<String, List<String>> shortSpellings = new HashMap<>();
    private final Map<String, String> ofTheField = new HashMap<>();
    private final Map<String, String> meanings = new HashMap<>();
    private final Set<String> fieldTerms = new HashSet<>();
    private final Set<String> asking = new HashSet<>();
    private final Set<String> light = new HashSet<>();
    /** The words that phrases begin with: at any other there is none to look for. */
    private final Set<String> openings = new HashSet<>();

    Lexicon() {
        pairs("short-spellings.txt", (spelling, words) -> shortSpellings.put(folded(spelling), List.of(folded(words).split(" "))));
        pairs("insurance.txt", (phrase, terms) -> {
            ofTheField.put(folded(phrase), terms);
            fieldTerms.addAll(List.of(terms.split(" ")));
        });
        meanings.putAll(ofTheField);
        pairs("meanings.txt", (phrase, terms) -> meanings.put(folded(phrase), terms));
        lines("asking.txt").forEach(line -> asking.addAll(entries(line)));
        lines("light.txt").forEach(line -> light.addAll(entries(line)));
        Stream.concat(meanings.keySet().stream(), asking.stream())
                .map(phrase -> phrase.split(" ")[0])
                .forEach(openings::add);
    }

    /**
     * What some words are searched by.
     *
     * @param terms the terms, apart by spaces
     * @param length how many words they stand for
     * @param asks whether the words only address somebody or ask leave to ask
     */
    record Phrase(String terms, int length, boolean asks) {}

    /** The words that a short spelling stands for; empty when it is none. */
    List<String> spelledOut(String folded) {
        return shortSpellings.getOrDefault(folded, List.of());
    }

    /** The longest phrase of a question that begins here. */
    Phrase asked(List<String> words, int from) {
        return longest(words, from, meanings, asking);
    }

    /** The longest phrase of an answer that begins here: only the field's own names are one there. */
    Phrase told(List<String> words, int from) {
        return longest(words, from, ofTheField, Set.of());
    }

    /** Whether the term makes a sentence and seldom a difference. */
    boolean isLight(String term) {
        return light.contains(term);
    }

    /** Whether the term is one of insurance. */
    boolean isOfTheField(String term) {
        return fieldTerms.contains(term);
    }

    private Phrase longest(List<String> words, int from, Map<String, String> meanings, Set<String> asking) {
        int most = openings.contains(words.get(from)) ? Math.min(LONGEST, words.size() - from) : 1;
        String phrase = String.join(" ", words.subList(from, from + most));
        for (int length = most; ; length--) {
            String meaning = meanings.get(phrase);
            if (meaning != null) {
                return new Phrase(meaning, length, false);
            }
            if (asking.contains(phrase)) {
                return new Phrase(phrase, length, true);
            }
            if (length == 1) {
                return new Phrase(phrase, 1, false);
            }
            phrase = phrase.substring(0, phrase.lastIndexOf(' '));
        }
    }

    private static void pairs(String name, BiConsumer<String, String> entry) {
        for (String line : lines(name)) {
            String[] sides = line.split("=", 2);
            if (sides.length != 2) {
                throw new IllegalStateException(name + ": " + line + " (expected: a line with =)");
            }
            entries(sides[1]).forEach(phrase -> entry.accept(phrase, sides[0].strip()));
        }
    }

    private static List<String> entries(String line) {
        return List.of(folded(line).split("\\s*,\\s*"));
    }

    private static String folded(String text) {
        return Folding.folded(text.strip());
    }

    private static List<String> lines(String name) {
        InputStream resource = Objects.requireNonNull(Lexicon.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
