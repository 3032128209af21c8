package vn.lensong.application.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.Page;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.intake.TextReading;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.messaging.ContactGuard;
import vn.lensong.application.organisation.People;
import vn.lensong.application.question.QuestionDesk;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.intake.Masking;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadBasis;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.ContactKind;
import vn.lensong.domain.messaging.ContactRule;
import vn.lensong.domain.messaging.ContactVerdict;
import vn.lensong.domain.organisation.Person;
import vn.lensong.domain.organisation.Role;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.Stage;

/** Where calls are promised, made and ended: each with an owner, a slot, the reason we may, and an outcome. */
public final class CallBackDesk {

    /** Far enough ahead of every slot. */
    private static final Instant EVER = Instant.parse("2199-01-01T00:00:00Z");

    private static final Set<Role> MANAGERS = EnumSet.of(Role.PROVINCE_MANAGER);

    private final CallBacks callBacks;
    private final Conversations conversations;
    private final QuestionDesk desk;
    private final Questions questions;
    private final Items items;
    private final People people;
    private final PhoneFinder phones;
    private final TextReading reading;
    private final ContactGuard guard;
    private final LeadDesk leads;
    private final AuditBook book;
    private final Ids ids;
    private final Clock clock;

    public CallBackDesk(
            CallBacks callBacks,
            Conversations conversations,
            QuestionDesk desk,
            Questions questions,
            Items items,
            People people,
            PhoneFinder phones,
            TextReading reading,
            ContactGuard guard,
            LeadDesk leads,
            AuditBook book,
            Ids ids,
            Clock clock) {
        this.callBacks = callBacks;
        this.conversations = conversations;
        this.desk = desk;
        this.questions = questions;
        this.items = items;
        this.people = people;
        this.phones = phones;
        this.reading = reading;
        this.guard = guard;
        this.leads = leads;
        this.book = book;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Promises a call: from a question, which is handed off with it, from a Messenger thread, or from nothing. Gives
     * its id.
     *
     * @throws Refusal {@code callback.phone}, {@code callback.slot}, {@code callback.past}, {@code callback.far},
     *     {@code callback.outside-hours}, {@code message.do-not-contact}, {@code contact.only-listed}, {@code
     *     person.not-found}, {@code question.settled}, and those of {@link QuestionDesk#handOff}
     */
    public UUID promise(Actor actor, Wish wish) {
        Instant now = clock.instant();
        Question question = wish.questionId() == null
                ? null
                : questions.find(wish.questionId()).orElseThrow(() -> Refusal.notFound("question"));
        Conversation thread = wish.conversationId() == null
                ? null
                : conversations
                        .find(wish.conversationId())
                        .orElseThrow(() -> Refusal.notFound("conversation"));
        Lead lead = wish.leadId() == null ? null : lead(actor, wish.leadId(), wish.basis());
        Scope scope = lead != null ? lead.scope() : scope(actor, question, thread);
        String phone = lead != null ? phone(wish, lead) : phone(wish, question);
        requireAllowed(wish, phone);
        Person owner = owner(wish.ownerId() == null ? actor.person() : wish.ownerId(), scope);
        CallBack promised = CallBack.promised(
                ids.next(),
                scope,
                question != null ? question.programmeId() : lead == null ? null : lead.programmeId(),
                question == null ? null : question.id(),
                lead != null ? lead.person().key() : key(question, thread),
                lead != null && lead.person().name() != null ? lead.person().name() : name(wish, question, thread),
                phone,
                wish.channel(),
                wish.basis(),
                wish.basisNote() == null ? null : reading.masked(wish.basisNote()),
                wish.slot(),
                owner.id(),
                owner.displayName(),
                actor.person(),
                now);
        if (question != null) {
            handOff(actor, question, promised);
        }
        callBacks.save(
                promised,
                new CallBackEvent.Promised(
                        promised.id(),
                        promised.programmeId(),
                        promised.questionId(),
                        promised.channel(),
                        promised.basis(),
                        owner.id(),
                        promised.slot().until(),
                        actor.person(),
                        now));
        return promised.id();
    }

    /** What came of an attempt; its owner says so, or whoever answers at the desk. As {@link CallBack#attempted}. */
    public void attempted(
            Actor actor,
            UUID id,
            long version,
            CallBack.Outcome outcome,
            @Nullable String note,
            CallBack.@Nullable Slot next) {
        Instant now = clock.instant();
        CallBack before = working(actor, id, version);
        CallBack after = before.attempted(
                actor.person(), actor.name(), outcome, note == null ? null : reading.masked(note), next, now);
        CallBackEvent because = after.ended() == null
                ? new CallBackEvent.Tried(id, outcome, after.slot().until(), actor.person(), now)
                : new CallBackEvent.Ended(id, after.questionId(), after.state(), actor.person(), now);
        callBacks.save(after, because);
    }

    /**
     * The call begins now: to be asked just before dialling; what comes of it is an attempt.
     *
     * @throws Refusal {@code callback.ended}, {@code contact.opted-out}, {@code contact.do-not-call}, {@code
     *     contact.outside-hours}, {@code contact.too-often}
     */
    public void begin(Actor actor, UUID id) {
        CallBack one = reading(actor, id);
        if (!whole(actor, one)) {
            throw Refusal.forbidden("role.missing");
        }
        if (!one.state().open()) {
            throw Refusal.conflict("callback.ended", Map.of("state", one.state().name()));
        }
        guard.beginCall(one.basis().toContact(), one.phone(), actor.person()).require();
    }

    /** Gives it to somebody else. */
    public void pass(Actor actor, UUID id, long version, UUID toId) {
        CallBack before = working(actor, id, version);
        Person to = owner(toId, before.scope());
        callBacks.save(
                before.passed(to.id(), to.displayName()),
                new CallBackEvent.Passed(id, to.id(), actor.person(), clock.instant()));
    }

    /** There is nothing to call about any more. */
    public void cancel(Actor actor, UUID id, long version, @Nullable String reason) {
        Instant now = clock.instant();
        CallBack next = working(actor, id, version)
                .cancelled(reason == null ? null : reading.masked(reason), now);
        callBacks.save(
                next, new CallBackEvent.Ended(id, next.questionId(), next.state(), actor.person(), now));
    }

    /** The calls of the actor's scopes and the actor's own, as {@code which} says. */
    public Page<Shown> list(Actor actor, Which which, Page.Ask ask) {
        Instant now = clock.instant();
        List<Scope> scopes = actor.scopes(MessageDesk.READERS);
        UUID me = actor.person();
        Page<CallBack> page =
                switch (which) {
                    case MINE -> callBacks.openOf(me, ask);
                    case OPEN -> callBacks.open(scopes, me, EVER, ask);
                    case OVERDUE -> callBacks.open(scopes, me, now, ask);
                    case ENDED -> callBacks.ended(scopes, me, ask);
                };
        Map<Scope, Integer> whole = new HashMap<>();
        page.items().stream()
                .filter(one -> whole(actor, one))
                .forEach(one -> whole.merge(one.scope().ofProvince(), 1, Integer::sum));
        whole.forEach((province, count) -> book.watched(actor, "callback", AuditBook.ALL, province, count));
        return page.map(one -> shown(actor, one, now));
    }

    /** How many overdue calls the actor is to see to: own ones at once, others' when nobody called for longer. */
    public int overdue(Actor actor) {
        Instant now = clock.instant();
        return callBacks.overdue(
                actor.person(),
                CallBack.Concern.OWNER.over(now),
                actor.scopes(MessageDesk.WRITERS),
                CallBack.Concern.DESK.over(now),
                actor.scopes(MANAGERS),
                CallBack.Concern.PROVINCE.over(now));
    }

    /** The number, E.164, of whoever does not want to be contacted any more; empty for every other promise. */
    public Optional<String> optedOut(Actor actor, UUID id) {
        CallBack one = actor.userId() == null ? callBacks.find(id).orElseThrow() : reading(actor, id);
        return one.state() == CallBack.State.OPTED_OUT ? Optional.of(one.phone()) : Optional.empty();
    }

    public Shown show(Actor actor, UUID id) {
        CallBack one = reading(actor, id);
        if (whole(actor, one)) {
            book.watched(actor, "callback", id, one.scope(), 1);
        }
        return shown(actor, one, clock.instant());
    }

    /** For whoever owns it or may read it; every other is not told of it. */
    CallBack reading(Actor actor, UUID id) {
        CallBack found = callBacks.find(id).orElseThrow(() -> Refusal.notFound("callback"));
        if (!found.ownerId().equals(actor.userId())) {
            actor.require(found.scope(), "callback", MessageDesk.READERS);
        }
        return found;
    }

    /** Whether the actor sees whole numbers: whoever may act, and whoever looks after the leads there. */
    static boolean seesNumbers(Actor actor, CallBack one) {
        return whole(actor, one) || actor.works(one.scope(), MessageDesk.NUMBERS);
    }

    /** Whether the actor may act: the owner, and whoever answers at the desk. */
    static boolean whole(Actor actor, CallBack one) {
        return one.ownerId().equals(actor.userId()) || actor.works(one.scope(), MessageDesk.WRITERS);
    }

    private Shown shown(Actor actor, CallBack one, Instant now) {
        boolean whole = whole(actor, one);
        String phone = seesNumbers(actor, one) ? one.phone() : maskedPhone(one.phone());
        boolean may = guard.check(ContactKind.CALL, one.basis().toContact(), one.phone(), now).may();
        return new Shown(
                one,
                actor.looksOnOnly() ? "" : one.name(),
                phone,
                whole,
                one.overdue(now),
                one.state().open() && may);
    }

    static String maskedPhone(String phone) {
        return Masking.masked(phone, List.of(new Masking.Span(0, phone.length())));
    }

    private CallBack working(Actor actor, UUID id, long version) {
        CallBack found = reading(actor, id);
        if (!whole(actor, found)) {
            throw Refusal.forbidden("role.missing");
        }
        if (found.version() != version) {
            throw Refusal.outdated();
        }
        return found;
    }

    private Scope scope(Actor actor, @Nullable Question question, @Nullable Conversation thread) {
        if (question != null) {
            boolean own = question.stage() instanceof Stage.HandedOff work
                    && work.ownerId().equals(actor.userId());
            if (!own) {
                actor.require(question.scope(), "question", MessageDesk.WRITERS);
            }
            return question.scope();
        }
        if (thread != null) {
            actor.require(thread.scope(), "conversation", MessageDesk.WRITERS);
            return thread.scope();
        }
        return actor.scopes(MessageDesk.WRITERS).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.forbidden("role.missing"));
    }

    /** The number that was typed in, or else the one in the question's own words. */
    private String phone(Wish wish, @Nullable Question question) {
        String text = wish.phone() != null && !wish.phone().isBlank() ? wish.phone() : words(question);
        List<String> found = phones.find(text).stream()
                .map(PhoneFinder.FoundPhone::e164)
                .distinct()
                .toList();
        if (found.isEmpty() || wish.phone() != null && !wish.phone().isBlank() && found.size() > 1) {
            throw Refusal.field("phone", "callback.phone", Map.of());
        }
        return found.getFirst();
    }

    /** The number that was typed in, where it is the person's, or else the first they left. */
    private String phone(Wish wish, Lead lead) {
        if (wish.phone() == null || wish.phone().isBlank()) {
            return lead.phones().getFirst().e164();
        }
        String phone = phone(wish, (Question) null);
        if (lead.phones().stream().noneMatch(known -> known.e164().equals(phone))) {
            throw Refusal.field("phone", "thread.unknown-number", Map.of());
        }
        return phone;
    }

    /**
     * For whoever follows the person up, unless the person wants to hear from us no more. Who only stands in a list is
     * called when they asked for it or agreed, and not because we think it useful.
     */
    private Lead lead(Actor actor, UUID id, CallBack.Basis wished) {
        LeadDesk.Opened opened = leads.open(actor, id);
        if (!opened.whole()) {
            throw Refusal.forbidden("role.missing");
        }
        if (LeadBasis.of(opened.lead(), clock.instant()) == ContactBasis.NONE) {
            if (LeadBasis.needsConsent(opened.lead())) {
                if (wished == CallBack.Basis.COLD) {
                    throw Refusal.conflict("contact.only-listed", Map.of());
                }
                return opened.lead();
            }
            throw Refusal.conflict("message.do-not-contact", Map.of());
        }
        return opened.lead();
    }

    private String words(@Nullable Question question) {
        String text = question == null
                ? null
                : items.find(question.itemId())
                        .map(item -> item.state().text())
                        .orElse(null);
        return text == null ? "" : text;
    }

    private void requireAllowed(Wish wish, String phone) {
        ContactBasis basis = wish.basis().toContact();
        ContactVerdict first = guard.check(ContactKind.CALL, basis, phone, wish.slot().from());
        if (first.never()) {
            throw Refusal.conflict("message.do-not-contact", Map.of());
        }
        Instant last = wish.slot().until().minusMillis(1);
        boolean oneDay = Duration.between(wish.slot().from(), last).compareTo(ContactRule.A_DAY) < 0;
        boolean free = guard.rule().free().contains(basis);
        if (!free && (!oneDay || !first.may() || !guard.check(ContactKind.CALL, basis, phone, last).may())) {
            ContactRule.Limit limit = guard.rule().limit(ContactKind.CALL);
            throw Refusal.field(
                    "from",
                    "callback.outside-hours",
                    Map.of("from", limit.from().toString(), "until", limit.until().toString()));
        }
    }

    private void handOff(Actor actor, Question question, CallBack promised) {
        if (question.stage() instanceof Stage.HandedOff work) {
            if (work.settled() != null) {
                throw Refusal.conflict("question.settled", Map.of());
            }
            return;
        }
        Stage.Channel channel =
                switch (promised.channel()) {
                    case PHONE -> Stage.Channel.PHONE;
                    case SMS -> Stage.Channel.SMS;
                    case ZALO -> Stage.Channel.ZALO;
                };
        desk.handOff(actor, question.id(), channel, promised.slot().until(), promised.ownerId());
    }

    private Person owner(UUID ownerId, Scope scope) {
        return people.find(ownerId)
                .filter(person -> person.grants().stream()
                        .anyMatch(grant -> grant.scope().contains(scope) || scope.contains(grant.scope())))
                .orElseThrow(() -> Refusal.notFound("person"));
    }

    private static @Nullable String key(@Nullable Question question, @Nullable Conversation thread) {
        if (question != null) {
            return question.asker().key();
        }
        return thread == null ? null : thread.personKey();
    }

    private @Nullable String name(Wish wish, @Nullable Question question, @Nullable Conversation thread) {
        return Optional.ofNullable(wish.name())
                .filter(name -> !name.isBlank())
                .orElseGet(() -> question != null ? asker(question) : thread == null ? null : thread.name());
    }

    /** A message says less of who wrote it than the thread it came in. */
    private @Nullable String asker(Question question) {
        String key = question.asker().key();
        if (question.asker().name() != null || key == null) {
            return question.asker().name();
        }
        return conversations.of(key).stream()
                .map(Conversation::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Which of them. */
    public enum Which {
        MINE,
        OPEN,
        OVERDUE,
        ENDED
    }

    /**
     * What somebody wants to promise.
     *
     * @param phone as typed, null to take the one in the question
     * @param ownerId null for the actor
     */
    public record Wish(
            @Nullable UUID questionId,
            @Nullable UUID conversationId,
            @Nullable UUID leadId,
            @Nullable String name,
            @Nullable String phone,
            CallBack.Channel channel,
            CallBack.Basis basis,
            @Nullable String basisNote,
            CallBack.Slot slot,
            @Nullable UUID ownerId) {

        /** Names nobody in logs. */
        @Override
        public String toString() {
            return "Wish";
        }
    }

    /**
     * One as this actor may see it.
     *
     * @param name empty for who only looks on
     * @param phone masked but for the owner, whoever answers at the desk, and whoever looks after the leads
     * @param mayAct whether the actor may make attempts and end it
     * @param callable whether the law lets one call now
     */
    public record Shown(
            CallBack callBack, String name, String phone, boolean mayAct, boolean overdue, boolean callable) {}
}
