package vn.lensong.application.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Items;
import vn.lensong.application.knowledge.FittingAnswers;
import vn.lensong.application.knowledge.SuggestionDesk;
import vn.lensong.application.organisation.People;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** The operators' desk: every question is claimed by one person and leaves with a disposition. */
public final class QuestionDesk {

    /** Who works questions. */
    static final Set<Role> WORKERS = EnumSet.of(Role.OPERATOR, Role.PRODUCER, Role.SPOKESPERSON);

    /** Who may do what is another owner's to do. */
    static final Set<Role> IN_CHARGE = EnumSet.of(Role.PRODUCER, Role.SPOKESPERSON);

    private static final Set<Role> READERS =
            EnumSet.of(
                    Role.OPERATOR,
                    Role.PRODUCER,
                    Role.SPOKESPERSON,
                    Role.PROVINCE_MANAGER,
                    Role.CARE_OFFICER,
                    Role.AUDITOR);

    private final Questions questions;
    private final QuestionViews views;
    private final Items items;
    private final Programmes programmes;
    private final People people;
    private final FittingAnswers answers;
    private final PublicSpeech speech;
    private final Clock clock;

    public QuestionDesk(
            Questions questions,
            QuestionViews views,
            Items items,
            Programmes programmes,
            People people,
            FittingAnswers answers,
            PublicSpeech speech,
            Clock clock) {
        this.questions = questions;
        this.views = views;
        this.items = items;
        this.programmes = programmes;
        this.people = people;
        this.answers = answers;
        this.speech = speech;
        this.clock = clock;
    }

    /** Takes the question for 90 seconds, extended by claiming again. */
    public void claim(Actor actor, UUID questionId) {
        Instant now = clock.instant();
        Question next = working(actor, questionId).claimed(actor.person(), actor.name(), now);
        questions.save(
                next,
                new QuestionEvent.Claimed(
                        next.programmeId(), next.id(), actor.name(), now.plus(Question.LEASE), actor.person(), now));
    }

    public void giveBack(Actor actor, UUID questionId) {
        Question next = working(actor, questionId).givenBack(actor.person());
        questions.save(
                next,
                new QuestionEvent.GivenBack(next.programmeId(), next.id(), actor.person(), clock.instant()));
    }

    /**
     * Puts it on the host's prompter.
     *
     * @param answerId the approved answer that the host shall say, null for none
     * @throws Refusal those of {@link FittingAnswers#aloud} besides, and {@code speech.reserved} for a topic that is
     *     the spokesperson's alone
     */
    public void cue(Actor actor, UUID questionId, @Nullable UUID answerId) {
        Instant now = clock.instant();
        Question question = working(actor, questionId);
        requireFree(actor, question, "");
        Stage.Saying saying = answerId == null ? null : saying(question, answerId);
        Question next = question.cued(actor.person(), actor.name(), now, saying);
        questions.save(
                next,
                new QuestionEvent.Cued(
                        next.programmeId(),
                        next.id(),
                        next.words(),
                        next.asker().firstName(),
                        saying == null ? null : saying.spoken(),
                        saying == null ? null : saying.figures(),
                        saying == null ? null : saying.legalBasis(),
                        answerId,
                        actor.person(),
                        now));
    }

    /** Approved answers that fit the question for certain, the best first, at most three; they answer nothing. */
    public List<SuggestionDesk.Suggestion> suggestions(Actor actor, UUID questionId) {
        Question question = found(questionId);
        if (!owned(actor, questionId)) {
            actor.require(question.scope(), "question", READERS);
        }
        Programme programme = programmes.find(question.programmeId()).orElseThrow();
        return answers.fitting(question.words(), question.scope(), programme.product(), day(programme));
    }

    /** Takes it off the prompter and holds it. */
    public void takeBack(Actor actor, UUID questionId) {
        Instant now = clock.instant();
        Question next = working(actor, questionId).takenBack(actor.person(), actor.name(), now);
        questions.save(
                next, new QuestionEvent.TakenBack(next.programmeId(), next.id(), actor.person(), now));
    }

