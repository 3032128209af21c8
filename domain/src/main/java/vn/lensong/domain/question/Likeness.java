package vn.lensong.domain.question;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.lensong.domain.intake.Folding;

/**
 * What a question asks, in a form that two of them can be compared by.
 *
 * <p>The measure only suggests: 0 for what must not be merged, up to 1 for the same words. It reads
 * folded words and the synonyms of the field, and refuses to see likeness where a form, a year, a
 * number, a scheme, what is asked for, or a denial differs, because then the answers do.
 *
 * @param weights the meanings and what each weighs
 */
public record Likeness(
        Map<String, Double> weights,
        Set<String> forms,
        Set<String> years,
        Set<String> numbers,
        List<Set<String>> schemes,
        boolean denies) {

    /** From here on a merge is worth suggesting. */
    public static final double SUGGESTED = 0.45;

    private static final Pattern FORM =
            Pattern.compile("\\b(?:[a-z]{1,3}\\d{1,3}[a-z]?-[a-z]{1,4}|\\d{1,3}[a-z]?-[a-z]{2,4}|tk\\d{1,2}|d0\\d|c\\d{2}[a-z]?)\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(\\d+(?:[.,]\\d+)*)\\s*(tr(?:ieu)?|k|nghin|ngan|ty|%|phan tram)?(\\d*)\\b");
    private static final Pattern APART = Pattern.compile("[^a-z0-9]+");
    private static final Map<String, String> COUNTS = Map.of(
            "hai", "2", "ba", "3", "bon", "4", "nam", "5", "sau", "6", "bay", "7", "tam", "8", "chin", "9", "muoi", "10");
    private static final Pattern COUNTED =
            Pattern.compile("\\b(hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?=nguoi|khau|nam|thang|trieu|tuoi|dua con)");

    public Likeness {
        weights = Map.copyOf(weights);
        forms = Set.copyOf(forms);
        years = Set.copyOf(years);
        numbers = Set.copyOf(numbers);
        schemes = List.copyOf(schemes);
    }

    /** Of these words, however they are typed. */
    public static Likeness of(String text) {
        String folded = COUNTED.matcher(Folding.folded(text)).replaceAll(count -> COUNTS.get(count.group(1)) + " ");
        Set<String> forms = new HashSet<>();
        String plain = taken(FORM, folded, forms);
        Set<String> years = new HashSet<>();
        plain = taken(YEAR, plain, years);
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(plain);
        while (number.find()) {
            numbers.add(amount(number));
        }
        return read(plain, forms, years, numbers);
    }

    private static Likeness read(String plain, Set<String> forms, Set<String> years, Set<String> numbers) {
        String[] words = APART.split(plain.strip().replaceFirst("^[^a-z0-9]+", ""));
        List<String> meanings = new ArrayList<>();
        for (int i = 0; i < words.length; ) {
            LikenessWords.Found found = LikenessWords.at(words, i);
            Collections.addAll(meanings, found.meaning().split(" "));
            i += found.length();
        }
        Map<String, Double> weights = new HashMap<>();
        for (String meaning : meanings) {
            double weight = meaning.isEmpty() ? 0 : LikenessWords.weight(meaning);
            if (weight > 0) {
                weights.put(meaning, weight);
            }
        }
        forms.forEach(form -> weights.put(form, 1.0));
        List<Set<String>> schemes = LikenessWords.APART.stream()
                .map(kinds -> common(kinds, weights.keySet()))
                .toList();
        return new Likeness(weights, forms, years, numbers, schemes, denies(meanings));
    }

    /** 0 to 1; the same from either side. */
    public double to(Likeness other) {
        if (vetoed(other)) {
            return 0;
        }
        double shared = 0;
        for (Map.Entry<String, Double> word : weights.entrySet()) {
            if (other.weights.containsKey(word.getKey())) {
                shared += word.getValue();
            }
        }
        double all = total() + other.total() - shared;
        return all == 0 ? 0 : shared / all;
    }

    double total() {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether the two must not have one answer, however alike their words are. */
    boolean vetoed(Likeness other) {
        if (denies != other.denies || differ(forms, other.forms) || differ(years, other.years)) {
            return true;
        }
        if (!numbers.isEmpty() && !other.numbers.isEmpty() && !numbers.equals(other.numbers)) {
            return true;
        }
        for (int i = 0; i < schemes.size(); i++) {
            if (differ(schemes.get(i), other.schemes.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(Set<String> some, Set<String> others) {
        return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
    }

    private static Set<String> common(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return Set.copyOf(both);
    }

    private static boolean denies(List<String> meanings) {
        for (int i = 0; i + 1 < meanings.size(); i++) {
            if (LikenessWords.DENIALS.contains(meanings.get(i)) && LikenessWords.DENIED.contains(meanings.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String taken(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return matcher.replaceAll(" ");
    }

    private static String amount(Matcher number) {
        String digits = number.group(1);
        String unit = number.group(2) == null ? "" : number.group(2);
        String value = digits.matches("\\d{1,3}([.,]\\d{3})+") ? digits.replaceAll("[.,]", "") : digits.replace(',', '.');
        return switch (unit) {
            case "tr", "trieu" -> value + (number.group(3).isEmpty() ? "" : "." + number.group(3)) + "tr";
            case "k", "nghin", "ngan" -> value + "000";
            case "phan tram" -> value + "%";
            case "" -> value;
            default -> value + unit;
        };
    }
}
