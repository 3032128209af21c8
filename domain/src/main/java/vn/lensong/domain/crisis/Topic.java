package vn.lensong.domain.crisis;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.intake.Folding;
import vn.lensong.domain.intake.Label;

/**
 * What an incident is about, so that a machine knows what is said about it.
 *
 * @param phrases words that stand in a text in this order when it is about the topic, with or without diacritics
 * @param labels what is labelled so in the incident's own programme belongs to the topic too
 */
public record Topic(String name, List<String> phrases, Set<Label> labels) {

    private static final int MOST_PHRASES = 20;
    private static final int SHORTEST_PHRASE = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Refuses {@code topic.phrases} for none, too many, or one so short that it would stand everywhere. */
    public Topic {
        name = Text.required("topic", name, 120);
        phrases = phrases.stream()
                .map(phrase -> Text.required("phrases", phrase, 80))
                .distinct()
                .toList();
        labels = Set.copyOf(labels);
        boolean tooShort = phrases.stream().anyMatch(phrase -> words(phrase).strip().length() < SHORTEST_PHRASE);
        if (phrases.isEmpty() || phrases.size() > MOST_PHRASES || tooShort) {
            throw Refusal.field("phrases", "topic.phrases", Map.of("most", MOST_PHRASES, "shortest", SHORTEST_PHRASE));
        }
    }

    /** Whether any of these texts is about it. */
    public boolean touches(Collection<String> texts) {
        return texts.stream().map(Topic::words).anyMatch(text -> phrases.stream()
                .anyMatch(phrase -> text.contains(words(phrase))));
    }

    /** Whether what is labelled so is about it, in the incident's own programme. */
    public boolean touches(Set<Label> has) {
        Set<Label> both = new LinkedHashSet<>(labels);
        both.retainAll(has);
        return !both.isEmpty();
    }

    /** Folded words, each between two spaces. */
    private static String words(String text) {
        return " " + NO_WORD.matcher(Folding.folded(text)).replaceAll(" ").strip() + " ";
    }
}