    /**
     * Answers as the page, under the citizen's own words; the reply goes out as a reaction. After the
     * show its owner or a producer may still do so. Refuses {@code question.no-reply-channel} for what
     * was entered by hand, {@code question.private} for what was written in Messenger, {@code speech.reserved} for a
     * topic that is the spokesperson's alone.
     *
     * @param answerId the approved answer that the words were taken from, for the record; null for none
     */
    public void answerInWriting(
            Actor actor, UUID questionId, @Nullable String text, @Nullable UUID answerId) {
        Instant now = clock.instant();
        Question question = owned(actor, questionId) ? found(questionId) : working(actor, questionId);
        if (answerId != null) {
            answers.applying(answerId, question.scope());
        }
        items.find(question.itemId()).filter(item -> !item.onPlatform()).ifPresent(item -> {
            throw Refusal.invalid(item.isPrivate() ? "question.private" : "question.no-reply-channel");
        });
        requireFree(actor, question, text == null ? "" : text);
        Question next = question.answeredInWriting(
                actor.person(), actor.works(question.scope(), IN_CHARGE), text, now);
        Stage.AnsweredInWriting answered = (Stage.AnsweredInWriting) next.stage();
        questions.save(
                next,
                new QuestionEvent.AnsweredInWriting(
                        next.programmeId(), next.id(), answered.text(), answerId, actor.person(), now));
    }

    /** Passes it to somebody, or to the actor, to go on with on another channel by a due time. */
    public void handOff(
            Actor actor, UUID questionId, Stage.Channel channel, Instant dueAt, @Nullable UUID ownerId) {
        Instant now = clock.instant();
        Question question = working(actor, questionId);
        Person owner = owner(ownerId == null ? actor.person() : ownerId, question);
        Question next =
                question.handedOff(actor.person(), channel, owner.id(), owner.displayName(), dueAt, now);
        questions.save(
                next,
                new QuestionEvent.HandedOff(
                        next.programmeId(), next.id(), channel, owner.id(), dueAt, actor.person(), now));
    }

    public void merge(Actor actor, UUID questionId, UUID intoId) {
        Instant now = clock.instant();
        Question question = working(actor, questionId);
        Question next = question.merged(working(actor, intoId), actor.person(), now);
        questions.save(
                next, new QuestionEvent.Merged(next.programmeId(), next.id(), intoId, actor.person(), now));
    }

    /** Takes it off the desk without an answer; the reason stays with it. */
    public void dismiss(Actor actor, UUID questionId, @Nullable String reason) {
        Instant now = clock.instant();
        Question next = working(actor, questionId).dismissed(actor.person(), reason, now);
        Stage.Dismissed dismissed = (Stage.Dismissed) next.stage();
        questions.save(
                next,
                new QuestionEvent.Dismissed(
                        next.programmeId(), next.id(), dismissed.reason(), actor.person(), now));
    }

    /** A programme's questions in these states, oldest first. */
    public Page<QuestionViews.Card> list(Actor actor, UUID programmeId, Set<Stage.State> states, Page.Ask ask) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", READERS);
        Page<QuestionViews.Card> page = views.page(programmeId, states, ask);
        return actor.looksOnOnly() ? page.map(QuestionViews.Card::nameless) : page;
    }

    public QuestionViews.Card show(Actor actor, UUID questionId) {
        if (!owned(actor, questionId)) {
            actor.require(found(questionId).scope(), "question", READERS);
        }
        QuestionViews.Card card = views.card(questionId).orElseThrow(() -> Refusal.notFound("question"));
        return actor.looksOnOnly() ? card.nameless() : card;
    }

    private void requireFree(Actor actor, Question question, String text) {
        items.find(question.itemId())
                .ifPresent(item -> speech.require(actor, Utterance.answering(item, question.scope(), text)));
    }

    private Stage.Saying saying(Question question, UUID answerId) {
        Programme programme = programmes.find(question.programmeId()).orElseThrow();
        FittingAnswers.Aloud aloud = answers.aloud(answerId, question.scope(), day(programme));
        return new Stage.Saying(answerId, aloud.spoken(), aloud.figures(), aloud.legalBasis());
    }

    /** A show that was put off is told on the day it is really on. */
    private LocalDate day(Programme programme) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Programme.HANOI);
        return programme.day().isBefore(today) ? today : programme.day();
    }

    private Question found(UUID questionId) {
        return questions.find(questionId).orElseThrow(() -> Refusal.notFound("question"));
    }

    /** Whether it was handed to the actor, wherever the actor works. */
    private boolean owned(Actor actor, UUID questionId) {
        return found(questionId).stage() instanceof Stage.HandedOff work
                && work.ownerId().equals(actor.userId());
    }

    private Question working(Actor actor, UUID questionId) {
        Question question = found(questionId);
        actor.require(question.scope(), "question", WORKERS);
        return question;
    }

    private Person owner(UUID ownerId, Question question) {
        return AfterShowDesk.owner(people, ownerId, question.scope());
    }
}
