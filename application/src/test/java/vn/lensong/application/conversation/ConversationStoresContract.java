package vn.lensong.application.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.lensong.application.StoreExamples.NOON;
import static vn.lensong.application.StoreExamples.OPERATOR;
import static vn.lensong.application.StoreExamples.POST;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.lensong.application.Page;
import vn.lensong.application.intake.Items;
import vn.lensong.application.lead.Leads;
import vn.lensong.application.messaging.Texts;
import vn.lensong.domain.Product;
import vn.lensong.domain.Refusal;
import vn.lensong.domain.Scope;
import vn.lensong.domain.conversation.CallBack;
import vn.lensong.domain.conversation.CallBackEvent;
import vn.lensong.domain.conversation.Conversation;
import vn.lensong.domain.conversation.ConversationEvent;
import vn.lensong.domain.conversation.DirectMessage;
import vn.lensong.domain.conversation.MessageArrival;
import vn.lensong.domain.intake.Arrival;
import vn.lensong.domain.lead.Heard;
import vn.lensong.domain.lead.Lead;
import vn.lensong.domain.lead.LeadEvent;
import vn.lensong.domain.lead.LeadSource;
import vn.lensong.domain.lead.Phone;
import vn.lensong.domain.messaging.TextChannel;
import vn.lensong.domain.messaging.TextMessage;
import vn.lensong.domain.messaging.TextMessageEvent;

/** What the stores of Messenger threads, promised calls and people's threads keep to. */
public interface ConversationStoresContract {

    Page.Ask ALL = new Page.Ask(200, null);

    Conversations conversations();

    CallBacks callBacks();

    ThreadViews threads();

    Items items();

    Leads leads();

    Texts texts();

