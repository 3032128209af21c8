package vn.lensong.application.conversation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lensong.application.Actor;
import vn.lensong.application.Ids;
import vn.lensong.application.audit.AuditBook;
import vn.lensong.application.intake.Items;
import vn.lensong.application.intake.PhoneFinder;
import vn.lensong.application.lead.LeadDesk;
import vn.lensong.application.messaging.QueueText;
import vn.lensong.application.platform.PublicSpeech;
import vn.lensong.application.platform.PublicSpeech.Utterance;
import vn.lensong.application.question.Questions;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.Text;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.intake.InboundItem;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadBasis;
import vn.lensong.domain.messaging.ContactBasis;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.question.Question;
import vn.lensong.domain.question.Stage;

/** One thread per person: whoever answers sees all that was said, and answers by the way that is open. */
public final class ThreadDesk {

    private static final int MOST = 200;
    private static final int LONGEST_TEXT = 480;

    private final ThreadViews views;
    private final Conversations conversations;
    private final Messenger messages;
    private final PrivateAnswers answers;
    private final CallBackDesk callBacks;
    private final LeadDesk leads;
    private final Questions questions;
    private final Items items;
    private final PhoneFinder phones;
    private final QueueText texts;
    private final AuditBook book;
    private final PublicSpeech speech;
    private final Ids ids;
    private final Clock clock;

