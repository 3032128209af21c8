package vn.lensong.application.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.HeldBack;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.Label;

/**
 * Asked before anything is said in a page's name: while a crisis is declared, its topic is the spokesperson's alone.
 *
 * <p>Desks ask when somebody wants to say something; whatever carries words outside asks once more before it does, for
 * what was queued before.
 */
public interface PublicSpeech {

    /** Where everybody may say everything. */
    PublicSpeech FREE = new PublicSpeech() {
        @Override
        public void require(Actor actor, Utterance said) {}

        @Override
        public void letGo(UUID subject, String kind, @Nullable UUID by, Utterance said) {}

        @Override
        public Kept kept(UUID subject) {
            return Kept.NEVER;
        }
    };

    /** Refuses {@code speech.reserved}, which says who may, unless the actor may say this now. */
    void require(Actor actor, Utterance said) throws Refusal;

    /**
     * Lets something go out that was asked for before, or keeps it. What is kept is written down once and goes out when
     * the spokesperson says so or the crisis is over.
     *
     * @param subject what it belongs to: a question, a message, a post, a winner
     * @param kind a word for it
     * @param by who wrote it, null for the machine
     * @throws HeldBack as long as it may not
     */
    void letGo(UUID subject, String kind, @Nullable UUID by, Utterance said);

    /** Whether something was kept, whose time may be over since. */
    Kept kept(UUID subject);

    /** What became of what was kept. */
    enum Kept {
        NEVER,
        /** It waits for the spokesperson, while its topic is reserved. */
        STILL,
        /** The spokesperson let it go. */
        RELEASED
    }

    /**
     * What is to be said, and about what.
     *
     * @param programmeId null where it belongs to none
     * @param labels of what it answers
     * @param texts its own words and those that it answers
     */
    record Utterance(Scope scope, @Nullable UUID programmeId, Set<Label> labels, List<String> texts) {

        public Utterance {
            labels = Set.copyOf(labels);
            texts = List.copyOf(texts);
        }

        /** Words in answer to what somebody wrote. */
        public static Utterance answering(InboundItem item, Scope scope, String... words) {
            List<String> texts = new ArrayList<>(List.of(words));
            texts.add(item.words());
            return new Utterance(scope, item.programmeId(), item.labels(), texts);
        }
    }
}
