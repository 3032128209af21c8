package vn.lensong.application.question;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Items;
import vn.lensong.application.organisation.People;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;
import vn.lensong.domain.question.Stage;

/** What is left when the show is over: it gets an owner and a due time, and the owner finishes it. */
public final class AfterShowDesk {

    private static final Set<Role> CLOSERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final Questions questions;
    private final QuestionViews views;
    private final Items items;
    private final Programmes programmes;
    private final People people;
    private final Clock clock;

    public AfterShowDesk(
            Questions questions,
            QuestionViews views,
            Items items,
            Programmes programmes,
            People people,
            Clock clock) {
        this.questions = questions;
        this.views = views;
        this.items = items;
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Hands every open question of a programme that is over to one owner, claimed and cued ones too,
     * each with its own event. Doing it again hands over what has come in since.
     *
     * @param ownerId null for the actor
     * @param dueAt null for the next day at 17:00 in Vietnam
     * @param channel null for a reply under the comment; what was entered by hand is telephoned,
     *     what was written in Messenger goes on there
     */
    public HandedOver handOffRest(
            Actor actor,
            UUID programmeId,
            @Nullable UUID ownerId,
            @Nullable Instant dueAt,
            Stage.@Nullable Channel channel) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", CLOSERS);
        programme.requireOver();
        Person owner = owner(people, ownerId == null ? actor.person() : ownerId, programme.scope());
        Instant now = clock.instant();
        Instant due = dueAt == null ? nextDay(now) : dueAt;
        if (!due.isAfter(now)) {
            throw Refusal.field("dueAt", "question.past-due", Map.of());
        }
        int handed = 0;
        int round;
        do {
            round = 0;
            for (Question question : questions.open(programmeId)) {
                round += handOver(actor, question, owner, due, channel) ? 1 : 0;
            }
            handed += round;
        } while (round > 0);
        return new HandedOver(handed, owner.id(), owner.displayName(), due);
    }

    /** Says what came of a question that was handed off: its owner does, or a producer. */
    public void settle(Actor actor, UUID questionId, @Nullable String outcome) {
        Question question = questions.find(questionId).orElseThrow(() -> Refusal.notFound("question"));
        boolean own = question.stage() instanceof Stage.HandedOff work && work.ownerId().equals(actor.userId());
        if (!own) {
            actor.require(question.scope(), "question", QuestionDesk.WORKERS);
        }
        Instant now = clock.instant();
        boolean inCharge = actor.works(question.scope(), QuestionDesk.IN_CHARGE);
        Question next = question.settled(actor.person(), inCharge, outcome, now);
        String stored = next.stage() instanceof Stage.HandedOff work && work.settled() != null
                ? work.settled().outcome()
                : "";
        questions.save(
                next, new QuestionEvent.Settled(next.programmeId(), next.id(), stored, actor.person(), now));
    }

    /** The actor's own handed-off questions that are not settled, due first. */
    public Page<QuestionViews.Card> work(Actor actor, Page.Ask ask) {
        return views.work(actor.person(), ask);
    }

    /** False when somebody else dealt with it in the meantime. */
    private boolean handOver(
            Actor actor, Question question, Person owner, Instant due, Stage.@Nullable Channel wished) {
        Instant now = clock.instant();
        Stage.Channel channel = wished == null ? usual(question) : wished;
        try {
            Question next = question.leftOver(channel, owner.id(), owner.displayName(), due, now);
            questions.save(
                    next,
                    new QuestionEvent.HandedOff(
                            next.programmeId(), next.id(), channel, owner.id(), due, actor.person(), now));
            return true;
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.STALE) {
                throw refusal;
            }
            return false;
        }
    }

    private Stage.Channel usual(Question question) {
        return items.find(question.itemId())
                .filter(item -> !item.onPlatform())
                .map(item -> item.isPrivate() ? Stage.Channel.MESSENGER : Stage.Channel.PHONE)
                .orElse(Stage.Channel.COMMENT);
    }

    private static Instant nextDay(Instant now) {
        return LocalDate.ofInstant(now, HANOI)
                .plusDays(1)
                .atTime(END_OF_WORK)
                .atZone(HANOI)
                .toInstant();
    }

    /** Somebody who works at the scope, inside it or above it. */
    static Person owner(People people, UUID ownerId, Scope scope) {
        return people.find(ownerId)
                .filter(person -> person.grants().stream()
                        .anyMatch(grant -> grant.scope().contains(scope) || scope.contains(grant.scope())))
                .orElseThrow(() -> Refusal.notFound("person"));
    }

    /** How much was handed over this time, to whom and until when. */
    public record HandedOver(int handedOff, UUID ownerId, String ownerName, Instant dueAt) {}
}
