package vn.lensong.application.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import vn.lensong.application.intake.PhoneFinder.FoundPhone;
import vn.lensong.domain.intake.Identifier;
import vn.lensong.domain.intake.Identifiers;
import vn.lensong.domain.intake.Label;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.intake.Triage;

/**
 * Reads what a text says: its labels, its phone numbers and identifiers, its words with both hidden.
 *
 * <p>Everybody who wants to know asks here, so that a text is understood the same everywhere.
 */
public final class TextReading {

    /** From here on a learnt model says yes. */
    private static final double HALF = 0.5;

    private final PhoneFinder phones;
    private final LabelModel model;

    public TextReading(PhoneFinder phones, LabelModel model) {
        this.phones = phones;
        this.model = model;
    }

    /**
     * What a text says.
     *
     * @param scores how sure of every label, 0 to 1
     * @param phones in order, none over an identifier
     * @param masked the words as people may see them who have no business with the numbers
     */
    public record Reading(
            Set<Label> labels,
            Map<Label, Double> scores,
            List<FoundPhone> phones,
            List<Identifier> identifiers,
            String masked) {}

    public Reading read(String text) {
        List<FoundPhone> found = phones.find(text);
        List<Identifier> identifiers = Identifiers.in(text);
        String masked = Masking.masked(text, spans(found, identifiers));
        Map<Label, Double> learnt = new EnumMap<>(Label.class);
        Set<Label> labels = Triage.labels(text, !found.isEmpty(), (label, byRules) -> {
            OptionalDouble probability = model.probability(label, masked, byRules);
            probability.ifPresent(value -> learnt.put(label, value));
            return probability.isPresent() ? probability.getAsDouble() >= HALF : byRules;
        });
        return new Reading(labels, scores(labels, learnt), found, identifiers, masked);
    }

    /** The text with phones, identifiers and whatever else looks like a personal number hidden. */
    public String masked(String text) {
        return Masking.masked(text, spans(phones.find(text), Identifiers.in(text)));
    }

    private static List<Masking.Span> spans(List<FoundPhone> phones, List<Identifier> identifiers) {
        List<Masking.Span> spans = new ArrayList<>();
        phones.forEach(phone -> spans.add(new Masking.Span(phone.start(), phone.end())));
        identifiers.forEach(identifier -> spans.add(identifier.span()));
        return spans;
    }

    private static Map<Label, Double> scores(Set<Label> labels, Map<Label, Double> learnt) {
        Map<Label, Double> scores = new EnumMap<>(Label.class);
        for (Label label : Label.values()) {
            Double probability = learnt.get(label);
            scores.put(label, probability == null ? Triage.confidence(label, labels.contains(label)) : probability);
        }
        return scores;
    }
}
