package vn.lensong.application.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.knowledge.FittingAnswers;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** The host's desk: the questions on the prompter, answered aloud or left for later. */
public final class PrompterDesk {

    private static final Set<Role> SPEAKERS = EnumSet.of(Role.HOST, Role.PRODUCER, Role.OPERATOR);

    private final Questions questions;
    private final QuestionViews views;
    private final Programmes programmes;
    private final FittingAnswers answers;
    private final Clock clock;

    public PrompterDesk(
            Questions questions,
            QuestionViews views,
            Programmes programmes,
            FittingAnswers answers,
            Clock clock) {
        this.questions = questions;
        this.views = views;
        this.programmes = programmes;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The lines on the prompter, in the order they were cued. An answer that may not be used any more is
     * not on them, whether or not anybody has withdrawn it yet.
     */
    public List<QuestionViews.Line> lines(Actor actor, UUID programmeId) {
        programme(actor, programmeId);
        List<QuestionViews.Line> lines = views.cued(programmeId);
        List<UUID> said = lines.stream()
                .map(QuestionViews.Line::saying)
                .filter(Objects::nonNull)
                .map(Stage.Saying::answerId)
                .toList();
        if (said.isEmpty()) {
            return lines;
        }
        List<UUID> standing = answers.standing(said, LocalDate.ofInstant(clock.instant(), Programme.HANOI));
        return lines.stream().map(line -> line.among(standing)).toList();
    }

    /** How many questions were answered on air since then: what a segment has of its quota. */
    public int answeredSince(Actor actor, UUID programmeId, Instant from) {
        programme(actor, programmeId);
        return views.answeredOnAirSince(programmeId, from);
    }

    /**
     * Said on air.
     *
     * @param offsetSeconds into the broadcast; null takes the time since the programme went live
     */
    public void answeredOnAir(Actor actor, UUID questionId, @Nullable Integer offsetSeconds) {
        Instant now = clock.instant();
        Question question = speaking(actor, questionId);
        Programme programme = programme(actor, question.programmeId());
        Integer offset = offsetSeconds == null ? programme.offsetSeconds(now) : offsetSeconds;
        Question next = question.answeredOnAir(actor.person(), now, offset);
        questions.save(
                next,
                new QuestionEvent.AnsweredOnAir(next.programmeId(), next.id(), offset, actor.person(), now));
    }

    /** Off the prompter and back with the desk, where somebody else may take it up. */
    public void leaveForLater(Actor actor, UUID questionId) {
        Question next = speaking(actor, questionId).leftForLater();
        questions.save(
                next,
                new QuestionEvent.TakenBack(next.programmeId(), next.id(), actor.person(), clock.instant()));
    }

    private Question speaking(Actor actor, UUID questionId) {
        Question question = questions.find(questionId).orElseThrow(() -> Refusal.notFound("question"));
        actor.require(question.scope(), "question", SPEAKERS);
        return question;
    }

    private Programme programme(Actor actor, UUID programmeId) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", SPEAKERS);
        return programme;
    }
}
