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
import vn.lensong.domain.question.Stage.Waiting;

/**
 * An inbound item we owe an answer, and how far the answer is.
 *
 * <p>An operator claims it, then cues it to the host, answers in writing, hands it off, merges or
 * dismisses it. Nothing takes it off the desk but one of these.
 *
 * @param words as asked, with phone numbers and identifiers masked
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
        Stage stage) {

    /** How long a claim lasts without any further act. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    public static Question asked(
            UUID id, UUID programmeId, Scope scope, UUID itemId, String words, Asker asker, Instant askedAt) {
        return new Question(id, 0, programmeId, scope, itemId, words, asker, askedAt, new Waiting());
    }

    /** The words as they read after an edit. */
    public Question reworded(String newWords) {
        return new Question(id, version, programmeId, scope, itemId, newWords, asker, askedAt, stage);
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

    public Question cued(UUID holderId, String holderName, Instant now) {
        requireHeldBy(holderId);
        return at(new Cued(holderId, holderName, now));
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
     * Answered in writing, from the prompter, by its holder, or once more after the platform refused
     * the answer. Text of 1 to 2,000 characters.
     */
    public Question answeredInWriting(UUID byId, @Nullable String text, Instant now) {
        String answer = Text.required("text", text, 2000);
        boolean refused = stage instanceof AnsweredInWriting before && before.failure() != null;
        if (!refused && !(stage instanceof Cued)) {
            requireHeldBy(byId);
        }
        return at(new AnsweredInWriting(byId, answer, now, null, null));
    }

    public Question replySent(String replyId) {
        AnsweredInWriting answered = requireAnsweredInWriting();
        return at(new AnsweredInWriting(answered.byId(), answered.text(), answered.at(), replyId, null));
    }

    public Question replyFailed(String why) {
        AnsweredInWriting answered = requireAnsweredInWriting();
        return at(new AnsweredInWriting(answered.byId(), answered.text(), answered.at(), null, why));
    }

    /** With somebody else on another channel, due after now. */
    public Question handedOff(
            UUID byId, Channel channel, UUID ownerId, String ownerName, Instant dueAt, Instant now) {
        requireHeldBy(byId);
        if (!dueAt.isAfter(now)) {
            throw Refusal.field("dueAt", "question.past-due", Map.of());
        }
        return at(new HandedOff(channel, ownerId, ownerName, dueAt, now));
    }

    /** Merged into another question of the same programme that is not itself merged. */
    public Question merged(Question into, UUID byId, Instant now) {
        requireHeldBy(byId);
        if (into.id.equals(id)) {
            throw Refusal.field("into", "question.merge-itself", Map.of());
        }
        if (!into.programmeId.equals(programmeId)) {
            throw Refusal.notFound("question");
        }
        if (into.stage instanceof Merged || into.stage instanceof Dismissed) {
            throw Refusal.conflict("question.merge-target", Map.of("state", into.stage.state().name()));
        }
        return at(new Merged(into.id, byId, now));
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

    private AnsweredInWriting requireAnsweredInWriting() {
        if (stage instanceof AnsweredInWriting answered) {
            return answered;
        }
        throw wrongState();
    }

    private static Refusal heldBySomebodyElse(Claimed held) {
        return Refusal.conflict(
                "question.claimed", Map.of("holderName", held.holderName(), "until", held.until().toString()));
    }

    private Refusal wrongState() {
        return Refusal.conflict("question.state", Map.of("state", stage.state().name()));
    }

    private Question at(Stage next) {
        return new Question(id, version, programmeId, scope, itemId, words, asker, askedAt, next);
    }
}
