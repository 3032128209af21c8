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

    private Triage() {}

    /**
     * The labels of a comment, at least one, unmodifiable.
     *
     * @param text as written, null when there was none
     * @param hasPhone whether a phone number was found in it
     */
    public static Set<Label> labels(@Nullable String text, boolean hasPhone) {
        String written = text == null ? "" : text;
        TriageText words = TriageText.of(written);
        Set<Label> labels = read(written, words);
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
