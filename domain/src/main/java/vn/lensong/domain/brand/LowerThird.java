package vn.lensong.domain.brand;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;

/**
 * The two lines that tell who is speaking: templates with {@code {name}}, {@code {role}} and {@code {organisation}}.
 *
 * @param ground the colour the lines stand on
 * @param logoSide where the organisation's mark stands
 */
public record LowerThird(String nameLine, String roleLine, Palette.Ground ground, Side logoSide) {

    private static final List<String> GAPS = List.of("name", "role", "organisation");
    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern LOOSE = Pattern.compile("^[\\s,;:·|/–—-]+|[\\s,;:·|/–—-]+$");
    private static final int LONGEST = 80;

    /** Where the mark stands. */
    public enum Side {
        LEFT,
        RIGHT,
        NONE
    }

    /** Refuses {@code brand.lower-third} for a name line without the name, or a gap that nobody fills. */
    public LowerThird {
        nameLine = Text.required("nameLine", nameLine, LONGEST);
        roleLine = Text.optional("roleLine", roleLine, LONGEST);
        boolean known = Stream.of(nameLine, roleLine)
                .flatMap(line -> GAP.matcher(line).results())
                .allMatch(gap -> GAPS.contains(gap.group(1)));
        if (!known || !nameLine.contains("{name}")) {
            throw Refusal.field("nameLine", "brand.lower-third", Map.of());
        }
    }

    /** Both lines for somebody, the second one empty when there is nothing to say. */
    public List<String> lines(String name, String role, String organisation) {
        Map<String, String> words = Map.of("name", name, "role", role, "organisation", organisation);
        return List.of(filled(nameLine, words), filled(roleLine, words));
    }

    /** What only joined a gap to its neighbour goes with a gap that stays empty. */
    private static String filled(String line, Map<String, String> words) {
        String whole = GAP.matcher(line)
                .replaceAll(gap -> Matcher.quoteReplacement(words.getOrDefault(gap.group(1), "")));
        return LOOSE.matcher(whole).replaceAll("");
    }
}
