package vn.lensong.application.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Items.Received;
import vn.lensong.application.programme.Broadcasts;
import vn.lensong.application.programme.Programmes;
import vn.lensong.domain.Event;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.intake.Folded;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.intake.ItemEvent;
import vn.lensong.domain.intake.Malformed;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.programme.Broadcast;
import vn.lensong.domain.programme.Programme;
import vn.lensong.domain.question.Asker;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.QuestionEvent;

/** Takes in everything that arrives: stored raw, placed, labelled, and on the desk if it needs an answer. */
public final class IntakeDesk {

    private static final Set<Role> WATCHERS =
            EnumSet.of(Role.OPERATOR, Role.PRODUCER, Role.PROVINCE_MANAGER, Role.CARE_OFFICER, Role.AUDITOR);
    private static final Set<Role> RAISERS = EnumSet.of(Role.OPERATOR, Role.PRODUCER);

    private final Items items;
    private final ItemViews views;
    private final Programmes programmes;
    private final Places places;
    private final TextReading reading;
    private final Ids ids;
    private final Clock clock;

    public IntakeDesk(
            Items items,
            ItemViews views,
            Programmes programmes,
            Broadcasts broadcasts,
            TextReading reading,
            Ids ids,
            Clock clock) {
        this.items = items;
        this.views = views;
        this.programmes = programmes;
        this.places = new Places(broadcasts);
        this.reading = reading;
        this.ids = ids;
        this.clock = clock;
    }

    /** Takes in a batch; durable when it returns, as {@link Items#accept}. Only the system hands in. */
    public void receive(Actor actor, List<Arrival> arrivals, List<Malformed> malformed) {
        requireSystem(actor);
        Places.Known known = places.of(arrivals);
        Readings readings = Readings.of(reading, arrivals);
        items.accept(
                arrivals,
                malformed.stream().map(places::placed).toList(),
                (before, isNew, after, question) -> received(before, isNew, after, question, known, readings));
    }

    /** Takes in what was typed in for a programme; those of it that were not known before. */
    List<InboundItem> enter(Programme programme, List<Arrival> arrivals, List<Malformed> malformed) {
        Places.Place place = new Places.Place(programme.id(), programme.scope());
        Places.Known known = Places.only(place, InboundItem.MANUAL, programme.id().toString());
        Readings readings = Readings.of(reading, arrivals);
        Map<UUID, InboundItem> entered = new LinkedHashMap<>();
        items.accept(
                arrivals,
                malformed.stream()
                        .map(part -> part.placed(programme.id(), programme.scope()))
                        .toList(),
                (before, isNew, after, question) -> {
                    Received received = received(before, isNew, after, question, known, readings);
                    entered.put(received.item().id(), received.item());
                    return received;
                });
        return List.copyOf(entered.values());
    }

    /** Gives a broadcast the items that came before anybody knew that they were its own. */
    public void place(Actor actor, Broadcast broadcast) {
        requireSystem(actor);
        for (UUID stray : items.strays(broadcast.platform(), broadcast.threadIds())) {
            items.receiveAgain(
                    stray,
                    (before, isNew, after, question) -> received(
                            before,
                            isNew,
                            after,
                            question,
                            Places.only(broadcast, after.threadId()),
                            Readings.of(reading, List.of())));
        }
    }

    /**
     * Takes in what somebody wrote to a page in private, under {@link InboundItem#MESSENGER} and with its page for a
     * thread. Only the system hands in.
     *
     * @param at the broadcast of the page that it belongs to; null to let it stand as a stray until there is one
     */
    public void receivePrivately(Actor actor, Arrival arrival, @Nullable Broadcast at) {
        requireSystem(actor);
        Places.Known known = at == null ? new Places.Known(Map.of()) : privately(at, arrival.pageId());
        Readings readings = Readings.of(reading, List.of(arrival));
        items.accept(
                List.of(arrival),
                List.of(),
                (before, isNew, after, question) -> received(before, isNew, after, question, known, readings));
    }

    /** Gives a broadcast what was written to its page in private while the page had none. */
    public void placePrivately(Actor actor, Broadcast broadcast) {
        requireSystem(actor);
        Places.Known known = privately(broadcast, broadcast.pageExternalId());
        for (UUID stray : items.strays(InboundItem.MESSENGER, List.of(broadcast.pageExternalId()))) {
            items.receiveAgain(
                    stray,
                    (before, isNew, after, question) ->
                            received(before, isNew, after, question, known, Readings.of(reading, List.of())));
        }
    }

    private static Places.Known privately(Broadcast at, String pageId) {
        return Places.only(Places.Place.of(at), InboundItem.MESSENGER, pageId);
    }

