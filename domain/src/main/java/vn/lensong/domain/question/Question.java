package vn.lensong.domain.question;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.question.Stage.AnsweredInWriting;
import vn.lensong.domain.question.Stage.AnsweredOnAir;
import vn.lensong.domain.question.Stage.Channel;
import vn.lensong.domain.question.Stage.Claimed;
import vn.lensong.domain.question.Stage.Cued;
import vn.lensong.domain.question.Stage.Dismissed;
import vn.lensong.domain.question.Stage.HandedOff;
import vn.lensong.domain.question.Stage.Merged;
import vn.lensong.domain.question.Stage.Saying;
import vn.lensong.domain.question.Stage.Settled;
import vn.lensong.domain.question.Stage.Shared;
import vn.lensong.domain.question.Stage.SharedInWriting;
import vn.lensong.domain.question.Stage.Waiting;

/**
 * An inbound item we owe an answer, and how far the answer is.
 *
 * <p>An operator claims it, then cues it to the host, answers in writing, hands it off, merges or
 * dismisses it. Nothing takes it off the desk but one of these.
 *
 * @param words as asked, with phone numbers and identifiers masked
 * @param escalatedAt when the producer was told that it waits too long, null when nobody was
 */
public record Question(
        UUID id,
        long version,
        UUID programmeId,
        Scope scope,
        UUID itemId,
        String words,
        Asker asker,
        Instant askedAt,
        Stage stage,
        @Nullable Instant escalatedAt) {

    /** How long a claim lasts without any further act. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    public static Question asked(
            UUID id, UUID programmeId, Scope scope, UUID itemId, String words, Asker asker, Instant askedAt) {
        return new Question(id, 0, programmeId, scope, itemId, words, asker, askedAt, new Waiting(), null);
    }

    /** The words as they read after an edit. */
    public Question reworded(String newWords) {
        return new Question(
                id, version, programmeId, scope, itemId, newWords, asker, askedAt, stage, escalatedAt);
    }

    /** Held by this person from now on. Refuses {@code question.claimed} while somebody else holds it. */
    public Question claimed(UUID holderId, String holderName, Instant now) {
        return switch (stage) {
            case Waiting w -> at(new Claimed(holderId, holderName, now.plus(LEASE)));
            case Claimed held when held.holderId().equals(holderId) || !held.until().isAfter(now) ->
                at(new Claimed(holderId, holderName, now.plus(LEASE)));
            case Claimed held -> throw heldBySomebodyElse(held);
            case Cued c -> throw wrongState();
            case AnsweredOnAir a -> throw wrongState();
            case AnsweredInWriting a -> throw wrongState();
            case HandedOff h -> throw wrongState();
            case Merged m -> throw wrongState();
            case Dismissed d -> throw wrongState();
        };
    }

    public Question givenBack(UUID holderId) {
        requireHeldBy(holderId);
        return at(new Waiting());
    }

    /** Back in line because its holder's lease ran out. */
    public Question lapsed(Instant now) {
        if (!(stage instanceof Claimed held) || held.until().isAfter(now)) {
            throw wrongState();
        }
        return at(new Waiting());
    }

    /** Waits longer than it should; known once and for all, whoever takes it up later. */
    public Question escalated(Instant now) {
        if (!(stage instanceof Waiting) || escalatedAt != null) {
            throw wrongState();
        }
        return new Question(id, version, programmeId, scope, itemId, words, asker, askedAt, stage, now);
    }

    public Question cued(UUID holderId, String holderName, Instant now) {
        return cued(holderId, holderName, now, null);
    }

    /**
     * On the prompter.
     *
     * @param saying the approved answer that goes with it, null for none
     */
    public Question cued(UUID holderId, String holderName, Instant now, @Nullable Saying saying) {
        requireHeldBy(holderId);
        return at(new Cued(holderId, holderName, now, saying));
    }

    /** Stays on the prompter without the answer that was cued with it, which may not be used any more. */
    public Question answerWithdrawn() {
        if (!(stage instanceof Cued cued) || cued.saying() == null || cued.saying().spoken() == null) {
            throw wrongState();
        }
        return at(new Cued(cued.byId(), cued.byName(), cued.at(), cued.saying().withdrawn()));
    }

    /** Off the prompter and held by this person. */
    public Question takenBack(UUID holderId, String holderName, Instant now) {
        requireCued();
        return at(new Claimed(holderId, holderName, now.plus(LEASE)));
    }

    /** Off the prompter and back in line: the host leaves it for later. */
    public Question leftForLater() {
        requireCued();
        return at(new Waiting());
    }

    public Question answeredOnAir(UUID byId, Instant now, @Nullable Integer offsetSeconds) {
        requireCued();
        return at(new AnsweredOnAir(byId, now, offsetSeconds));
    }

    /**
     * Answered in writing, from the prompter, by its holder, by who owns it after the show, or once
     * more after the platform refused the answer. Text of 1 to 2,000 characters.
     *
     * @param inCharge whether the person may do what is another owner's to do
     */
    public Question answeredInWriting(UUID byId, boolean inCharge, @Nullable String text, Instant now) {
        String answer = Text.required("text", text, 2000);
        boolean refused = stage instanceof AnsweredInWriting before && before.failure() != null;
        if (stage instanceof HandedOff work) {
            requireUnsettled(work, byId, inCharge);
        } else if (!refused && !(stage instanceof Cued)) {
            requireHeldBy(byId);
        }
        return at(new AnsweredInWriting(byId, answer, now, null, null));
    }

    /** The reply to a written answer, its own or a shared one, is there. */
    public Question replySent(String replyId) {
        return replied(replyId, null);
    }

    /** The platform refused the reply for good. */
    public Question replyFailed(String why) {
        return replied(null, why);
    }

    private Question replied(@Nullable String replyId, @Nullable String failure) {
        if (stage instanceof AnsweredInWriting answered) {
            return at(new AnsweredInWriting(answered.byId(), answered.text(), answered.at(), replyId, failure));
        }
        if (stage instanceof Merged merged && merged.shared() instanceof SharedInWriting shared) {
            SharedInWriting next = new SharedInWriting(shared.text(), shared.at(), replyId, failure);
            return at(new Merged(merged.into(), merged.byId(), merged.at(), next));
        }
        throw wrongState();
    }

    /** With somebody else on another channel, due after now. */
    public Question handedOff(
            UUID byId, Channel channel, UUID ownerId, String ownerName, Instant dueAt, Instant now) {
        requireHeldBy(byId);
        return owned(channel, ownerId, ownerName, dueAt, now);
    }

    /**
     * With whoever answers its asker in private: out of the line or from the person's own hands, due after now.
     *
     * @throws Refusal {@code question.claimed}, {@code question.cued-by-other}, {@code question.state}
     */
    public Question answeredPrivately(UUID byId, String byName, Instant dueAt, Instant now) {
        boolean inLine = stage instanceof Waiting || stage instanceof Claimed held && !held.until().isAfter(now);
        if (stage instanceof Cued cued && !cued.byId().equals(byId)) {
            throw Refusal.conflict("question.cued-by-other", Map.of("holderName", cued.byName()));
        }
        if (!inLine && !(stage instanceof Cued)) {
            requireHeldBy(byId);
        }
        return owned(Channel.MESSENGER, byId, byName, dueAt, now);
    }

    /** Open when the show was over, whoever held it: work with an owner and a due time from now on. */
    public Question leftOver(Channel channel, UUID ownerId, String ownerName, Instant dueAt, Instant now) {
        if (!stage.state().open()) {
            throw wrongState();
        }
        return owned(channel, ownerId, ownerName, dueAt, now);
    }

    /** Its work after the show is done; the outcome is 1 to 300 characters. */
    public Question settled(UUID byId, boolean inCharge, @Nullable String outcome, Instant now) {
        if (!(stage instanceof HandedOff work)) {
            throw wrongState();
        }
        requireUnsettled(work, byId, inCharge);
        Settled done = new Settled(Text.required("outcome", outcome, 300), now);
        return at(new HandedOff(work.channel(), work.ownerId(), work.ownerName(), work.dueAt(), work.at(), done));
    }

    /** Merged into another question of the same programme that is not itself merged. */
    public Question merged(Question into, UUID byId, Instant now) {
        requireHeldBy(byId);
        return mergedInto(into, byId, now);
    }

    /**
     * Merged, out of the line or from the same person's hands, into a question that this person works:
     * one held, cued or owned by the person, or one that is answered already.
     */
    public Question absorbedBy(Question into, UUID byId, Instant now) {
        into.requireAbsorbing(byId);
        boolean inLine = stage instanceof Waiting || stage instanceof Claimed held && !held.until().isAfter(now);
        if (!inLine) {
            requireHeldBy(byId);
        }
        return mergedInto(into, byId, now);
    }

    /** Back in line at its old place; refused once the shared reply is sent or on its way. */
    public Question split(UUID byId, boolean inCharge) {
        if (!(stage instanceof Merged merged)) {
            throw wrongState();
        }
        if (!merged.byId().equals(byId) && !inCharge) {
            throw Refusal.conflict("question.merged-by-other", Map.of());
        }
        if (merged.shared() instanceof SharedInWriting shared && shared.sentOrOnItsWay()) {
            throw Refusal.conflict("question.answer-shared", Map.of());
        }
        return at(new Waiting());
    }

    /** Back in line because what it was merged into will have no answer. */
    public Question setFree() {
        if (!(stage instanceof Merged merged) || merged.shared() != null) {
            throw wrongState();
        }
        return at(new Waiting());
    }

    /**
     * Work of its own for who settled what it was merged into, because that asker was answered and this
     * one was not; due then, or a day from now when that is over.
     */
    public Question inherits(HandedOff work, Instant now) {
        if (!(stage instanceof Merged merged) || merged.shared() != null) {
            throw wrongState();
        }
        Instant due = work.dueAt().isAfter(now) ? work.dueAt() : now.plus(Duration.ofDays(1));
        return owned(work.channel(), work.ownerId(), work.ownerName(), due, now);
    }

    /** The answer of what it was merged into is its own too; instead of an earlier one that did not arrive. */
    public Question shares(Shared answer) {
        if (!(stage instanceof Merged merged) || !awaitsAnswer(merged)) {
            throw wrongState();
        }
        return at(new Merged(merged.into(), merged.byId(), merged.at(), answer));
    }

    /** Whether it is merged and has no answer from there, or one that the platform refused. */
    public boolean awaitsSharedAnswer() {
        return stage instanceof Merged merged && awaitsAnswer(merged);
    }

    private static boolean awaitsAnswer(Merged merged) {
        return merged.shared() == null
                || merged.shared() instanceof SharedInWriting shared && !shared.sentOrOnItsWay();
    }

    private Question owned(Channel channel, UUID ownerId, String ownerName, Instant dueAt, Instant now) {
        if (!dueAt.isAfter(now)) {
            throw Refusal.field("dueAt", "question.past-due", Map.of());
        }
        return at(new HandedOff(channel, ownerId, ownerName, dueAt, now, null));
    }

    private Question mergedInto(Question into, UUID byId, Instant now) {
        if (into.id.equals(id)) {
            throw Refusal.field("into", "question.merge-itself", Map.of());
        }
        if (!into.programmeId.equals(programmeId)) {
            throw Refusal.notFound("question");
        }
        into.requireMergeTarget();
        return at(new Merged(into.id, byId, now, null));
    }

    /** Needs no answer; the reason, of 1 to 300 characters, stays. */
    public Question dismissed(UUID byId, @Nullable String reason, Instant now) {
        requireHeldBy(byId);
        return at(new Dismissed(Text.required("reason", reason, 300), byId, now));
    }

    private void requireHeldBy(UUID holderId) {
        if (!(stage instanceof Claimed held)) {
            throw stage instanceof Waiting
                    ? Refusal.conflict("question.not-claimed", Map.of())
                    : wrongState();
        }
        if (!held.holderId().equals(holderId)) {
            throw heldBySomebodyElse(held);
        }
    }

    private void requireCued() {
        if (!(stage instanceof Cued)) {
            throw wrongState();
        }
    }

    /** Refused unless this person works it, or it is answered already, so that others may be merged into it. */
    public void requireAbsorbing(UUID personId) {
        requireMergeTarget();
        switch (stage) {
            case Waiting w -> requireHeldBy(personId);
            case Claimed c -> requireHeldBy(personId);
            case Cued cued when !cued.byId().equals(personId) ->
                throw Refusal.conflict("question.cued-by-other", Map.of("holderName", cued.byName()));
            case HandedOff work -> requireUnsettled(work, personId, false);
            case Cued c -> {}
            case AnsweredOnAir a -> {}
            case AnsweredInWriting a -> {}
            case Merged m -> {}
            case Dismissed d -> {}
        }
    }

    private void requireMergeTarget() {
        if (stage instanceof Merged || stage instanceof Dismissed) {
            throw Refusal.conflict("question.merge-target", Map.of("state", stage.state().name()));
        }
    }

    private void requireUnsettled(HandedOff work, UUID personId, boolean inCharge) {
        if (work.settled() != null) {
            throw Refusal.conflict("question.settled", Map.of());
        }
        if (!inCharge && !work.ownerId().equals(personId)) {
            throw Refusal.conflict("question.owned", Map.of("ownerName", work.ownerName()));
        }
    }

    private static Refusal heldBySomebodyElse(Claimed held) {
        return Refusal.conflict(
                "question.claimed", Map.of("holderName", held.holderName(), "until", held.until().toString()));
    }

    private Refusal wrongState() {
        return Refusal.conflict("question.state", Map.of("state", stage.state().name()));
    }

    private Question at(Stage next) {
        return new Question(
                id, version, programmeId, scope, itemId, words, asker, askedAt, next, escalatedAt);
    }
}
