package vn.lensong.domain.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Scope;

/**
 * Any comment, message or note that reached us, once, with what became of it so far.
 *
 * @param programmeId null while nobody knows which programme its thread belongs to
 * @param scope null as long as {@code programmeId} is
 * @param words the folded text with phone numbers and identifiers masked, for the desk's eyes
 * @param questionId the question it became, null when it is not (yet) one
 */
public record InboundItem(
        UUID id,
        String platform,
        String pageId,
        String externalId,
        @Nullable UUID programmeId,
        @Nullable Scope scope,
        Folded state,
        String words,
        Set<Label> labels,
        Arrival.Source source,
        Instant receivedAt,
        @Nullable UUID questionId) {

    /** What stands for the platform of an item that a person typed in: nobody can be written to there. */
    public static final String MANUAL = "manual";

    /** What stands for the platform of a private message: it is answered in its own thread, and counted apart. */
    public static final String MESSENGER = "messenger";

    public InboundItem {
        labels = Set.copyOf(labels);
    }

    /** The item as it arrives for the first time, before anybody looked at its words. */
    public static InboundItem first(UUID id, Arrival arrival, Folded state, Instant receivedAt) {
        return new InboundItem(
                id,
                arrival.platform(),
                arrival.pageId(),
                arrival.externalId(),
                null,
                null,
                state,
                "",
                Set.of(),
                arrival.source(),
                receivedAt,
                null);
    }

    public InboundItem folded(Folded next) {
        return new InboundItem(
                id, platform, pageId, externalId, programmeId, scope, next, words, labels, source, receivedAt, questionId);
    }

    /** The item at its place: the programme whose thread it hangs on. */
    public InboundItem placed(UUID programme, Scope inScope) {
        return new InboundItem(
                id, platform, pageId, externalId, programme, inScope, state, words, labels, source, receivedAt, questionId);
    }

    public InboundItem labelled(Set<Label> newLabels, String maskedWords) {
        return new InboundItem(
                id,
                platform,
                pageId,
                externalId,
                programmeId,
                scope,
                state,
                maskedWords,
                newLabels,
                source,
                receivedAt,
                questionId);
    }

    /** The item as a person labels it; what is left without any label is unsure. */
    public InboundItem relabelled(Label label, boolean holds) {
        Set<Label> next = EnumSet.noneOf(Label.class);
        next.addAll(labels);
        if (holds) {
            next.add(label);
            next.remove(Label.UNSURE);
        } else {
            next.remove(label);
        }
        if (next.isEmpty()) {
            next.add(Label.UNSURE);
        }
        return labelled(next, words);
    }

    public InboundItem became(UUID question) {
        return new InboundItem(
                id, platform, pageId, externalId, programmeId, scope, state, words, labels, source, receivedAt, question);
    }

    /** Whether it is a comment that a platform can be asked to do something with. */
    public boolean onPlatform() {
        return !platform.equals(MANUAL) && !isPrivate();
    }

    /** Whether only the page can read it. */
    public boolean isPrivate() {
        return platform.equals(MESSENGER);
    }

    /** Whether the page itself wrote it. */
    public boolean ours() {
        return state.author() != null && state.author().key().equals(pageId);
    }

    /** Whether somebody waits for an answer to it, going by its labels. */
    public boolean needsAnswer() {
        return labels.contains(Label.QUESTION)
                || labels.contains(Label.COMPLAINT)
                || labels.contains(Label.INTEREST)
                || labels.contains(Label.UNSURE);
    }

    public boolean hasPhone() {
        return labels.contains(Label.PHONE);
    }
}