    /** Puts an item that triage did not take for a question on the desk; its question's id. */
    public UUID raise(Actor actor, UUID itemId) {
        InboundItem item = items.find(itemId)
                .filter(found -> found.scope() != null && actor.sees(found.scope()))
                .orElseThrow(() -> Refusal.notFound("item"));
        actor.require(Objects.requireNonNull(item.scope()), "item", RAISERS);
        if (item.questionId() != null) {
            return item.questionId();
        }
        Question question = question(item);
        items.raise(item.became(question.id()), question, asked(question, actor.person()));
        return question.id();
    }

    /** A programme's items, newest first. */
    public Page<ItemViews.Row> list(Actor actor, UUID programmeId, Page.Ask ask) {
        programmes
                .find(programmeId)
                .ifPresentOrElse(programme -> actor.require(programme.scope(), "programme", WATCHERS), () -> {
                    throw Refusal.notFound("programme");
                });
        Page<ItemViews.Row> page = views.page(programmeId, ask);
        return actor.looksOnOnly() ? page.map(ItemViews.Row::nameless) : page;
    }

    private Received received(
            InboundItem before,
            boolean isNew,
            Folded after,
            @Nullable Question question,
            Places.Known known,
            Readings readings) {
        InboundItem item = known.placed(before.folded(after));
        if (item.programmeId() == null) {
            return new Received(item, null, List.of());
        }
        boolean first = isNew || before.programmeId() == null;
        boolean reworded = !first && !Objects.equals(before.state().text(), after.text());
        List<Event> because = new ArrayList<>();
        Question next = null;
        if (first || reworded) {
            item = readings.labelled(item);
            if (question == null && item.needsAnswer()) {
                next = question(item);
                item = item.became(next.id());
            } else if (question != null && question.stage().state().open()) {
                next = question.reworded(item.words());
            }
            because.addAll(heard(item, first, question, next));
        }
        because.addAll(flags(item, !first && before.state().removed(), !first && before.state().hidden()));
        return new Received(item, next, because);
    }

    private Question question(InboundItem item) {
        Arrival.Author author = item.state().author();
        return Question.asked(
                ids.next(),
                Objects.requireNonNull(item.programmeId()),
                Objects.requireNonNull(item.scope()),
                item.id(),
                item.words(),
                author == null ? new Asker(null, null) : asker(item, author),
                item.state().writtenAt());
    }

    /** Who wrote in private is named nowhere near the air; whoever answers sees the name in the thread. */
    private static Asker asker(InboundItem item, Arrival.Author author) {
        return new Asker(author.key(), item.isPrivate() ? null : author.name());
    }

    private List<Event> heard(InboundItem item, boolean first, @Nullable Question before, @Nullable Question next) {
        Instant now = clock.instant();
        UUID programmeId = Objects.requireNonNull(item.programmeId());
        List<Event> heard = new ArrayList<>();
        if (first) {
            Arrival.Author author = item.state().author();
            heard.add(new ItemEvent.Received(
                    programmeId,
                    item.id(),
                    item.words(),
                    author == null ? null : asker(item, author).name(),
                    item.labels(),
                    item.hasPhone(),
                    item.questionId(),
                    now));
        } else {
            heard.add(new ItemEvent.Edited(programmeId, item.id(), item.words(), item.hasPhone(), now));
        }
        if (next != null) {
            heard.add(
                    before == null
                            ? asked(next, null)
                            : new QuestionEvent.Reworded(programmeId, next.id(), next.words(), now));
        }
        return heard;
    }

    private List<Event> flags(InboundItem item, boolean wasRemoved, boolean wasHidden) {
        Instant now = clock.instant();
        UUID programmeId = Objects.requireNonNull(item.programmeId());
        List<Event> flags = new ArrayList<>();
        if (item.state().removed() && !wasRemoved) {
            flags.add(new ItemEvent.Removed(programmeId, item.id(), now));
        }
        if (item.state().hidden() != wasHidden) {
            flags.add(
                    item.state().hidden()
                            ? new ItemEvent.Hidden(programmeId, item.id(), now)
                            : new ItemEvent.Shown(programmeId, item.id(), now));
        }
        return flags;
    }

    private QuestionEvent.Asked asked(Question question, @Nullable UUID by) {
        return new QuestionEvent.Asked(
                question.programmeId(),
                question.id(),
                question.itemId(),
                question.words(),
                question.asker().name(),
                by,
                clock.instant());
    }

    private static void requireSystem(Actor actor) {
        if (actor.userId() != null) {
            throw Refusal.forbidden("role.missing");
        }
    }
}