    @Test
    default void a_message_comes_back_in_its_thread() {
        String person = someone();
        Conversation thread = begun(person).heard(NOON);
        DirectMessage message = heard(thread, "m-" + person, NOON);

        conversations().add(thread, message, arrival(person), told(message));

        assertThat(conversations().with("facebook", "1001", person).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(thread);
        assertThat(conversations().told("facebook", "1001", "m-" + person).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(message);
        assertThat(conversations().of(person)).hasSize(1);
    }

    @Test
    default void a_message_that_is_told_twice_is_stored_once() {
        String person = someone();
        Conversation thread = begun(person).heard(NOON);
        DirectMessage message = heard(thread, "m-" + person, NOON);
        conversations().add(thread, message, arrival(person), told(message));
        Conversation again = conversations().find(thread.id()).orElseThrow();

        boolean added = conversations()
                .add(again, heard(again, "m-" + person, NOON), arrival(person), told(message));

        assertThat(added).isFalse();
    }

    @Test
    default void two_who_begin_the_same_thread_at_once_do_not_make_two() {
        String person = someone();
        Conversation thread = begun(person).heard(NOON);
        DirectMessage first = heard(thread, "m1-" + person, NOON);
        conversations().add(thread, first, arrival(person), told(first));
        Conversation other = begun(person).heard(NOON);
        DirectMessage second = heard(other, "m2-" + person, NOON);

        assertThat(code(() -> conversations().add(other, second, arrival(person), told(second))))
                .isEqualTo("stale");
    }

    @Test
    default void what_became_of_a_message_is_stored_with_its_thread() {
        String person = someone();
        DirectMessage ours = answered(person);
        Conversation thread = conversations().with("facebook", "1001", person).orElseThrow();

        conversations()
                .save(
                        ours.sent("sent-" + person, thread.id()),
                        thread.answered(NOON.plusSeconds(9)),
                        new ConversationEvent.Sent(ours.id(), thread.id(), NOON));

        assertThat(conversations().message(ours.id()).orElseThrow().state()).isEqualTo(DirectMessage.State.SENT);
        assertThat(conversations().find(thread.id()).orElseThrow().waitingSince()).isNull();
        assertThat(code(() -> conversations()
                        .save(ours.failed("x"), null, new ConversationEvent.Failed(ours.id(), thread.id(), "x", NOON))))
                .isEqualTo("stale");
    }

    @Test
    default void a_comment_has_one_private_reply_unless_it_failed() {
        UUID item = UUID.randomUUID();
        DirectMessage first = privateReply(item);
        conversations().addPrivateReply(first, written(first));
        DirectMessage second = privateReply(item);

        assertThat(code(() -> conversations().addPrivateReply(second, written(second))))
                .isEqualTo("private-reply.used");

        DirectMessage stored = conversations().message(first.id()).orElseThrow();
        conversations()
                .save(stored.failed("GONE"), null, new ConversationEvent.Failed(first.id(), item, "GONE", NOON));
        assertThat(conversations().privateReplyTo(item)).isEmpty();
        conversations().addPrivateReply(second, written(second));
        assertThat(conversations().privateReplyTo(item)).map(DirectMessage::id).hasValue(second.id());
    }

    @Test
    default void what_its_author_took_back_is_empty() {
        String person = someone();
        Conversation thread = begun(person).heard(NOON);
        DirectMessage message = heard(thread, "m-" + person, NOON);
        conversations().add(thread, message, arrival(person), told(message));

        conversations().empty("facebook", "1001", "m-" + person);

        assertThat(conversations().message(message.id()).orElseThrow().text()).isEmpty();
    }

    @Test
    default void whoever_waits_longest_is_listed_first() {
        Scope scope = place();
        Conversation late = thread(scope, NOON.plusSeconds(60), true);
        Conversation early = thread(scope, NOON, true);
        Conversation answered = thread(scope, NOON.plusSeconds(90), false);

        assertThat(conversations().page(List.of(scope), true, ALL).items())
                .extracting(Conversation::id)
                .containsExactly(early.id(), late.id());
        assertThat(conversations().page(List.of(scope), false, ALL).items())
                .extracting(Conversation::id)
                .containsExactly(answered.id(), late.id(), early.id());
        Page<Conversation> first = conversations().page(List.of(scope), true, new Page.Ask(1, null));
        assertThat(conversations()
                        .page(List.of(scope), true, new Page.Ask(1, first.nextCursor()))
                        .items())
                .extracting(Conversation::id)
                .containsExactly(late.id());
        assertThat(conversations().page(List.of(), true, ALL).items()).isEmpty();
    }

    @Test
    default void a_promise_comes_back_with_its_attempts_and_its_end() {
        CallBack promised = promised(POST, "+84912000001", null, NOON.plusSeconds(3600));
        callBacks().save(promised, promisedEvent(promised));
        CallBack tried = callBacks()
                .find(promised.id())
                .orElseThrow()
                .attempted(
                        OPERATOR,
                        "Trực",
                        CallBack.Outcome.NO_ANSWER,
                        "Không nghe máy",
                        new CallBack.Slot(NOON.plusSeconds(7200), NOON.plusSeconds(9000)),
                        NOON);
        callBacks()
                .save(
                        tried,
                        new CallBackEvent.Tried(
                                tried.id(), CallBack.Outcome.NO_ANSWER, tried.slot().until(), OPERATOR, NOON));
        CallBack kept = callBacks()
                .find(promised.id())
                .orElseThrow()
                .attempted(OPERATOR, "Trực", CallBack.Outcome.REACHED, "Đã tư vấn", null, NOON.plusSeconds(60));

        callBacks().save(kept, ended(kept));

        assertThat(callBacks().find(promised.id()).orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(kept);
        assertThat(code(() -> callBacks().save(kept, ended(kept)))).isEqualTo("stale");
    }

    @Test
    default void open_promises_are_listed_by_the_end_of_their_slots() {
        Scope scope = place();
        CallBack late = promised(scope, "+84912000002", null, NOON.plusSeconds(7200));
        CallBack early = promised(scope, "+84912000003", null, NOON.plusSeconds(3600));
        CallBack over = promised(scope, "+84912000004", null, NOON.plusSeconds(1800));
        List.of(late, early, over).forEach(one -> callBacks().save(one, promisedEvent(one)));
        CallBack ended = callBacks().find(over.id()).orElseThrow().cancelled("Hết việc", NOON);
        callBacks().save(ended, ended(ended));
        UUID nobody = UUID.randomUUID();

        assertThat(callBacks().open(List.of(scope), nobody, NOON.plusSeconds(9999), ALL).items())
                .extracting(CallBack::id)
                .containsExactly(early.id(), late.id());
        assertThat(callBacks().open(List.of(scope), nobody, NOON.plusSeconds(3600), ALL).items())
                .extracting(CallBack::id)
                .containsExactly(early.id());
        assertThat(callBacks().open(List.of(), late.ownerId(), NOON.plusSeconds(9999), ALL).items())
                .extracting(CallBack::id)
                .containsExactly(late.id());
        assertThat(callBacks().openOf(early.ownerId(), ALL).items()).extracting(CallBack::id).containsExactly(early.id());
        assertThat(callBacks().ended(List.of(scope), nobody, ALL).items())
                .extracting(CallBack::id)
                .containsExactly(over.id());
    }

    @Test
    default void everything_with_a_person_stands_in_one_thread_in_order_of_time() {
        String person = someone();
        String phone = "+849" + String.valueOf(System.nanoTime() % 100_000_000 + 100_000_000).substring(1);
        comment(person, NOON.minusSeconds(600));
        lead(person, phone);
        answered(person);
        CallBack promised = promised(POST, phone, null, NOON.plusSeconds(3600));
        callBacks().save(promised, promisedEvent(promised));
        text(phone, NOON.plusSeconds(300));

        ThreadViews.Who who = threads()
                .widened(new ThreadViews.Who(Set.of(person), Set.of(), null), List.of(Scope.province("31")));

        assertThat(who.phones()).containsExactly(phone);
        assertThat(who.name()).isNotBlank();
        List<ThreadViews.Entry> entries = threads().entries(who, List.of(Scope.province("31")), 100);
        assertThat(entries)
                .extracting(ThreadViews.Entry::kind)
                .containsExactly(
                        ThreadViews.Kind.MESSAGE,
                        ThreadViews.Kind.CALL_BACK,
                        ThreadViews.Kind.MESSAGE,
                        ThreadViews.Kind.TEXT);
        assertThat(entries).isSortedAccordingTo(Comparator.comparing(ThreadViews.Entry::at));
        assertThat(threads().entries(who, List.of(Scope.province("44")), 100)).isEmpty();
        assertThat(threads().entries(new ThreadViews.Who(Set.of(), Set.of(), null), List.of(POST), 100))
                .isEmpty();
    }

    private void comment(String person, Instant at) {
        Arrival arrival = new Arrival(
                "facebook",
                "1001",
                "c-" + person,
                "1_c-" + person,
                Arrival.Change.ADDED,
                Arrival.Source.WEBHOOK,
                "thread-" + person,
                null,
                new Arrival.Author(person, "Lan"),
                "Cho em hỏi",
                at,
                at,
                "{}");
        items().accept(List.of(arrival), List.of(), (before, isNew, after, question) -> new Items.Received(
                before.folded(after), null, List.of()));
    }

    private void lead(String person, String phone) {
        LeadSource source = new LeadSource(UUID.randomUUID(), UUID.randomUUID(), LeadSource.Way.WRITTEN, "Số em", NOON);
        Lead lead = Lead.captured(
                UUID.randomUUID(),
                POST,
                new Heard(person, "Lan", List.of(new Phone(phone, phone)), Product.VOLUNTARY_SI, source));
        leads().save(lead, new LeadEvent.Captured(lead.programmeId(), lead.id(), UUID.randomUUID(), NOON));
    }

    private void text(String phone, Instant at) {
        TextMessage text = TextMessage.asked(
                UUID.randomUUID(),
                POST,
                TextChannel.SMS,
                TextMessage.Purpose.ANSWER,
                UUID.randomUUID(),
                phone,
                "Dạ",
                Map.of(),
                OPERATOR,
                at);
        texts().save(text, new TextMessageEvent.Asked(text.id(), text.subject(), text.channel(), OPERATOR, at));
    }

    /** The person wrote at noon, and we answer a minute later. */
    private DirectMessage answered(String person) {
        Conversation thread = begun(person).heard(NOON.minusSeconds(1));
        DirectMessage message = heard(thread, "m-" + person, NOON.minusSeconds(1));
        conversations().add(thread, message, arrival(person), told(message));
        Conversation stored = conversations().find(thread.id()).orElseThrow();
        DirectMessage ours = DirectMessage.written(
                UUID.randomUUID(),
                thread.id(),
                thread.scope(),
                "facebook",
                "1001",
                DirectMessage.Kind.ANSWER,
                null,
                null,
                "Dạ 22%",
                OPERATOR,
                "Trực",
                NOON.plusSeconds(60));
        conversations().add(stored.answered(NOON.plusSeconds(60)), ours, null, written(ours));
        return conversations().message(ours.id()).orElseThrow();
    }

    private Conversation thread(Scope scope, Instant at, boolean waits) {
        String person = someone();
        Conversation begun =
                Conversation.begun(UUID.randomUUID(), scope, "facebook", "1001", person, "Lan", at).heard(at);
        Conversation thread = waits ? begun : begun.answered(at);
        DirectMessage message = heard(thread, "m-" + person, at);
        conversations().add(thread, message, arrival(person), told(message));
        return thread;
    }

    private static Conversation begun(String person) {
        return Conversation.begun(UUID.randomUUID(), POST, "facebook", "1001", person, "Lan", NOON);
    }

    private static DirectMessage heard(Conversation thread, String externalId, Instant at) {
        return new DirectMessage(
                UUID.randomUUID(),
                0,
                thread.id(),
                thread.scope(),
                "facebook",
                "1001",
                DirectMessage.Kind.FROM_PERSON,
                null,
                null,
                "Em hỏi thêm",
                "Em hỏi thêm",
                DirectMessage.State.RECEIVED,
                externalId,
                null,
                null,
                null,
                at);
    }

    private static DirectMessage privateReply(UUID item) {
        return DirectMessage.written(
                UUID.randomUUID(),
                null,
                POST,
                "facebook",
                "1001",
                DirectMessage.Kind.PRIVATE_REPLY,
                item,
                null,
                "Chào cô",
                OPERATOR,
                "Trực",
                NOON);
    }

    @Test
    default void an_overdue_call_counts_once_for_whoever_it_has_come_to() {
        Scope place = place();
        CallBack over = promised(place, "+84912345671", null, NOON.plus(Duration.ofHours(1)));
        callBacks().save(over, promisedEvent(over));
        Instant later = NOON.plus(Duration.ofHours(2));
        List<Scope> here = List.of(place);

        assertThat(callBacks().overdue(over.ownerId(), later, List.of(), later, List.of(), later)).isEqualTo(1);
        assertThat(callBacks().overdue(over.ownerId(), later, here, later, here, later)).isEqualTo(1);
        assertThat(callBacks().overdue(UUID.randomUUID(), later, here, NOON, List.of(), later)).isZero();
        assertThat(callBacks().overdue(UUID.randomUUID(), later, here, later, List.of(), NOON)).isEqualTo(1);
        assertThat(callBacks().overdue(UUID.randomUUID(), later, List.of(), later, here, later)).isEqualTo(1);
    }

    private static MessageArrival arrival(String person) {
        return new MessageArrival(
                "facebook", "1001", person, "m-" + person, false, "Em hỏi thêm", false, null, NOON, NOON, "{}");
    }

    private static CallBack promised(Scope scope, String phone, @Nullable String key, Instant until) {
        return CallBack.promised(
                UUID.randomUUID(),
                scope,
                null,
                null,
                key,
                "Cô Bảy",
                phone,
                CallBack.Channel.PHONE,
                CallBack.Basis.ASKED,
                "Xin gọi lại",
                new CallBack.Slot(until.minus(Duration.ofMinutes(30)), until),
                UUID.randomUUID(),
                "Thu",
                OPERATOR,
                until.minus(Duration.ofHours(1)));
    }

    private static CallBackEvent promisedEvent(CallBack one) {
        return new CallBackEvent.Promised(
                one.id(), null, null, one.channel(), one.basis(), one.ownerId(), one.slot().until(), OPERATOR, NOON);
    }

    private static CallBackEvent ended(CallBack one) {
        return new CallBackEvent.Ended(one.id(), null, one.state(), OPERATOR, NOON);
    }

    private static ConversationEvent told(DirectMessage message) {
        return new ConversationEvent.Heard(message.id(), UUID.randomUUID(), message.kind(), NOON);
    }

    private static ConversationEvent written(DirectMessage message) {
        return new ConversationEvent.Written(message.id(), UUID.randomUUID(), message.kind(), OPERATOR, NOON);
    }

    private static String someone() {
        return UUID.randomUUID().toString();
    }

    private static Scope place() {
        return Scope.province("31").within("t" + UUID.randomUUID().toString().substring(0, 8));
    }

    private static String code(ThrowingCallable call) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call);
        assertThat(refusal).as("refusal").isNotNull();
        return refusal.code();
    }
}
