package vn.lensong.domain.promotion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.policy.Figures;

/**
 * Words of a post with placeholders such as {@code {{title}}}, filled from the programme when they are sent.
 *
 * <p>Besides the programme's own, every live figure may be quoted by its name, so that no figure of the law is written
 * into a text. What has no value is told by nobody: a post with a gap is not sent.
 */
public record PostText(String words) {

    /** What a programme fills in. */
    public static final List<String> PLACEHOLDERS = List.of(
            "title", "day", "hour", "province", "organisation", "page", "link", "countdownLink", "minutesLeft", "segment",
            "recap");

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern GAP = Pattern.compile("\n{3,}");
    private static final int LONGEST = 3000;

    /** The text as it may be stored. Refuses {@code promotion.unknown-placeholder} and {@code promotion.braces}. */
    static String required(String field, @Nullable String text) {
        String clean = Text.required(field, text, LONGEST);
        for (String name : new PostText(clean).places()) {
            if (!PLACEHOLDERS.contains(name) && !Figures.names().contains(name)) {
                throw Refusal.field(
                        field,
                        "promotion.unknown-placeholder",
                        Map.of("name", name, "known", String.join(", ", PLACEHOLDERS)));
            }
        }
        String rest = PLACE.matcher(clean).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) {
            throw Refusal.field(field, "promotion.braces", Map.of());
        }
        return clean;
    }

    /** The names it wants, in the order they come. */
    public Set<String> places() {
        return PLACE.matcher(words)
                .results()
                .map(place -> place.group(1).strip())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * Without the lines that want one of these names, because here nobody will ever fill it; as it is when nothing
     * else would be left.
     */
    public PostText without(Set<String> names) {
        String kept = words.lines()
                .filter(line -> new PostText(line).places().stream().noneMatch(names::contains))
                .collect(Collectors.joining("\n"));
        String text = GAP.matcher(kept).replaceAll("\n\n").strip();
        return text.isEmpty() || text.equals(words) ? this : new PostText(text);
    }

    /** With these values in place; a name without one, or with an empty one, is missing and leaves its name standing. */
    public Filled filled(Map<String, String> values) {
        List<String> missing = new ArrayList<>();
        Map<String, String> known = new TreeMap<>(values);
        for (String name : places()) {
            if (known.getOrDefault(name, "").isEmpty()) {
                missing.add(name);
                known.put(name, "{{" + name + "}}");
            }
        }
        String text = PLACE.matcher(words)
                .replaceAll(place -> Matcher.quoteReplacement(
                        known.getOrDefault(place.group(1).strip(), place.group())));
        return new Filled(text, missing);
    }

    /**
     * A text with its values.
     *
     * @param missing the names without a value; with one of them it is not sent
     */
    public record Filled(String text, List<String> missing) {

        public Filled {
            missing = List.copyOf(missing);
        }
    }
}
