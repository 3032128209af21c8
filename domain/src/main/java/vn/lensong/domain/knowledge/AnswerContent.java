package vn.lensong.domain.knowledge;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Text;
import vn.lensong.domain.policy.PolicyTable;

/**
 * What an answer says, to which question, on what basis and when.
 *
 * @param wordings other ways in which the question is asked
 * @param spoken for a host to say, with live figures; may be empty when there is a written form
 * @param written to send, with live figures; may be empty when there is a spoken form
 * @param category a word to sort by, or empty
 * @param legalBasis where it is written, or empty
 * @param product which programmes it is for
 * @param validFrom the first day on which it is true, null for always
 * @param validTo the last one, null while no end is known
 * @param onAir whether a host may say it
 */
public record AnswerContent(
        String question,
        List<String> wordings,
        String spoken,
        String written,
        String category,
        String legalBasis,
        Product product,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean onAir) {

    /** As long as a reply that is written at the desk. */
    private static final int LONGEST = 2000;

    private static final int LONGEST_QUESTION = 500;
    private static final int MOST_WORDINGS = 50;

    public AnswerContent {
        question = Text.required("question", question, LONGEST_QUESTION);
        if (wordings.size() > MOST_WORDINGS) {
            throw Refusal.field("wordings", "answer.too-many-wordings", Map.of("most", MOST_WORDINGS));
        }
        wordings = wordings.stream()
                .map(wording -> Text.required("wordings", wording, LONGEST_QUESTION))
                .distinct()
                .toList();
        spoken = Text.optional("spoken", spoken, LONGEST);
        written = Text.optional("written", written, LONGEST);
        if (spoken.isEmpty() && written.isEmpty()) {
            throw Refusal.field("written", "answer.nothing-said", Map.of());
        }
        category = Text.optional("category", category, 100);
        legalBasis = Text.optional("legalBasis", legalBasis, 500);
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            throw Refusal.field(
                    "validTo", "answer.days", Map.of("from", validFrom.toString(), "to", validTo.toString()));
        }
    }

    /** The names of the figures it quotes. */
    public Set<String> figures() {
        Set<String> names = new LinkedHashSet<>(new LiveText(spoken).figures());
        names.addAll(new LiveText(written).figures());
        return names;
    }

    /** As it reads on that day. */
    public Rendering on(PolicyTable table, LocalDate day) {
        return Rendering.of(spoken, written, table, day);
    }

    /** Refuses {@code answer.unknown-figure} with names that are near, and {@code answer.braces}. */
    public void requireKnownFigures() {
        Rendering.requireKnownFigures(spoken, written);
    }

    /**
     * Refuses what {@link #requireKnownFigures} does, and {@code answer.too-long-to-say} for a spoken form
     * that takes too long on the first day it is used. A written form may be long: nobody has to say it.
     */
    public void requireSound(PolicyTable table, LocalDate today) {
        requireKnownFigures();
        if (!spoken.isEmpty()) {
            on(table, validFrom != null && validFrom.isAfter(today) ? validFrom : today).requireSayable();
        }
    }
}
