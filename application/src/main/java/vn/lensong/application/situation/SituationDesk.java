package vn.lensong.application.situation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.programme.ProgrammeDesk;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.situation.Card;
import vn.lensong.domain.situation.Situation;
import vn.lensong.domain.situation.SituationEvent;

/** Where a team says that something goes wrong on air, works through the card and says how it ended. */
public final class SituationDesk {

    private static final Set<Role> CALLERS = EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER);
    private static final Set<Role> WORKERS =
            EnumSet.of(Role.PRODUCER, Role.PROVINCE_MANAGER, Role.OPERATOR, Role.HOST, Role.CRISIS_LEAD);

    private final Situations situations;
    private final Programmes programmes;
    private final Ids ids;
    private final Clock clock;

    public SituationDesk(Situations situations, Programmes programmes, Ids ids, Clock clock) {
        this.situations = situations;
        this.programmes = programmes;
        this.ids = ids;
        this.clock = clock;
    }

    /** A programme's cards, in the script's order. */
    public List<Card> cards(Actor actor, UUID programmeId) {
        required(actor, programmeId, ProgrammeDesk.READERS);
        return situations.cards(programmeId);
    }

    /** Everything that was declared, in that order. */
    public List<Situation> log(Actor actor, UUID programmeId) {
        required(actor, programmeId, ProgrammeDesk.READERS);
        return situations.of(programmeId);
    }

    /** Puts other words on a card, while the programme is planned. */
    public void change(Actor actor, UUID programmeId, Card card) {
        require(required(actor, programmeId, CALLERS), Programme.Status.PLANNED);
        situations.change(programmeId, card);
    }

    /** Declares what a card is for, by the role it names or by who calls the show; the situation's id. */
    public UUID declare(Actor actor, UUID programmeId, String cardKey) {
        Programme programme = required(actor, programmeId, WORKERS);
        require(programme, Programme.Status.LIVE);
        Card card = situations.cards(programmeId).stream()
                .filter(one -> one.key().equals(cardKey))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("card"));
        actor.require(programme.scope(), "programme", declarers(card));
        Instant now = clock.instant();
        Situation situation = Situation.declared(ids.next(), programmeId, card, actor.person(), now);
        situations.save(
                situation,
                new SituationEvent.Declared(
                        programmeId, situation.id(), card.key(), card.title(), actor.person(), now));
        return situation.id();
    }

    public void tick(Actor actor, UUID situationId, int step) {
        Situation situation = situation(actor, situationId);
        situations.save(
                situation.ticked(step),
                new SituationEvent.Ticked(
                        situation.programmeId(), situationId, step, actor.person(), clock.instant()));
    }

    public void resolve(Actor actor, UUID situationId, @Nullable String note) {
        Instant now = clock.instant();
        Situation next = situation(actor, situationId).resolved(actor.person(), note, now);
        situations.save(
                next,
                new SituationEvent.Resolved(
                        next.programmeId(), situationId, next.card().title(), next.note(), actor.person(), now));
    }

    public Situation show(Actor actor, UUID situationId) {
        return situation(actor, situationId);
    }

    /** Whoever calls the show may always. */
    private static Set<Role> declarers(Card card) {
        Set<Role> roles = EnumSet.copyOf(CALLERS);
        roles.add(card.declaredBy());
        return roles;
    }

    private Situation situation(Actor actor, UUID situationId) {
        Situation situation = situations.find(situationId).orElseThrow(() -> Refusal.notFound("situation"));
        Programme programme = programmes.find(situation.programmeId()).orElseThrow();
        actor.require(programme.scope(), "situation", WORKERS);
        return situation;
    }

    private Programme required(Actor actor, UUID programmeId, Set<Role> roles) {
        Programme programme =
                programmes.find(programmeId).orElseThrow(() -> Refusal.notFound("programme"));
        actor.require(programme.scope(), "programme", roles);
        return programme;
    }

    private static void require(Programme programme, Programme.Status expected) {
        if (programme.status() != expected) {
            throw Refusal.conflict(
                    "programme.state", Map.of("state", programme.status().name(), "expected", expected.name()));
        }
    }
}
