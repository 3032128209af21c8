package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.intake.Items;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/**
 * Takes questions off the line before they are answered in private, so that no two people answer the same one.
 *
 * <p>They are handed off to whoever writes, and settled when the platform has the message: one that does not get there
 * stays that person's work.
 */
public final class PrivateAnswers {

    /** Until then a message that did not get there wants another way. */
    private static final Duration DUE = Duration.ofDays(1);

    private final Conversations conversations;
    private final Questions questions;
    private final Items items;
    private final PublicSpeech speech;
    private final Clock clock;

    public PrivateAnswers(
            Conversations conversations, Questions questions, Items items, PublicSpeech speech, Clock clock) {
        this.conversations = conversations;
        this.questions = questions;
        this.items = items;
        this.speech = speech;
        this.clock = clock;
    }

    /**
     * Takes the question that is answered, and what else its asker wrote in this thread and nobody answered.
     *
     * @param questionId the question it is written from, null when it is written from elsewhere
     * @param threadId null for the one private reply to a comment
     * @throws Refusal {@code speech.reserved} for a topic that is the spokesperson's alone, {@code question.claimed}, {@code question.cued-by-other}, {@code question.owned}, {@code
     *     question.settled} for what somebody else has in hand, or answered since the person last wrote
     */
    void take(Actor actor, @Nullable UUID questionId, @Nullable UUID threadId) {
        Conversation thread =
                threadId == null ? null : conversations.find(threadId).orElseThrow();
        Insistence.insist(() -> {
            Map<UUID, Question> open = new LinkedHashMap<>();
            if (questionId != null) {
                Question asked = questions.find(questionId).orElseThrow();
                requireFree(actor, asked);
                requireFree(actor, asked, thread);
                if (asked.stage().state().open()) {
                    open.put(asked.id(), asked);
                }
            }
            if (thread != null) {
                written(thread).forEach(question -> open.put(question.id(), question));
            }
            open.values().forEach(question -> requireFree(actor, question));
            // All of them or none: one that somebody else holds refuses the answer.
            List<Question> handed = open.values().stream()
                    .map(question -> handed(actor, question))
                    .toList();
            handed.forEach(question -> save(actor, question));
        });
    }

    private List<Question> written(Conversation thread) {
        return questions.askedBy(thread.personKey()).stream()
                .filter(question -> question.stage().state().open())
                .filter(question -> items.find(question.itemId())
                        .filter(item -> item.isPrivate() && item.pageId().equals(thread.pageId()))
                        .isPresent())
                .toList();
    }

    private static void requireFree(Actor actor, Question question, @Nullable Conversation thread) {
        boolean waits = thread != null && thread.waitingSince() != null;
        if (question.stage() instanceof Stage.HandedOff work && !work.ownerId().equals(actor.userId())) {
            if (work.settled() == null) {
                throw Refusal.conflict("question.owned", Map.of("ownerName", work.ownerName()));
            }
            if (!waits) {
                throw Refusal.conflict("question.settled", Map.of());
            }
        }
    }

    private void requireFree(Actor actor, Question question) {
        items.find(question.itemId())
                .ifPresent(item -> speech.require(actor, Utterance.answering(item, question.scope())));
    }

    private Question handed(Actor actor, Question question) {
        Instant now = clock.instant();
        return question.answeredPrivately(actor.person(), actor.name(), now.plus(DUE), now);
    }

    private void save(Actor actor, Question next) {
        if (next.stage() instanceof Stage.HandedOff work) {
            questions.save(
                    next,
                    new QuestionEvent.HandedOff(
                            next.programmeId(),
                            next.id(),
                            work.channel(),
                            work.ownerId(),
                            work.dueAt(),
                            actor.person(),
                            work.at()));
        }
    }
}
