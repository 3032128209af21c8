package vn.lensong.domain.intake;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a comment seems to be. It labels, it never filters: what it is not sure of goes to the desk.
 *
 * <p>The labels are read from the words alone, so the same words always get the same labels. No words at
 * all (a sticker, emoji) is a {@link Label#GREETING}; a bare dot or "+1" is how people on a livestream
 * ask to be written to, so it is {@link Label#INTEREST}, and so is a phone number that stands alone.
 */
public final class Triage {

    private static final List<Label> BY_URGENCY = List.of(
            Label.PAGE,
            Label.COMPLAINT,
            Label.QUESTION,
            Label.SPAM,
            Label.PHONE,
            Label.INTEREST,
            Label.GAME_ANSWER,
            Label.GREETING,
            Label.UNSURE);

    /** What moderators' corrections can teach. */
    public static final List<Label> LEARNABLE = List.of(Label.QUESTION, Label.COMPLAINT);

    private Triage() {}

    /** Decides whether a label holds. */
    @FunctionalInterface
    public interface Opinion {

        /** @param byRules what the rules say */
        boolean holds(Label label, boolean byRules);
    }

    /**
     * How sure the rules are of a label, 0 to 1: of a hundred comments of which they say the same, about
     * so many have it, as far as was measured. Not finer than that: rules say yes or no.
     */
    public static double confidence(Label label, boolean said) {
        return switch (label) {
            case QUESTION -> said ? 0.7 : 0.05;
            case COMPLAINT -> said ? 0.9 : 0.2;
            case INTEREST, GAME_ANSWER, GREETING, SPAM -> said ? 0.9 : 0.05;
            case PHONE, PAGE -> said ? 1 : 0;
            case UNSURE -> said ? 0.5 : 0;
        };
    }

    /**
     * The labels of a comment, at least one, unmodifiable.
     *
     * @param text as written, null when there was none
     * @param hasPhone whether a phone number was found in it
     */
    public static Set<Label> labels(@Nullable String text, boolean hasPhone) {
        return labels(text, hasPhone, (label, byRules) -> byRules);
    }

    /** The same, with somebody else's opinion on {@link #LEARNABLE} labels beside that of the rules. */
    public static Set<Label> labels(@Nullable String text, boolean hasPhone, Opinion opinion) {
        String written = text == null ? "" : text;
        TriageText words = TriageText.of(written);
        Set<Label> labels = read(written, words);
        for (Label label : LEARNABLE) {
            if (opinion.holds(label, labels.contains(label))) {
                labels.add(label);
            } else {
                labels.remove(label);
            }
        }
        if (hasPhone) {
            if (labels.isEmpty()) {
                labels.add(Label.INTEREST);
            }
            labels.add(Label.PHONE);
        }
        if (labels.isEmpty()) {
            labels.add(isNoise(words) || TriageGreetings.greets(words) ? Label.GREETING : Label.UNSURE);
        }
        return Collections.unmodifiableSet(labels);
    }

    /** The label that decides where the item is shown first: an unhappy person before a question before the rest. */
    public static Label primary(Set<Label> labels) {
        return BY_URGENCY.stream()
                .filter(labels::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("labels: [] (expected: at least one)"));
    }

    private static Set<Label> read(String written, TriageText text) {
        Set<Label> labels = EnumSet.noneOf(Label.class);
        if (TriageQuestions.asks(text)) {
            labels.add(Label.QUESTION);
        }
        if (TriageComplaints.complains(text)) {
            labels.add(Label.COMPLAINT);
        }
        if (TriageInterest.isMark(written) || TriageInterest.wants(text)) {
            labels.add(Label.INTEREST);
        }
        if (TriageGames.answers(text)) {
            labels.add(Label.GAME_ANSWER);
        }
        if (TriageSpam.sells(text) || TriageSpam.isHeldKey(written)) {
            labels.add(Label.SPAM);
        }
        return labels;
    }

    private static boolean isNoise(TriageText text) {
        return text.isEmpty() && !text.link();
    }
}