    public ThreadDesk(
            ThreadViews views,
            Conversations conversations,
            Messenger messages,
            PrivateAnswers answers,
            CallBackDesk callBacks,
            LeadDesk leads,
            Questions questions,
            Items items,
            PhoneFinder phones,
            QueueText texts,
            AuditBook book,
            PublicSpeech speech,
            Ids ids,
            Clock clock) {
        this.views = views;
        this.conversations = conversations;
        this.messages = messages;
        this.answers = answers;
        this.callBacks = callBacks;
        this.leads = leads;
        this.questions = questions;
        this.items = items;
        this.phones = phones;
        this.texts = texts;
        this.book = book;
        this.speech = speech;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * All that was said with the person whom this is about. Refuses {@code question.not-found}, {@code
     * conversation.not-found}, {@code callback.not-found}, {@code lead.not-found}.
     */
    public Shown show(Actor actor, Anchor anchor) {
        Found found = found(actor, anchor);
        List<Scope> scopes = scopes(actor, found);
        ThreadViews.Who who = views.widened(found.who(), scopes);
        List<ThreadViews.Entry> entries = views.entries(who, scopes, MOST);
        Conversation thread = thread(found, who, scopes);
        Messenger.Reach reach = found.item() == null ? null : messages.reach(found.item());
        boolean nameless = actor.looksOnOnly();
        if (!nameless) {
            book.watched(actor, "thread", anchor.id(), found.scope(), 1);
        }
        return new Shown(
                nameless ? null : name(who, thread),
                who.phones().stream()
                        .sorted()
                        .map(phone -> found.mayWrite() || actor.works(found.scope(), MessageDesk.NUMBERS) ? phone : CallBackDesk.maskedPhone(phone))
                        .toList(),
                thread == null ? null : thread.id(),
                thread == null ? Messenger.Badge.NEVER : messages.badge(thread),
                reach,
                found.mayWrite(),
                entries);
    }

    /**
     * Answers in Messenger, inside the window; what it answers is off the line with it. Refuses {@code
     * messenger.window-closed}, {@code role.missing}, {@code speech.reserved}, and as {@link PrivateAnswers#take}.
     */
    public void answer(Actor actor, Anchor anchor, @Nullable String text) {
        Found found = writing(actor, anchor);
        List<Scope> scopes = scopes(actor, found);
        Conversation thread = thread(found, found.who(), scopes);
        if (thread == null) {
            throw Refusal.conflict("messenger.window-closed", Map.of());
        }
        messages.requireAnswerable(thread, text);
        requireFree(actor, found, text);
        answers.take(actor, questionOf(anchor), thread.id());
        messages.answer(actor, thread.id(), text);
    }

    /**
     * The one private reply to the comment that the question is, which is off the line with it. Refuses {@code
     * private-reply.*}, {@code speech.reserved}, and as {@link PrivateAnswers#take}.
     */
    public void replyPrivately(Actor actor, Anchor anchor, @Nullable String text) {
        Found found = writing(actor, anchor);
        if (found.item() == null) {
            throw Refusal.conflict("private-reply.gone", Map.of());
        }
        messages.requireRepliable(found.item(), text);
        requireFree(actor, found, text);
        answers.take(actor, questionOf(anchor), null);
        messages.replyPrivately(actor, found.item(), text);
    }

    /**
     * Has a text sent to one of the person's numbers, in the first permitted minute.
     *
     * @throws Refusal {@code thread.unknown-number}, {@code message.do-not-contact}, {@code field.too-long}, {@code
     *     speech.reserved}
     */
    public void text(
            Actor actor, Anchor anchor, TextChannel channel, @Nullable String number, @Nullable String words) {
        Found found = writing(actor, anchor);
        ThreadViews.Who who = views.widened(found.who(), scopes(actor, found));
        String phone = phones.find(Text.required("phone", number, 40)).stream()
                .map(PhoneFinder.FoundPhone::e164)
                .filter(who.phones()::contains)
                .findFirst()
                .orElseThrow(() -> Refusal.field("phone", "thread.unknown-number", Map.of()));
        String text = Text.required("words", words, LONGEST_TEXT);
        requireFree(actor, found, text);
        texts.queue(
                actor.person(),
                found.scope(),
                channel,
                found.purpose(),
                ids.next(),
                phone,
                text,
                Map.of("words", text));
    }

    /** While a crisis is declared, its topic is the spokesperson's alone in private too. */
    private void requireFree(Actor actor, Found found, @Nullable String text) {
        String words = text == null ? "" : text;
        speech.require(
                actor,
                found.item() == null
                        ? new Utterance(found.scope(), null, Set.of(), List.of(words))
                        : Utterance.answering(found.item(), found.scope(), words));
    }

    private static @Nullable UUID questionOf(Anchor anchor) {
        return anchor.kind() == Anchor.Kind.QUESTION ? anchor.id() : null;
    }

    private Found writing(Actor actor, Anchor anchor) {
        Found found = found(actor, anchor);
        if (!found.mayWrite()) {
            throw Refusal.forbidden("role.missing");
        }
        return found;
    }

    private Found found(Actor actor, Anchor anchor) {
        return switch (anchor.kind()) {
            case QUESTION -> ofQuestion(actor, anchor.id());
            case CONVERSATION -> ofConversation(actor, anchor.id());
            case CALL_BACK -> ofCallBack(actor, anchor.id());
            case LEAD -> ofLead(actor, anchor.id());
        };
    }

    private Found ofQuestion(Actor actor, UUID id) {
        Question question = questions.find(id).orElseThrow(() -> Refusal.notFound("question"));
        boolean own = question.stage() instanceof Stage.HandedOff work && work.ownerId().equals(actor.userId());
        if (!own) {
            actor.require(question.scope(), "question", MessageDesk.READERS);
        }
        InboundItem item = items.find(question.itemId()).orElseThrow();
        String text = item.state().text();
        Set<String> numbers = new HashSet<>();
        if (text != null) {
            phones.find(text).forEach(phone -> numbers.add(phone.e164()));
        }
        String key = question.asker().key();
        return new Found(
                new ThreadViews.Who(
                        key == null ? Set.of() : Set.of(key), numbers, question.asker().name()),
                question.scope(),
                item,
                null,
                own || actor.works(question.scope(), MessageDesk.WRITERS),
                own ? question.scope() : null,
                TextMessage.Purpose.ANSWER);
    }

    private Found ofConversation(Actor actor, UUID id) {
        Conversation thread = conversations.find(id).orElseThrow(() -> Refusal.notFound("conversation"));
        actor.require(thread.scope(), "conversation", MessageDesk.READERS);
        return new Found(
                new ThreadViews.Who(Set.of(thread.personKey()), Set.of(), thread.name()),
                thread.scope(),
                null,
                thread,
                actor.works(thread.scope(), MessageDesk.WRITERS),
                null,
                TextMessage.Purpose.ANSWER);
    }

    private Found ofCallBack(Actor actor, UUID id) {
        CallBack call = callBacks.reading(actor, id);
        return new Found(
                new ThreadViews.Who(
                        call.personKey() == null ? Set.of() : Set.of(call.personKey()),
                        Set.of(call.phone()),
                        call.name().isEmpty() ? null : call.name()),
                call.scope(),
                null,
                null,
                CallBackDesk.whole(actor, call),
                call.ownerId().equals(actor.userId()) ? call.scope() : null,
                TextMessage.Purpose.ANSWER);
    }

    /** A person is one lead of a province: whoever follows them up sees what was said with them in all of it. */
    private Found ofLead(Actor actor, UUID id) {
        LeadDesk.Opened opened = leads.open(actor, id);
        Lead lead = opened.lead();
        Set<String> numbers = new HashSet<>();
        lead.phones().forEach(phone -> numbers.add(phone.e164()));
        String key = lead.person().key();
        ContactBasis basis = LeadBasis.of(lead, clock.instant());
        return new Found(
                new ThreadViews.Who(key == null ? Set.of() : Set.of(key), numbers, lead.person().name()),
                lead.scope(),
                null,
                null,
                opened.whole() && basis != ContactBasis.NONE,
                lead.scope().ofProvince(),
                basis == ContactBasis.REQUESTED ? TextMessage.Purpose.ANSWER : TextMessage.Purpose.FOLLOW_UP);
    }

    /** Where the actor reads, and the place of what was given to the actor. */
    private static List<Scope> scopes(Actor actor, Found found) {
        List<Scope> scopes = new ArrayList<>(actor.scopes(MessageDesk.READERS));
        if (found.more() != null) {
            scopes.add(found.more());
        }
        return scopes;
    }

    private @Nullable Conversation thread(Found found, ThreadViews.Who who, List<Scope> scopes) {
        if (found.thread() != null) {
            return found.thread();
        }
        Optional<Conversation> ofItem = found.item() == null ? Optional.empty() : messages.thread(found.item());
        return ofItem.or(() -> who.keys().stream()
                        .flatMap(key -> conversations.of(key).stream())
                        .filter(thread -> scopes.stream().anyMatch(scope -> scope.contains(thread.scope())))
                        .findFirst())
                .orElse(null);
    }

    private static @Nullable String name(ThreadViews.Who who, @Nullable Conversation thread) {
        return who.name() != null ? who.name() : thread == null ? null : thread.name();
    }

    /** What the thread is opened from. */
    public record Anchor(Kind kind, UUID id) {

        /** Of what kind it is. */
        public enum Kind {
            QUESTION,
            CONVERSATION,
            CALL_BACK,
            LEAD
        }
    }

    /**
     * @param more where the actor reads beside their own scopes, because the person was given to them
     * @param purpose what a text to the person is for
     */
    private record Found(
            ThreadViews.Who who,
            Scope scope,
            @Nullable InboundItem item,
            @Nullable Conversation thread,
            boolean mayWrite,
            @Nullable Scope more,
            TextMessage.Purpose purpose) {}

    /**
     * The thread as this actor may see it.
     *
     * @param name null for who only looks on, and where nobody knows it
     * @param phones masked for who may not write and sees no numbers of leads either
     * @param reach what may be written to the comment it was opened from, null where it is none
     */
    public record Shown(
            @Nullable String name,
            List<String> phones,
            @Nullable UUID conversationId,
            Messenger.Badge window,
            Messenger.@Nullable Reach reach,
            boolean mayWrite,
            List<ThreadViews.Entry> entries) {}
}
