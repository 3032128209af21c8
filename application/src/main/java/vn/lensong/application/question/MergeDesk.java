package vn.lensong.application.question;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.LikeGroup;
import vn.lensong.domain.question.Likeness;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** Where questions that are the same are found and, at a person's word, made one. */
public final class MergeDesk {

    private static final int MOST_COMPARED = 1_000;
    private static final int MOST_SIMILAR = 20;
    private static final Set<Stage.State> OPEN =
            EnumSet.of(Stage.State.WAITING, Stage.State.CLAIMED, Stage.State.CUED);
    private static final Set<Stage.State> ANSWERED =
            EnumSet.of(Stage.State.ANSWERED_ON_AIR, Stage.State.ANSWERED_IN_WRITING);

    private final Questions questions;
    private final QuestionViews views;
    private final Programmes programmes;
    private final Clock clock;

    public MergeDesk(Questions questions, QuestionViews views, Programmes programmes, Clock clock) {
        this.questions = questions;
        this.views = views;
        this.programmes = programmes;
        this.clock = clock;
    }

    /**
     * Groups of a programme's open questions, the newest thousand of them, that look alike: the oldest
     * of each group first, and the groups by their oldest. Nothing is merged.
     */
    public List<Group> suggestions(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", QuestionDesk.WORKERS);
        List<QuestionViews.Wording> open = views.wordings(programmeId, OPEN, MOST_COMPARED);
        return LikeGroup.of(open.stream().map(QuestionViews.Wording::words).toList()).stream()
                .map(group -> new Group(
                        open.get(group.first()),
                        group.others().stream()
                                .map(other -> new Alike(open.get(other.place()), other.score()))
                                .toList()))
                .toList();
    }

    /** Open and already answered questions of the same programme that look like this one, most alike first. */
    public List<Alike> similar(Actor actor, UUID questionId) {
        Question question = working(actor, questionId);
        Likeness likeness = Likeness.of(question.words());
        List<QuestionViews.Wording> others = new ArrayList<>();
        others.addAll(views.wordings(question.programmeId(), ANSWERED, MOST_COMPARED));
        others.addAll(views.wordings(question.programmeId(), OPEN, MOST_COMPARED));
        return others.stream()
                .filter(other -> !other.id().equals(questionId))
                .map(other -> new Alike(other, likeness.to(Likeness.of(other.words()))))
                .filter(other -> other.score() >= Likeness.SUGGESTED)
                .sorted(Comparator.comparingDouble(Alike::score).reversed())
                .limit(MOST_SIMILAR)
                .toList();
    }

    /**
     * Merges each of these into a question that the actor works or that is answered already. What
     * somebody else holds, or is no longer open, stays as it is and is told with its refusal; the
     * others are merged all the same.
     */
    public List<Outcome> absorb(Actor actor, UUID intoId, List<UUID> ids) {
        Question into = working(actor, intoId);
        into.requireAbsorbing(actor.person());
        extended(actor, into);
        List<Outcome> outcomes = new ArrayList<>();
        for (UUID id : new LinkedHashSet<>(ids)) {
            outcomes.add(new Outcome(id, merged(actor, id, into)));
        }
        return outcomes;
    }

    /** Puts a merged question back in line at its old place: who merged it may, and a producer. */
    public void split(Actor actor, UUID questionId) {
        Question question = working(actor, questionId);
        Question next =
                question.split(actor.person(), actor.works(question.scope(), QuestionDesk.IN_CHARGE));
        UUID from = question.stage() instanceof Stage.Merged merged ? merged.into() : questionId;
        questions.save(
                next,
                new QuestionEvent.Split(next.programmeId(), next.id(), from, actor.person(), clock.instant()));
    }

    /** Merging is work: it keeps the claim, and a claim that was lost meanwhile merges nothing. */
    private void extended(Actor actor, Question into) {
        if (into.stage() instanceof Stage.Claimed) {
            Instant now = clock.instant();
            questions.save(
                    into.claimed(actor.person(), actor.name(), now),
                    new QuestionEvent.Claimed(
                            into.programmeId(),
                            into.id(),
                            actor.name(),
                            now.plus(Question.LEASE),
                            actor.person(),
                            now));
        }
    }

    private @Nullable Refusal merged(Actor actor, UUID questionId, Question into) {
        Instant now = clock.instant();
        try {
            Question next = working(actor, questionId).absorbedBy(into, actor.person(), now);
            questions.save(
                    next,
                    new QuestionEvent.Merged(next.programmeId(), next.id(), into.id(), actor.person(), now));
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    private Question working(Actor actor, UUID questionId) {
        Question question = questions.find(questionId).orElseThrow(() -> Refusal.notFound("question"));
        actor.require(question.scope(), "question", QuestionDesk.WORKERS);
        return question;
    }

    /** The oldest of some questions that look alike, and the others with how much they do. */
    public record Group(QuestionViews.Wording first, List<Alike> others) {}

    /** A question and how much it looks like another one, up to 1. */
    public record Alike(QuestionViews.Wording question, double score) {}

    /**
     * What became of one question that was to be merged.
     *
     * @param refusal why it was not merged, null when it was
     */
    public record Outcome(UUID questionId, @Nullable Refusal refusal) {}
}
